using System.Diagnostics.CodeAnalysis;
using Docs.Model;
using Docs.Model.Publishing;

namespace Docs.Transport.Git.Addresses;

/// <summary>The name of a branch, a tag or a commit that a person wrote: a value that git cannot mistake for anything else.</summary>
public sealed record GitRef
{
    private GitRef(string text) => Text = text;

    /// <summary>As in <c>master</c>, <c>refs/tags/v1</c>, <c>HEAD</c>, or a commit's 40 or 64 hex digits.</summary>
    public string Text { get; }

    /// <summary>Whether it is a whole commit id, which never means anything else.</summary>
    public bool IsCommit => CommitId.TryParse(Text, out _);

    /// <summary>The refs that the name may mean, in the order in which they are tried: as written, a branch, a tag.</summary>
    internal IReadOnlyList<string> Names =>
        Text == "HEAD" || Text.StartsWith("refs/", StringComparison.Ordinal) ? [Text] : ["refs/heads/" + Text, "refs/tags/" + Text];

    /// <summary>Parses a name that is known to be valid.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static GitRef Parse(string text) => TryParse(text, out var name) ? name : throw new FormatException($"'{text}' is not the name of a branch, a tag or a commit");

    /// <summary>Parses a name that a person wrote; false if git does not allow it, or if git gives it a special meaning.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out GitRef? name)
    {
        name = RefName.IsAllowed(text) ? new(text) : null;
        return name is not null;
    }

    public override string ToString() => Text;
}
