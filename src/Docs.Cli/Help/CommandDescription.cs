namespace Docs.Cli.Help;

/// <summary>What a command's description says.</summary>
/// <param name="Paragraphs">Each as one line.</param>
/// <param name="Examples">A command, and what it is for; perhaps empty.</param>
internal sealed record CommandDescription(IReadOnlyList<string> Paragraphs, IReadOnlyList<(string Command, string Purpose)> Examples)
{
    /// <summary>What stands for the whole in a list of commands.</summary>
    public string FirstSentence => Paragraphs is [var first, ..] && first.IndexOf(". ", StringComparison.Ordinal) is var end ? end < 0 ? first : first[..(end + 1)] : "";

    /// <summary>Takes a text with paragraphs, and examples below a line <c>Examples:</c>, each with what it is for after two or more blanks.</summary>
    public static CommandDescription Parse(string text)
    {
        var (paragraphs, examples) = (new List<string>(), new List<(string, string)>());
        var continues = false;
        foreach (var line in text.Split('\n').Select(l => l.TrimEnd('\r', ' ')))
        {
            if (line is "" or "Example:" or "Examples:")
            {
                continues = false;
            }
            else if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                continues = false;
                AddExample(line.Trim(), line.Length - line.TrimStart().Length > 2);
            }
            else if (continues)
            {
                paragraphs[^1] += " " + line;
            }
            else
            {
                paragraphs.Add(line);
                continues = true;
            }
        }

        return new(paragraphs, examples);

        void AddExample(string line, bool isPurpose)
        {
            if (isPurpose && examples.Count > 0)
            {
                examples[^1] = (examples[^1].Item1, $"{examples[^1].Item2} {line}".Trim());
                return;
            }

            var gap = line.IndexOf("  ", StringComparison.Ordinal);
            examples.Add(gap < 0 ? (line, "") : (line[..gap], line[gap..].Trim()));
        }
    }
}
