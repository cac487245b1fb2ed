namespace Docs.Model.Findings;

/// <summary>
/// Something that an author can fix. Made only by <see cref="Catalogue"/>; every code has an entry in FINDINGS.md.
/// </summary>
/// <param name="Code">Stable: <c>DOC0xx</c> configuration, <c>DOC1xx</c> sources, <c>DOC2xx</c> READMEs,
/// <c>DOC3xx</c> formatting, <c>DOC4xx</c> checks, <c>DOC5xx</c> publishing.</param>
/// <param name="Severity">Fixed by the code.</param>
/// <param name="At">Where to fix it.</param>
/// <param name="Message">One line: what is wrong, what was expected, how to fix it.</param>
/// <param name="Image">The image that it stops or concerns; null where it concerns no single one.</param>
public sealed record Finding(string Code, Severity Severity, SourceLocation At, string Message, ImageName? Image = null)
    : IComparable<Finding>
{
    /// <summary>What fixes it without a person's judgement; null where nothing does.</summary>
    public Replacement? Fix { get; init; }

    public int CompareTo(Finding? other) =>
        other is null ? 1
        : At.CompareTo(other.At) is var byPlace and not 0 ? byPlace
        : string.CompareOrdinal(Code, other.Code) is var byCode and not 0 ? byCode
        : string.CompareOrdinal(Message, other.Message);

    /// <summary><c>path:line:column: error DOC123: message</c>, the form that editors and CI understand.</summary>
    public override string ToString() => $"{Printable.Of(At.ToString())}: {(Severity == Severity.Error ? "error" : "warning")} {Code}: {Message}";
}
