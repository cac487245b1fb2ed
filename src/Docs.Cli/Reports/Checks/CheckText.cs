using System.Globalization;
using Docs.Model;
using Docs.Pipeline.Results;
using Docs.Sources.Configuration;
using Docs.Sources.Files;

namespace Docs.Cli.Reports.Checks;

/// <summary>Findings for people: each with the line that it is about, and a caret below its place.</summary>
internal static class CheckText
{
    // Characters: what fits on a terminal beside the margin.
    private const int Width = 140;
    private const string Margin = "    ";

    public static void Write(CheckLibraryResult result, Configuration configuration, Terminal terminal)
    {
        var files = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var finding in result.Findings)
        {
            FindingReport.Write(finding, terminal.Out, terminal.HasColor);
            if (finding.At.Line > 0 && LineAt(finding.At, configuration, files) is { } line)
            {
                WriteExcerpt(line, finding.At.Column, terminal.Out);
            }
        }

        foreach (var file in result.Fixed)
        {
            terminal.Out.WriteLine($"fixed: {Printable.Of(file)}");
        }

        WriteEnd(result, terminal.Out);
    }

    /// <summary>What the whole check came to.</summary>
    public static void WriteEnd(CheckLibraryResult result, TextWriter output)
    {
        output.WriteLine(Summary(result));
        if (result.Older is { } older)
        {
            output.WriteLine(older == 1 ? "1 older finding is not shown" : $"{older} older findings are not shown");
        }
    }

    private static string Summary(CheckLibraryResult result)
    {
        var exempted = result.Exempted == 0 ? "" : $" ({result.Exempted} more exempted in docs.yml)";
        var fixedFiles = result.Fixed.Count == 0 ? "" : $"{FindingReport.Plural(result.Fixed.Count, "file")} fixed; ";
        var seconds = result.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        return $"{FindingReport.Plural(result.Images, "image")} checked; {fixedFiles}{FindingReport.Count(result.Findings)}{exempted}; {seconds} s";
    }

    private static void WriteExcerpt(string line, int column, TextWriter output)
    {
        var at = Math.Clamp(column - 1, 0, line.Length);
        var start = at < Width ? 0 : at - (Width / 2);
        var shown = line.Substring(start, Math.Min(Width, line.Length - start));
        var lead = start > 0 ? "…" : "";
        output.WriteLine(Margin + lead + Printable.Of(shown.Replace('\t', ' ')) + (start + Width < line.Length ? "…" : ""));
        if (column > 0)
        {
            output.WriteLine(Margin + new string(' ', lead.Length + DisplayWidth(shown[..(at - start)])) + "^");
        }
    }

    private static int DisplayWidth(string text) => Printable.Of(text.Replace('\t', ' ')).EnumerateRunes().Sum(r => Spectre.Console.Rendering.Segment.CellCount([new(r.ToString())]));

    private static string? LineAt(SourceLocation at, Configuration configuration, Dictionary<string, string[]> files)
    {
        if (!files.TryGetValue(at.Path, out var lines))
        {
            var full = Path.GetFullPath(at.Path, configuration.CurrentFolder);
            lines = TextFile.Load(full, at.Path, TextFile.DefaultLimit, image: null, [])?.Text.Split('\n') ?? [];
            files.Add(at.Path, lines);
        }

        return at.Line <= lines.Length ? lines[at.Line - 1] : null;
    }
}
