using Docs.Checks.Reading;

namespace Docs.Checks.Tags;

/// <summary>The images that commands, Dockerfiles and Compose files in a README's code name.</summary>
internal static class Commands
{
    private static readonly string[] Programs = ["docker", "podman", "nerdctl"];
    private static readonly string[] Groups = ["container", "image", "service"];
    private static readonly string[] Subcommands = ["run", "pull", "create", "history", "push", "rmi", "save"];

    // All that 'docker run' takes without a value; every other option has one.
    private static readonly string[] Switches =
    [
        "--detach", "--disable-content-trust", "--init", "--interactive", "--no-healthcheck", "--oom-kill-disable", "--privileged",
        "--publish-all", "--quiet", "--read-only", "--rm", "--sig-proxy", "--tty", "--all-tags", "--force", "--no-prune", "--no-trunc", "-d", "-i", "-t", "-P", "-q", "-a", "-f",
    ];

    /// <summary>The images named by lines of code that follow each other.</summary>
    public static IEnumerable<Mention> Read(IReadOnlyList<ReadmePiece> lines)
    {
        foreach (var words in Join(lines))
        {
            foreach (var word in Images(words))
            {
                if (ImageReference.TryParse(word.Text, out var image))
                {
                    yield return new(word.Offset, image);
                }
            }
        }
    }

    /// <summary>The words of each command, those of the lines that it goes on in too.</summary>
    public static IEnumerable<List<Word>> Join(IReadOnlyList<ReadmePiece> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var words = Word.Split(lines[i].Text, lines[i].Offset).ToList();
            while (words.Count > 0 && words[^1].Text is "\\" or "`" or "^" && i + 1 < lines.Count)
            {
                words.RemoveAt(words.Count - 1);
                i++;
                words.AddRange(Word.Split(lines[i].Text, lines[i].Offset));
            }

            yield return words;
        }
    }

    /// <summary>Whether a word starts a program that has Docker's commands.</summary>
    public static bool IsProgram(Word word) => Programs.Contains(word.Text);

    private static IEnumerable<Word> Images(List<Word> words)
    {
        var first = words.Count > 0 && words[0].Text == "-" ? 1 : 0;
        if (words.Count > first + 1 && words[first].Text is "FROM" or "image:")
        {
            return words.Skip(first + 1).Where(w => !w.Text.StartsWith("--", StringComparison.Ordinal)).Take(1);
        }

        const string From = "--from=";
        if (words.Count > 1 && words[0].Text == "COPY")
        {
            return words.Where(w => w.Text.StartsWith(From, StringComparison.Ordinal)).Select(w => new Word(w.Offset + From.Length, w.Text[From.Length..]));
        }

        return Enumerable.Range(0, words.Count).Where(i => IsProgram(words[i])).Select(i => Argument(words, i + 1)).OfType<Word>();
    }

    /// <summary>The first word after the options of a command that takes an image; null without one.</summary>
    private static Word? Argument(List<Word> words, int at)
    {
        at += at < words.Count && Groups.Contains(words[at].Text) ? 1 : 0;
        if (at >= words.Count || !Subcommands.Contains(words[at].Text))
        {
            return null;
        }

        for (at++; at < words.Count && words[at].Text.StartsWith('-'); at++)
        {
            at += TakesValue(words[at].Text) ? 1 : 0;
        }

        return at < words.Count ? words[at] : null;
    }

    private static bool TakesValue(string option) =>
        !option.Contains('=', StringComparison.Ordinal)
        && !Switches.Contains(option)
        && (option.StartsWith("--", StringComparison.Ordinal) || !option.Skip(1).SkipLast(1).All(c => c is 'd' or 'i' or 't') || !Switches.Contains($"-{option[^1]}"));
}
