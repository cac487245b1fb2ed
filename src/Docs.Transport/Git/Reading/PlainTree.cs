using System.IO.Enumeration;
using Docs.Transport.Files;
using Docs.Transport.Git.Processes;

namespace Docs.Transport.Git.Reading;

/// <summary>Reads a folder that is no repository, as if it were a commit.</summary>
internal static class PlainTree
{
    /// <summary>Reads the files below a folder.</summary>
    /// <param name="top">A full path.</param>
    /// <param name="folder">Below it, with slashes.</param>
    /// <exception cref="RemoteException">There is no such folder, it has too many files, or it cannot be read.</exception>
    public static TreeFiles Load(string top, string folder, CancellationToken ct)
    {
        var path = Path.Join(top, folder);
        if (!Directory.Exists(path))
        {
            throw new RemoteException(top, $"there is no folder '{folder}' in it");
        }

        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var leftOut = new List<LeftOutFile>();
        try
        {
            foreach (var entry in EntriesOf(path))
            {
                ct.ThrowIfCancellationRequested();
                if (files.Count == TreeFiles.MaxFiles)
                {
                    throw new RemoteException(top, $"'{folder}' has more than {TreeFiles.MaxFiles} files");
                }

                var name = Path.GetRelativePath(path, entry).Replace(Path.DirectorySeparatorChar, '/');
                var refusal = new FileInfo(entry).LinkTarget is not null ? "a symbolic link" : TryLoad(entry, name, files);
                if (refusal is not null)
                {
                    leftOut.Add(new(name, refusal));
                }
            }
        }
        catch (UnauthorizedAccessException e)
        {
            throw new RemoteException(top, e.Message, e);
        }

        return new(Commit: null, Date: null, files, [.. leftOut.OrderBy(f => f.Name, StringComparer.Ordinal)]);
    }

    /// <summary>Everything but folders that are none by link.</summary>
    private static FileSystemEnumerable<string> EntriesOf(string path) => new(
        path,
        static (ref FileSystemEntry e) => e.ToFullPath(),
        new() { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false })
    {
        ShouldIncludePredicate = static (ref FileSystemEntry e) => !e.IsDirectory || (e.Attributes & FileAttributes.ReparsePoint) != 0,
        ShouldRecursePredicate = static (ref FileSystemEntry e) => (e.Attributes & FileAttributes.ReparsePoint) == 0,
    };

    /// <summary>Adds a file; returns why it is left out, or null.</summary>
    private static string? TryLoad(string path, string name, SortedDictionary<string, byte[]> files)
    {
        var length = new FileInfo(path).Length;
        if (length > TreeFiles.MaxFileLength)
        {
            return TreeFiles.TooLarge(length);
        }

        try
        {
            files.Add(name, RegularFile.ReadAllBytes(path));
            return null;
        }
        catch (NotAFileException e)
        {
            return e.Kind;
        }
    }
}
