using Docs.Cli.Processes;
using Docs.Pipeline.Differences;

namespace Docs.Cli.Reports;

/// <summary>Differences for people, with colours where they may be.</summary>
internal static class DiffReport
{
    private const string Reset = "\e[0m";

    /// <summary>Writes the unified difference of two texts; nothing where there is none.</summary>
    /// <param name="path">What both sides are called.</param>
    /// <param name="before">Null where there is no file; so is the text after.</param>
    public static void Write(string path, string? before, string? after, TextWriter output, bool hasColor)
    {
        // The lines are safe for a terminal, and must stay a patch.
        var raw = PrintedWriter.Raw(output);
        var isHeader = true;
        foreach (var line in UnifiedDiff.Lines(path, before, after))
        {
            isHeader &= !line.StartsWith('@');
            raw.WriteLine(hasColor && Color(line[0], isHeader) is { } color ? color + line + Reset : line);
        }
    }

    private static string? Color(char sign, bool isHeader) => sign switch
    {
        _ when isHeader => "\e[1m",
        '@' => "\e[36m",
        '-' => "\e[31m",
        '+' => "\e[32m",
        _ => null,
    };
}
