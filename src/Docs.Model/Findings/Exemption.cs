namespace Docs.Model.Findings;

/// <summary>A rule that is switched off.</summary>
/// <param name="Code">Of findings of formatting or of checks: <c>DOC3xx</c>, <c>DOC4xx</c>.</param>
/// <param name="Images">Where it is off, by name; empty for all.</param>
/// <param name="Reason">Why, in words for other maintainers.</param>
/// <param name="At">Where that is said.</param>
public sealed record Exemption(string Code, EquatableList<string> Images, string Reason, SourceLocation At)
{
    /// <summary>Whether a finding is not to be reported.</summary>
    public bool Covers(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Covers(finding.Code, finding.Image);
    }

    /// <summary>Whether findings of a code are not to be reported for an image.</summary>
    /// <param name="image">Null for what all images share.</param>
    public bool Covers(string code, ImageName? image) => code == Code && (Images.Count == 0 || (image is not null && Images.Contains(image.Value)));

    /// <summary>Whether a text has the form of a code that can be switched off.</summary>
    public static bool IsCode(string text) =>
        text is ['D', 'O', 'C', '3' or '4', var a, var b] && char.IsAsciiDigit(a) && char.IsAsciiDigit(b);
}
