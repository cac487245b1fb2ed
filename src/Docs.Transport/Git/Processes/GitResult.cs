using System.Text;

namespace Docs.Transport.Git.Processes;

/// <summary>How a git command ended.</summary>
/// <param name="ExitCode">Zero for success.</param>
/// <param name="Content">What it printed, byte for byte.</param>
/// <param name="Error">What it said on standard error.</param>
public sealed record GitResult(int ExitCode, ReadOnlyMemory<byte> Content, string Error)
{
    private const int MaxWords = 500;

    /// <summary>What it printed, as UTF-8.</summary>
    public string Output => Encoding.UTF8.GetString(Content.Span);

    /// <summary>
    /// What the remote itself said, such as a hook, in one line without control characters: its first lines, at most
    /// 500 characters; empty where it said nothing.
    /// </summary>
    internal string RemoteWords
    {
        get
        {
            var lines = Error.Split('\n')
                .Where(l => l.StartsWith("remote: ", StringComparison.Ordinal))
                .Select(l => Line(l["remote: ".Length..].Trim()))
                .Where(l => l.Length > 0);
            var words = string.Join("; ", lines);
            return words.Length <= MaxWords ? words : words[..(char.IsHighSurrogate(words[MaxWords - 1]) ? MaxWords - 1 : MaxWords)] + "…";
        }
    }

    /// <summary>
    /// Why it failed, in one line without control characters: git's own words if it has any, else what the server said.
    /// </summary>
    internal string Reason
    {
        get
        {
            var lines = Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

            // What git says after it did not get an answer is about the answer that it did not get.
            var line = Array.Find(lines, l => l.StartsWith("error: RPC failed", StringComparison.Ordinal))
                ?? Array.Find(lines, l => l.StartsWith("fatal: ", StringComparison.Ordinal))
                ?? Array.Find(lines, l => l.StartsWith("error: ", StringComparison.Ordinal))
                ?? lines.FirstOrDefault()
                ?? $"git ended with {ExitCode}";
            var words = line.StartsWith("fatal: ", StringComparison.Ordinal) || line.StartsWith("error: ", StringComparison.Ordinal) ? line[7..] : line;
            return Line(words);
        }
    }

    private static string Line(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '?' : c));
}
