using System.Text;

namespace Docs.Transport.Git.Processes;

/// <summary>How a git command ended.</summary>
/// <param name="ExitCode">Zero for success.</param>
/// <param name="Content">What it printed, byte for byte.</param>
/// <param name="Error">What it said on standard error.</param>
public sealed record GitResult(int ExitCode, ReadOnlyMemory<byte> Content, string Error)
{
    /// <summary>What it printed, as UTF-8.</summary>
    public string Output => Encoding.UTF8.GetString(Content.Span);

    /// <summary>
    /// Why it failed, in one line without control characters: git's own words, and not what a server said, where there
    /// are some.
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
            return string.Concat(words.Select(c => char.IsControl(c) ? '?' : c));
        }
    }
}
