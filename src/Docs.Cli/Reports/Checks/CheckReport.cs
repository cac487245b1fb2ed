using Docs.Model.Findings;
using Docs.Pipeline.Results;

namespace Docs.Cli.Reports.Checks;

/// <summary>Tells people or programs what a check found: the same findings in the same order, in each form.</summary>
internal static class CheckReport
{
    /// <summary>The forms, the usual one first.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["text", "json", "github", "sarif"];

    /// <summary>Counts instead of findings.</summary>
    public const string SummaryForm = "summary";

    /// <summary>Writes a report.</summary>
    /// <param name="form">One of <see cref="Forms"/>, or <see cref="SummaryForm"/>.</param>
    public static void Write(string form, CheckLibraryResult result, Terminal terminal)
    {
        var configuration = result.Configuration;
        switch (form)
        {
            case "json":
                JsonLines.Write(result, configuration, terminal.Out);
                break;
            case SummaryForm:
                CheckSummary.Write(result, terminal);
                break;
            case "sarif":
                SarifReport.Write(result, configuration, terminal.Out);
                break;
            case "github":
                CheckText.Write(result, configuration, terminal);
                GitHubAnnotations.Write(result, configuration, terminal.WriteCommand);
                break;
            default:
                CheckText.Write(result, configuration, terminal);
                break;
        }

        terminal.Out.Flush();
    }

    public static int ExitCodeOf(CheckLibraryResult result) =>
        result.Findings.Any(f => f.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Clean;
}
