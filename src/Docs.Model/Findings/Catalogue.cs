namespace Docs.Model.Findings;

/// <summary>
/// Every finding that the program can make: the only place that constructs one, so that codes, severities and
/// wording are decided once. FINDINGS.md has an entry for each code.
/// </summary>
public static partial class Catalogue
{
    private static Finding Error(string code, SourceLocation at, string message, ImageName? image = null) =>
        new(code, Severity.Error, at, message, image);

    private static Finding Warning(string code, SourceLocation at, string message, ImageName? image = null) =>
        new(code, Severity.Warning, at, message, image);

    /// <summary>A value that came from outside, made safe to print: one line, no control characters, not endless.</summary>
    private static string Quote(string value)
    {
        var shown = value.Length <= 120 ? value : string.Concat(value.AsSpan(0, 117), "...");
        return "'" + string.Concat(shown.Select(c => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString())) + "'";
    }

    private static string DidYouMean(string? nearest) => nearest is null ? "" : $"; did you mean '{nearest}'?";
}
