using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Sources.Library;

namespace Docs.Sources.Loading;

/// <summary>The commits of logos that git found.</summary>
/// <param name="Commits">By path below the source folder; null for one that git does not tell. Null as a whole where the source is not in git.</param>
/// <param name="Head">The commit of the source folder; null where it is not in git.</param>
/// <param name="Findings">Why commits are missing, as in a shallow clone.</param>
public sealed record FoundLogos(IReadOnlyDictionary<string, CommitId?>? Commits, LockedCommit? Head, ImmutableArray<Finding> Findings)
{
    public static FoundLogos NotInGit { get; } = new(null, null, []);
}
