using System.Collections.Immutable;
using System.Text;
using Docs.Model;
using Docs.Transport.Git.Objects;

namespace Docs.Publishing.GitHub.Commits;

/// <summary>
/// A commit as GitHub's API has it. Two things are lost there: the offsets of the times, which the REST API gives in UTC,
/// and the newline at the end of the message. The commit's id tells whether a guess of both is right.
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
        "+0000", .. Enumerable.Range(0, (LastOffset - FirstOffset) / 15 + 1).Select(i => CommitPerson.PrintOffset(TimeSpan.FromMinutes(FirstOffset + (i * 15)))).Where(o => o != "+0000"),
    ];

    /// <summary>The signature over <see cref="Signed"/>, in lines; null where it is not known.</summary>
    public string? Signature { get; init; }

    /// <summary>The commit with all its fields. If no guess is right, as with a header that the API leaves out, its times are in UTC.</summary>
    public GitCommit Restore() => TryRestore() ?? (IsSigned ? GitCommit.Parse(Encoding.UTF8.GetBytes(Signed!)) : Approximate());

    /// <summary>The commit with all its fields; null if no guess gives its id.</summary>
    public GitCommit? TryRestore()
    {
        var format = ObjectFormat.Of(Tree);
        return (IsSigned ? SignedGuesses() : Guesses()).FirstOrDefault(text => format.IdOf("commit", text) == Id.ToString()) is { } found ? GitCommit.Parse(found) : null;
    }

    /// <summary>The commit with its times in UTC.</summary>
    public GitCommit Approximate() => GitCommit.Parse(Print(Message, Offsets[0], Offsets[0]));

    private bool IsSigned => Signed is not null && Signed.StartsWith("tree ", StringComparison.Ordinal);

    private IEnumerable<byte[]> Guesses()
    {
        // GraphQL gives the offsets; where it does not, both persons are usually at one place.
        var offsets = Offsets.Select(o => (Author: o, Committer: o))
            .Prepend((Author: Author.Offset, Committer: Committer.Offset))
            .Concat(Author == Committer ? [] : Offsets.SelectMany(a => Offsets.Select(c => (Author: a, Committer: c))));
        return ((string[])[Message, Message + "\n"]).SelectMany(m => offsets.Select(o => Print(m, o.Author, o.Committer)));
    }

    /// <summary>The signature is the last header, with a space before each further line. GitHub's own one ends with an empty line.</summary>
    private IEnumerable<byte[]> SignedGuesses()
    {
        var end = Signed!.IndexOf("\n\n", StringComparison.Ordinal) + 1;
        return Signature is null || end == 0 ? [] : ((string[])[Signature.TrimEnd('\n'), Signature.TrimEnd('\n') + "\n"])
            .Select(s => Encoding.UTF8.GetBytes($"{Signed[..end]}gpgsig {s.Replace("\n", "\n ", StringComparison.Ordinal)}\n{Signed[end..]}"));
    }

    private byte[] Print(string message, string authorOffset, string committerOffset) => Encoding.UTF8.GetBytes(
        $"tree {Tree}\n{string.Concat(Parents.Select(p => $"parent {p}\n"))}author {Author.Print(authorOffset)}\ncommitter {Committer.Print(committerOffset)}\n\n{message}");
}
