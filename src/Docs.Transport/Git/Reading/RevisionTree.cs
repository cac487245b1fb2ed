using Docs.Transport.Git.Processes;

namespace Docs.Transport.Git.Reading;

/// <summary>The files of a revision of a repository of the user's, written to a temporary folder.</summary>
public sealed class RevisionTree : IDisposable
{
    /// <summary>What git calls the mode of a symbolic link.</summary>
    private const string SymbolicLink = "120000 ";

    private readonly DirectoryInfo _folder;

    private RevisionTree(string top, DirectoryInfo folder)
    {
        Top = top;
        _folder = folder;
        Directory.CreateDirectory(Folder);
    }

    /// <summary>The top folder of the repository's work tree: a full path.</summary>
    public string Top { get; }

    /// <summary>The top folder of the revision's files: a full path.</summary>
    public string Folder => Path.Join(_folder.FullName, "files");

    /// <summary>Writes the files of a commit: links as links, line ends as a checkout has them.</summary>
    /// <param name="isNeeded">From a path in the repository to whether the file is; all are where the commit has symbolic links, which may lead to any.</param>
    /// <exception cref="IOException">Its files are not here, as in a partial clone, or cannot be written.</exception>
    public static async Task<RevisionTree> ExtractAsync(GitRunner git, RevisionCommit commit, Func<string, bool> isNeeded, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(git);
        ArgumentNullException.ThrowIfNull(commit);
        ArgumentNullException.ThrowIfNull(isNeeded);
        var tree = new RevisionTree(commit.Top, Directory.CreateTempSubdirectory("docs-revision-"));
        try
        {
            // Not by 'git archive', which leaves out what attributes keep out of releases.
            var index = Path.Join(tree._folder.FullName, "index");
            await RunAsync("", "read-tree", commit.Id.ToString()).ConfigureAwait(false);
            var files = (await RunAsync("", "ls-files", "--stage", "--full-name", "-z").ConfigureAwait(false)).Split('\0', StringSplitOptions.RemoveEmptyEntries);
            var hasLinks = files.Any(f => f.StartsWith(SymbolicLink, StringComparison.Ordinal));
            var paths = files.Select(f => f[(f.IndexOf('\t', StringComparison.Ordinal) + 1)..]).Where(p => hasLinks || isNeeded(p));
            await RunAsync(string.Concat(paths.Select(p => p + "\0")), "checkout-index", "--quiet", $"--prefix={tree.Folder}/", "-z", "--stdin").ConfigureAwait(false);
            return tree;

            async Task<string> RunAsync(string input, params string[] arguments)
            {
                var result = await git.RunWithIndexAsync(commit.Top, index, arguments, input, ct).ConfigureAwait(false);
                if (result.ExitCode != 0)
                {
                    throw new IOException($"git {arguments[0]}: {result.Reason}");
                }

                return result.Output;
            }
        }
        catch
        {
            tree.Dispose();
            throw;
        }
    }

    /// <summary>Where a file of the work tree is in the revision; a path outside of the work tree stays as it is.</summary>
    /// <param name="path">A full path.</param>
    public string Of(string path) => Move(path, Top, Folder);

    /// <summary>Where a file of the revision is in the work tree.</summary>
    /// <param name="path">A full path.</param>
    public string ToWorkTree(string path) => Move(path, Folder, Top);

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Move(string path, string from, string to) =>
        Files.RealPath.IsInside(path, from) ? Path.GetFullPath(Path.GetRelativePath(from, path), to) : path;
}
