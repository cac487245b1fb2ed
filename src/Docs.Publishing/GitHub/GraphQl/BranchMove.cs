using Docs.Model;
using Docs.Model.Publishing;

namespace Docs.Publishing.GitHub.GraphQl;

/// <summary>A move of a branch, together with others.</summary>
/// <param name="From">The commit that it must be at until then; null where it must not be there.</param>
/// <param name="To">The commit that it is at afterwards; the same where it must only stay unchanged.</param>
/// <param name="Force">Whether the branch may lose commits.</param>
internal readonly record struct BranchMove(BranchName Branch, CommitId? From, CommitId To, bool Force);
