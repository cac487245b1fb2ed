using System.Formats.Tar;
using Docs.Transport.Git.Processes;

namespace Docs.Transport.Git.Reading;

/// <summary>The files of a revision of a repository of the user's, written to a temporary folder.</summary>
public sealed class RevisionTree : IDisposable
{
    private readonly DirectoryInfo _folder;

    private RevisionTree(string top, DirectoryInfo folder)
    {
        Top = top;
        _folder = folder;
    }

    /// <summary>The top folder of the repository's work tree: a full path.</summary>
    public string Top { get; }

    /// <summary>The top folder of the revision's files: a full path.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Writes the files of a commit: links as links, line ends as a checkout has them.</summary>
    /// <exception cref="IOException">Its files are not here, as in a partial clone, or cannot be written.</exception>
    public static async Task<RevisionTree> ExtractAsync(GitRunner git, RevisionCommit commit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(git);
        ArgumentNullException.ThrowIfNull(commit);
        var archive = await git.RunAsync(commit.Top, ["archive", "--format=tar", commit.Id.ToString()], ct).ConfigureAwait(false);
        if (archive.ExitCode != 0)
        {
            throw new IOException($"git archive: {archive.Reason}");
        }

        var tree = new RevisionTree(commit.Top, Directory.CreateTempSubdirectory("docs-revision-"));
        try
        {
            tree.Write(archive.Content, ct);
            return tree;
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

    // git lets nothing lie below a link, and no name have '..' in it, so nothing is written elsewhere.
    private void Write(ReadOnlyMemory<byte> archive, CancellationToken ct)
    {
        using var reader = new TarReader(new MemoryStream(archive.ToArray(), writable: false));
        while (reader.GetNextEntry() is { } entry)
        {
            ct.ThrowIfCancellationRequested();
            var path = Path.GetFullPath(entry.Name, Folder);
            switch (entry.EntryType)
            {
                case TarEntryType.Directory:
                    Directory.CreateDirectory(path);
                    break;
                case TarEntryType.SymbolicLink:
                    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                    File.CreateSymbolicLink(path, entry.LinkName);
                    break;
                case TarEntryType.RegularFile:
                    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                    entry.ExtractToFile(path, overwrite: false);
                    break;
                default:
                    // The comment with the commit's id.
                    break;
            }
        }
    }
}
