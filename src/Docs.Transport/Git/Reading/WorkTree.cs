using Docs.Model;
using Docs.Transport.Git.Processes;

namespace Docs.Transport.Git.Reading;

/// <summary>A work tree of the user's.</summary>
/// <param name="Top">Its top folder: a full path without links.</param>
/// <param name="Commit">That is checked out; null before the first one.</param>
public sealed record WorkTree(string Top, CommitId? Commit)
{
    /// <summary>Asks git for the work tree that a folder is in.</summary>
    /// <param name="folder">A full path.</param>
    /// <returns>Null where it is in none. The refusal says why git does not answer; null where it is in none for sure.</returns>
    /// <exception cref="IOException">There is no git program.</exception>
    public static async Task<(WorkTree? Tree, string? Refusal)> FindAsync(GitRunner git, string folder, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(git);
        var top = await git.RunAsync(folder, ["rev-parse", "--show-toplevel"], ct).ConfigureAwait(false);
        if (top.ExitCode != 0)
        {
            return (null, top.Error.Contains("not a git repository", StringComparison.Ordinal) ? null : top.Reason);
        }

        var head = await git.RunAsync(folder, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], ct).ConfigureAwait(false);
        return (new(top.Output.TrimEnd('\n'), head.ExitCode == 0 ? CommitId.Parse(head.Output.Trim()) : null), null);
    }
}
