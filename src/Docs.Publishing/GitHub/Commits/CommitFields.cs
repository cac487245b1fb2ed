using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Docs.Model;
using Docs.Transport.Git.Objects;

namespace Docs.Publishing.GitHub.Commits;

/// <summary>
/// A commit as GitHub's API has it. Two things are lost there: the offsets of the times, which are all given in UTC, and
/// the newline at the end of the message. The commit's id tells whether a guess of both is right.
/// </summary>
/// <param name="Signed">What a signature covers, the commit as git stores it without the signature; null without one.</param>
internal sealed record CommitFields(
    CommitId Id, string Tree, ImmutableArray<CommitId> Parents, CommitPerson Author, CommitPerson Committer, string Message, string? Signed)
{
    // Minutes: the offsets of all time zones are within, in steps of 15.
    private const int FirstOffset = -12 * 60;
    private const int LastOffset = 14 * 60;

    private static readonly ImmutableArray<string> Offsets =
    [
        "+0000", .. Enumerable.Range(0, (LastOffset - FirstOffset) / 15 + 1).Select(i => Print(FirstOffset + i * 15)).Where(o => o != "+0000"),
    ];

    /// <summary>The commit with all its fields. If no guess is right, as with a header that the API leaves out, its times are in UTC.</summary>
    public GitCommit Restore()
    {
        if (Signed is not null && Signed.StartsWith("tree ", StringComparison.Ordinal))
        {
            return GitCommit.Parse(Encoding.UTF8.GetBytes(Signed));
        }

        var format = ObjectFormat.Of(Tree);
        foreach (var message in (string[])[Message, Message + "\n"])
        {
            // Both persons are usually at one place.
            var found = Offsets.Select(o => (Author: o, Committer: o))
                .Concat(Author == Committer ? [] : Offsets.SelectMany(a => Offsets.Select(c => (Author: a, Committer: c))))
                .Select(o => Print(message, o.Author, o.Committer))
                .FirstOrDefault(text => format.IdOf("commit", text) == Id.ToString());
            if (found is not null)
            {
                return GitCommit.Parse(found);
            }
        }

        return Approximate();
    }

    /// <summary>The commit with its times in UTC.</summary>
    public GitCommit Approximate() => GitCommit.Parse(Print(Message, Offsets[0], Offsets[0]));

    private byte[] Print(string message, string authorOffset, string committerOffset) => Encoding.UTF8.GetBytes(
        $"tree {Tree}\n{string.Concat(Parents.Select(p => $"parent {p}\n"))}author {Author.Print(authorOffset)}\ncommitter {Committer.Print(committerOffset)}\n\n{message}");

    private static string Print(int minutes) =>
        string.Create(CultureInfo.InvariantCulture, $"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}{Math.Abs(minutes) % 60:00}");
}
