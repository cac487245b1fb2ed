using Docs.Cli.Processes;
using Docs.Model;
using Docs.Model.Findings;

namespace Docs.Cli.Reports;

/// <summary>Findings for people and editors, a line each.</summary>
internal static class FindingReport
{
    /// <summary>Writes findings to standard error.</summary>
    public static void Write(IEnumerable<Finding> findings, Terminal terminal)
    {
        foreach (var finding in findings)
        {
            Write(finding, terminal.Error, terminal.HasErrorColor);
        }
    }

    /// <param name="hasColor">Whether the place and the severity stand out.</param>
    public static void Write(Finding finding, TextWriter output, bool hasColor)
    {
        if (!hasColor)
        {
            output.WriteLine(finding);
            return;
        }

        var color = finding.Severity == Severity.Error ? "\e[31m" : "\e[33m";
        PrintedWriter.Raw(output).WriteLine($"\e[1m{Printable.Of(finding.At.ToString())}\e[0m: {color}{SeverityWord.Of(finding.Severity)} {finding.Code}\e[0m: {Printable.Of(finding.Message)}");
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
