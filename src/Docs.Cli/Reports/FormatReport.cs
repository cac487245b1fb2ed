using System.Globalization;
using System.Text;
using Docs.Cli.Canonical;

namespace Docs.Cli.Reports;

/// <summary>Tells people what a run of <c>docs fmt</c> did.</summary>
internal static class FormatReport
{
    public static void Write(FormatResult result, bool showsDiff, Terminal terminal)
    {
        FindingReport.Write(result.Findings, terminal.Error);
        foreach (var failure in result.Failures)
        {
            terminal.Error.WriteLine($"docs: error: {failure}");
        }

        foreach (var file in result.Files)
        {
            if (file.IsChanged)
            {
                terminal.Out.WriteLine($"{(result.IsCheck ? "unformatted" : "formatted")}: {file.File.Path}");
                if (showsDiff)
                {
                    WriteDiff(file, terminal);
                }
            }
        }

        var seconds = result.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        terminal.Out.WriteLine(
            $"{FindingReport.Plural(result.Changed, "file")} {(result.IsCheck ? "to format" : "formatted")}, {result.Files.Length - result.Changed} unchanged; {FindingReport.Count(result.Findings)}; {seconds} s");
    }

    public static void WriteDiff(CanonicalFile file, Terminal terminal) => UnifiedDiff.Write(
        file.File.Path, Encoding.UTF8.GetString(file.Before), Encoding.UTF8.GetString(file.After), terminal.Out, terminal.HasColor);
}
