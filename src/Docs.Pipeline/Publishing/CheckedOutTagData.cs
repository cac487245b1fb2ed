using Docs.Model;
using Docs.Model.Snapshots;
using Docs.Sources.Configuration;
using Docs.Transport.Git.Processes;

namespace Docs.Pipeline.Publishing;

/// <summary>
/// The commit of the tag data that READMEs are made from. Where the manifests are in a checkout of the official images, it
/// is the one that is checked out there: the lock file was written for other manifests.
/// </summary>
internal static class CheckedOutTagData
{
    /// <summary>Finds the commit; null where it is not known, as with manifests that are not committed.</summary>
    /// <exception cref="IOException">There is no git program.</exception>
    public static async Task<TagDataTrailer?> FindAsync(Configuration configuration, SourceSnapshot snapshot, GitRunner git, CancellationToken ct)
    {
        if (configuration.ForeignRepository is null)
        {
            return snapshot.TagData;
        }

        var changed = await git.RunAsync(configuration.LibraryFolder, ["status", "--porcelain", "--untracked-files=all", "--", "."], ct).ConfigureAwait(false);
        var head = await git.RunAsync(configuration.LibraryFolder, ["log", "--max-count=1", "--format=%H %cI"], ct).ConfigureAwait(false);
        return changed is { ExitCode: 0, Output: "" } && head.ExitCode == 0 && head.Output.Trim().Split(' ') is [var id, var date] && CommitId.TryParse(id, out var commit)
            ? TagDataTrailer.Create(commit, date)
            : null;
    }
}
