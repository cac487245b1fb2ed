using System.Globalization;
using Docs.Model;
using Docs.Pipeline.Results;
using Docs.Sources.Configuration;

namespace Docs.Cli.Reports.Checks;

/// <summary>
/// Workflow commands that make GitHub show findings in a pull request. It shows ten errors and ten warnings of a step,
/// the first ones; the others are in the log.
/// </summary>
internal static class GitHubAnnotations
{
    public static void Write(CheckLibraryResult result, Configuration configuration, Action<string> writeCommand)
    {
        foreach (var finding in result.Findings)
        {
            var place = finding.At.Line == 0 ? ""
                : finding.At.Column == 0 ? $",line={Number(finding.At.Line)}"
                : $",line={Number(finding.At.Line)},col={Number(finding.At.Column)}";
            writeCommand($"::{SeverityWord.Of(finding.Severity)} file={Property(SourcePath.Of(finding.At.Path, configuration))}{place},title={finding.Code}::{Data(finding.Message)}");
        }
    }

    // What a file is called must not be able to end the command and begin another.
    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Data(string text) => Printable.Of(text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
