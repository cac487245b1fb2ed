using System.Text;

namespace Docs.Cli.Help;

/// <summary>Writes text of a limited width: no line is longer, unless a single word is.</summary>
/// <param name="width">Characters, of at least 20.</param>
internal sealed class TextColumns(TextWriter output, int width)
{
    private const string Indent = "  ";
    private const string Hanging = "      ";

    // Two columns are of no use where the second one is narrower.
    private const int LeastRight = 28;

    private readonly int _width = Math.Max(20, width);

    /// <summary>Writes a paragraph.</summary>
    /// <param name="indent">Before each line.</param>
    public void WriteParagraph(string text, string indent = Indent)
    {
        foreach (var line in Wrap(text, _width - indent.Length))
        {
            output.WriteLine(indent + line);
        }
    }

    /// <summary>Writes a shell's command; where it is too long, with a backslash at the end of each line but the last.</summary>
    public void WriteCommand(string command, string indent)
    {
        var lines = Wrap(command, _width - indent.Length - Indent.Length - 2).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            output.WriteLine($"{indent}{(i == 0 ? "" : Indent)}{lines[i]}{(i == lines.Count - 1 ? "" : @" \")}");
        }
    }

    /// <summary>Writes rows side by side where that leaves room for what is on the right, else one below the other.</summary>
    /// <param name="rows">What is on the left stays on one line.</param>
    /// <param name="isCommand">Whether what is on the left is a shell's command.</param>
    public void WriteRows(IReadOnlyCollection<(string Left, string Right)> rows, bool isCommand = false)
    {
        var left = rows.Select(r => r.Left.Length).DefaultIfEmpty().Max();
        var right = _width - Indent.Length - left - Indent.Length;
        var isWide = right >= LeastRight && rows.SelectMany(r => r.Right.Split(' ')).All(w => w.Length <= right);
        foreach (var row in rows)
        {
            if (isWide)
            {
                var lines = Wrap(row.Right, right).DefaultIfEmpty("").ToList();
                output.WriteLine((Indent + row.Left.PadRight(left) + Indent + lines[0]).TrimEnd());
                lines.Skip(1).ToList().ForEach(l => output.WriteLine(new string(' ', left + (2 * Indent.Length)) + l));
                continue;
            }

            if (isCommand)
            {
                WriteCommand(row.Left, Indent);
            }
            else
            {
                output.WriteLine(Indent + row.Left);
            }

            if (row.Right.Length > 0)
            {
                WriteParagraph(row.Right, Hanging);
            }
        }
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }
}
