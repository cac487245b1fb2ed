namespace Docs.Model.Findings;

/// <summary>
/// Every finding that the program can make: the only place that constructs one, so that codes, severities and
/// wording are decided once. FINDINGS.md has an entry for each code.
/// </summary>
public static partial class Catalogue
{
    private static Finding Error(string code, SourceLocation at, string message, ImageName? image = null) =>
        new(code, Severity.Error, at, Printable.Of(message), image);

    private static Finding Warning(string code, SourceLocation at, string message, ImageName? image = null) =>
        new(code, Severity.Warning, at, Printable.Of(message), image);

    /// <summary>A value that came from outside, between quotes and not endless.</summary>
    private static string Quote(string value) => $"'{(value.Length <= 120 ? value : string.Concat(value.AsSpan(0, 117), "..."))}'";

    private static string DidYouMean(string? nearest) => nearest is null ? "" : $"; did you mean '{nearest}'?";
}
