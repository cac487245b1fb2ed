using System.Globalization;
using System.Text;
using Docs.Model.Findings;
using Docs.Pipeline.Canonical;
using Docs.Pipeline.Results;

namespace Docs.Cli.Reports;

/// <summary>Shows people what a run of <c>docs fmt</c> did.</summary>
/// <param name="showsDiff">Whether changes are shown as unified diffs.</param>
internal sealed class FormatReport(Terminal terminal, bool showsDiff)
{
    public static int ExitCodeOf(FormatSourcesResult result) =>
        result.Failures.Count > 0 ? ExitCode.Failure
        : result.Findings.Any(f => f.Severity == Severity.Error) || (result.IsCheck && result.Changed > 0) ? ExitCode.Findings
        : ExitCode.Clean;

    public static int ExitCodeOf(FormatTextResult result, bool isCheck) =>
        result.Form is not { } form || (isCheck && form.IsChanged) ? ExitCode.Findings : ExitCode.Clean;

    public void Write(FormatSourcesResult result)
    {
        FindingReport.Write(result.Findings, terminal);
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
                    WriteDiff(file);
                }
            }
        }

        var seconds = result.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        terminal.Out.WriteLine(
            $"{FindingReport.Plural(result.Changed, "file")} {(result.IsCheck ? "to format" : "formatted")}, {result.Files.Length - result.Changed} unchanged; {FindingReport.Count(result.Findings)}; {seconds} s");
    }

    /// <summary>Writes a text in its canonical form, or how it differs from that.</summary>
    public void Write(FormatTextResult result, bool isCheck)
    {
        FindingReport.Write(result.Findings, terminal);
        if (result.Form is { } form)
        {
            if (showsDiff)
            {
                WriteDiff(form);
            }
            else if (!isCheck)
            {
                terminal.WriteVerbatim(Encoding.UTF8.GetString(form.After.Span));
            }
        }
    }

    private void WriteDiff(CanonicalFile file) => DiffReport.Write(
        file.File.Path, Encoding.UTF8.GetString(file.Before.Span), Encoding.UTF8.GetString(file.After.Span), terminal.Out, terminal.HasColor);
}
