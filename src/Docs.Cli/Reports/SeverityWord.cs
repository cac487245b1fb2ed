using Docs.Model.Findings;

namespace Docs.Cli.Reports;

/// <summary>Severities in reports.</summary>
internal static class SeverityWord
{
    public static string Of(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
