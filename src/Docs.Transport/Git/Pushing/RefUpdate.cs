using Docs.Model;
using Docs.Model.Publishing;

namespace Docs.Transport.Git.Pushing;

/// <summary>A change of one branch of a remote.</summary>
/// <param name="Expected">The commit that it must be at until then; null where it must not be there.</param>
/// <param name="Commit">The commit that it is at afterwards; the same as expected where it must only stay unchanged.</param>
public sealed record RefUpdate(BranchName Branch, CommitId? Expected, CommitId Commit)
{
    internal string Lease => $"--force-with-lease={Branch.Ref}:{Expected}";

    internal string Refspec => $"{Commit}:{Branch.Ref}";
}
