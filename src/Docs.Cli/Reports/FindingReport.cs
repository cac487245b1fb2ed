using System.Collections.Immutable;
using Docs.Model.Findings;

namespace Docs.Cli.Reports;

/// <summary>Findings for people and editors, a line each.</summary>
internal static class FindingReport
{
    public static void Write(ImmutableArray<Finding> findings, TextWriter output)
    {
        foreach (var finding in findings)
        {
            output.WriteLine(finding);
        }
    }

    /// <summary>As in <c>1 error, 2 warnings</c>.</summary>
    public static string Count(ImmutableArray<Finding> findings)
    {
        var errors = findings.Count(f => f.Severity == Severity.Error);
        return findings.IsEmpty ? "no findings" : $"{Plural(errors, "error")}, {Plural(findings.Length - errors, "warning")}";
    }

    private static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
