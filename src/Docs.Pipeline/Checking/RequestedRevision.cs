using Docs.Model.Findings;
using Docs.Sources.Configuration;
using Docs.Transport.Git.Processes;
using Docs.Transport.Git.Reading;

namespace Docs.Pipeline.Checking;

/// <summary>A git revision that somebody asked for.</summary>
internal static class RequestedRevision
{
    /// <summary>Asks git which commit it names, in the repository of the source folder.</summary>
    /// <exception cref="UsageException">There is no such revision, or no repository.</exception>
    /// <exception cref="IOException">There is no git program.</exception>
    public static async Task<RevisionCommit> FindAsync(GitRunner git, string sourceFolder, string revision, CancellationToken ct)
    {
        var (commit, refusal) = await RevisionCommit.FindAsync(git, sourceFolder, revision, ct).ConfigureAwait(false);
        return commit ?? throw new UsageException([Catalogue.RevisionIsUnknown(revision, refusal)]);
    }
}
