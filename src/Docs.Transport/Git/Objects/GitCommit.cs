using System.Collections.Immutable;
using System.Text;
using Docs.Model;

namespace Docs.Transport.Git.Objects;

/// <summary>An existing commit.</summary>
/// <param name="Tree">The id of what it holds.</param>
/// <param name="Parents">None for the first one.</param>
/// <param name="AuthorTime">Null where it is damaged, and so is the committer's.</param>
/// <param name="Committer">As in <c>A Bot &lt;bot@example.com&gt;</c>.</param>
/// <param name="Message">With all its lines.</param>
internal sealed record GitCommit(
    string Tree, ImmutableArray<CommitId> Parents, CommitTime? AuthorTime, string Committer, CommitTime? CommitterTime, string Message)
{
    /// <summary>From a commit as git stores it; git has checked the ids in it.</summary>
    public static GitCommit Parse(ReadOnlySpan<byte> content)
    {
        var text = Encoding.UTF8.GetString(content);
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = (end < 0 ? text : text[..end]).Split('\n');
        var (author, committer) = (Person(lines, "author "), Person(lines, "committer "));
        return new(
            lines.FirstOrDefault(l => l.StartsWith("tree ", StringComparison.Ordinal))?[5..] ?? "",
            [.. lines.Where(l => l.StartsWith("parent ", StringComparison.Ordinal)).Select(l => CommitId.Parse(l[7..]))],
            author.Time,
            committer.Who,
            committer.Time,
            end < 0 ? "" : text[(end + 2)..]);
    }

    private static (string Who, CommitTime? Time) Person(string[] lines, string key)
    {
        var line = Array.Find(lines, l => l.StartsWith(key, StringComparison.Ordinal))?[key.Length..] ?? "";
        var end = line.LastIndexOf('>');
        return (line[..(end + 1)], CommitTime.Parse(line[(end + 1)..].Trim()));
    }
}
