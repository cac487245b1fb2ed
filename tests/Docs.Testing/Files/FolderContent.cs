namespace Docs.Testing.Files;

/// <summary>All that a folder holds, kept in memory so that it can be written elsewhere.</summary>
internal sealed class FolderContent
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };

    private readonly IReadOnlyList<string> _folders;
    private readonly IReadOnlyList<(string Path, byte[] Content, UnixFileMode Mode)> _files;

    private FolderContent(IReadOnlyList<string> folders, IReadOnlyList<(string Path, byte[] Content, UnixFileMode Mode)> files) =>
        (_folders, _files) = (folders, files);

    /// <summary>Reads a folder. Of a link to a file it takes the file.</summary>
    public static FolderContent Load(string folder) => new(
        [.. Directory.EnumerateDirectories(folder, "*", Everything).Select(d => Path.GetRelativePath(folder, d))],
        [.. Directory.EnumerateFiles(folder, "*", Everything).Select(f => (Path.GetRelativePath(folder, f), File.ReadAllBytes(f), OperatingSystem.IsWindows() ? 0 : File.GetUnixFileMode(f)))]);

    /// <summary>Writes it into a folder that has nothing of it.</summary>
    public void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var path in _folders)
        {
            Directory.CreateDirectory(Path.Join(folder, path));
        }

        foreach (var (path, content, mode) in _files)
        {
            using var file = new FileStream(Path.Join(folder, path), FileMode.CreateNew);
            file.Write(content);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file.SafeFileHandle, mode);
            }
        }
    }
}
