using Docs.Model;
using Docs.Transport.Git.Processes;

namespace Docs.Transport.Git.Reading;

/// <summary>The commit that a revision names in a repository of the user's.</summary>
/// <param name="Top">The top folder of the work tree: a full path.</param>
public sealed record RevisionCommit(string Top, CommitId Id)
{
    /// <summary>Asks git which commit a revision names.</summary>
    /// <param name="folder">A folder of the repository: a full path.</param>
    /// <param name="revision">A branch, a tag, a commit or what else git takes for one.</param>
    /// <returns>Null with a reason where there is no such revision, or no repository. The reason is empty where git gives none.</returns>
    /// <exception cref="IOException">There is no git program.</exception>
    public static async Task<(RevisionCommit? Commit, string Refusal)> FindAsync(GitRunner git, string folder, string revision, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(git);
        var top = await git.RunAsync(folder, ["rev-parse", "--show-toplevel"], ct).ConfigureAwait(false);
        var commit = top.ExitCode != 0 ? top
            : await git.RunAsync(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], ct).ConfigureAwait(false);
        return commit.ExitCode == 0
            ? (new(top.Output.TrimEnd('\n'), CommitId.Parse(commit.Output.Trim())), "")
            : (null, commit.Error.Length == 0 ? "" : commit.Reason);
    }

    /// <summary>Asks git for the newest commit that is in the history of both commits; null where there is none, as in a shallow clone.</summary>
    /// <exception cref="IOException">There is no git program.</exception>
    public async Task<CommitId?> FindForkPointAsync(GitRunner git, CommitId other, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(git);
        var found = await git.RunAsync(Top, ["merge-base", Id.ToString(), other.ToString()], ct).ConfigureAwait(false);
        return found.ExitCode == 0 && CommitId.TryParse(found.Output.Trim(), out var commit) ? commit : null;
    }
}
