using Docs.Model.Findings;

namespace Docs.Cli.Reports;

/// <summary>Findings for people and editors, a line each.</summary>
internal static class FindingReport
{
    public static void Write(IEnumerable<Finding> findings, TextWriter output)
    {
        foreach (var finding in findings)
        {
            output.WriteLine(finding);
        }
    }

    /// <summary>As in <c>1 error, 2 warnings</c>.</summary>
    public static string Count(IReadOnlyList<Finding> findings)
    {
        var errors = findings.Count(f => f.Severity == Severity.Error);
        return findings.Count == 0 ? "no findings" : $"{Plural(errors, "error")}, {Plural(findings.Count - errors, "warning")}";
    }

    /// <summary>As in <c>1 file</c> and <c>2 files</c>.</summary>
    public static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
