using System.Collections.Immutable;
using System.Reflection;
using Docs.Transport.Files;

namespace Docs.Pipeline.Starting;

/// <summary>
/// The files of a small, complete project for any organisation: one image, templates, <c>docs.yml</c> and a workflow.
/// They lie in <c>Starting/Project</c> and are part of the program.
/// </summary>
internal static class StarterProject
{
    private const string Prefix = "Project/";

    /// <summary>Writes all files, <c>docs.yml</c> last; a run that is interrupted is finished by the next one.</summary>
    /// <param name="folder">A full path; empty, or with some of these files.</param>
    /// <returns>The paths of those that were not there, relative to the folder, sorted.</returns>
    /// <exception cref="IOException">One cannot be written.</exception>
    public static ImmutableArray<string> Write(string folder)
    {
        var made = new List<string>();
        foreach (var path in Paths.OrderBy(p => p == "docs.yml").ThenBy(p => p, StringComparer.Ordinal))
        {
            var file = Path.Join(folder, path);
            if (!Path.Exists(file))
            {
                WholeFile.CreateFolder(Path.GetDirectoryName(file)!);
                WholeFile.Add(file, Content(path));
                made.Add(path);
            }
        }

        return [.. made.Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether a folder has nothing but git's own files and, after a run that was interrupted, some of these, unchanged.</summary>
    /// <param name="folder">A full path.</param>
    public static bool Fits(string folder)
    {
        var own = Paths.ToHashSet(StringComparer.Ordinal);
        return Directory.EnumerateFileSystemEntries(folder, "*", new EnumerationOptions { AttributesToSkip = 0 })
            .Where(e => Path.GetFileName(e) != ".git")
            .SelectMany(FilesIn)
            .All(f => Path.GetRelativePath(folder, f).Replace(Path.DirectorySeparatorChar, '/') is var path
                && own.Contains(path)
                && new FileInfo(f).LinkTarget is null
                && Has(f, Content(path)));
    }

    private static bool Has(string file, ReadOnlySpan<byte> content)
    {
        try
        {
            return RegularFile.ReadAllBytes(file).AsSpan().SequenceEqual(content);
        }
        catch (NotAFileException)
        {
            return false;
        }
    }

    /// <summary>A file, or a folder's files with those of folders in it; links are not followed.</summary>
    private static IEnumerable<string> FilesIn(string entry) => Directory.Exists(entry) && new DirectoryInfo(entry).LinkTarget is null
        ? Directory.EnumerateFiles(entry, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        : [entry];

    private static IEnumerable<string> Paths => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(n => n[Prefix.Length..]);

    private static byte[] Content(string path)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + path)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
