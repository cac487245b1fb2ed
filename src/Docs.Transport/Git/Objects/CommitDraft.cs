using System.Text;
using Docs.Model;
using Docs.Model.Publishing;

namespace Docs.Transport.Git.Objects;

/// <summary>A commit before it is made. The same draft always gives the same id.</summary>
/// <param name="Tree">The id of what it will hold.</param>
/// <param name="Parent">Null for the first commit of a repository.</param>
/// <param name="Message">With all its lines.</param>
internal sealed record CommitDraft(
    string Tree, CommitId? Parent, Identity Author, CommitTime AuthorTime, Identity Committer, CommitTime CommitterTime, string Message)
{
    /// <summary>The id that git gives it.</summary>
    public CommitId IdIn(ObjectFormat format) => CommitId.Parse(format.IdOf("commit", Encoding.UTF8.GetBytes(Print())));

    /// <summary>As git stores it.</summary>
    public string Print() =>
        $"tree {Tree}\n{(Parent is null ? "" : $"parent {Parent}\n")}author {Author} {AuthorTime}\ncommitter {Committer} {CommitterTime}\n\n{Message}";
}
