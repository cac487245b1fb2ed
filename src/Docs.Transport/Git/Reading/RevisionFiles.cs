using Docs.Transport.Files;
using Docs.Transport.Git.Objects;
using Docs.Transport.Git.Processes;

namespace Docs.Transport.Git.Reading;

/// <summary>The files of a revision of a repository of the user's; nothing is checked out.</summary>
public sealed class RevisionFiles
{
    private readonly GitRunner _git;
    private readonly string _top;
    private readonly Dictionary<string, string> _ids;

    private RevisionFiles(GitRunner git, string top, Dictionary<string, string> ids)
    {
        (_git, _top, _ids) = (git, top, ids);
    }

    /// <summary>The paths of all files, relative to the top of the repository, separated by <c>/</c>.</summary>
    public IReadOnlyCollection<string> Paths => _ids.Keys;

    /// <summary>Lists the files of a revision.</summary>
    /// <param name="folder">A folder of the repository: a full path.</param>
    /// <param name="revision">A branch, a tag, a commit or what else git takes for one.</param>
    /// <returns>Null with a reason where there is no such revision, or no repository.</returns>
    /// <exception cref="IOException">There is no git program.</exception>
    public static async Task<(RevisionFiles? Files, string Refusal)> FindAsync(GitRunner git, string folder, string revision, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(git);
        var (commit, refusal) = await RevisionCommit.FindAsync(git, folder, revision, ct).ConfigureAwait(false);
        if (commit is null)
        {
            return (null, refusal);
        }

        var list = await git.RunAsync(folder, ["ls-tree", "-r", "-z", "--full-tree", commit.Id.ToString()], ct).ConfigureAwait(false);
        if (list.ExitCode != 0)
        {
            return (null, list.Error.Length == 0 ? "" : list.Reason);
        }

        // <mode> <type> <id> tab <path>; links and submodules are no files.
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in list.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (line[..tab].Split(' ') is [['1', '0', '0', ..], "blob", var id])
            {
                ids[line[(tab + 1)..]] = id;
            }
        }

        return (new(git, commit.Top, ids), "");
    }

    /// <summary>The path of a file or a folder from the top of the repository; null where it lies elsewhere.</summary>
    /// <param name="fullPath">It need not exist.</param>
    public string? PathOf(string fullPath)
    {
        var (real, top) = (RealPath.Of(fullPath), RealPath.Of(_top));
        return !RealPath.IsInside(real, top) ? null
            : real.Length == top.Length ? ""
            : Path.GetRelativePath(top, real).Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>The id of a file's content; null where there is no such file.</summary>
    public string? FindId(string path) => _ids.GetValueOrDefault(path);

    /// <summary>The content of files, in their order.</summary>
    /// <param name="ids">Those of <see cref="FindId"/>.</param>
    /// <exception cref="IOException">Some content is not here, as in a partial clone, or the repository is damaged.</exception>
    public async Task<IReadOnlyList<byte[]>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(ids);
        if (ids.Count == 0)
        {
            return [];
        }

        var list = await _git.RunAsync(_top, ["cat-file", "--batch"], string.Concat(ids.Select(i => i + "\n")), ct).ConfigureAwait(false);
        return BlobBatch.Parse(list.Content, ids.Count) ?? throw new IOException($"git cat-file: a file's content is missing in {_top}; fetch it");
    }
}
