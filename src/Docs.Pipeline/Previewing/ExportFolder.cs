using Docs.Preview.Exporting;
using Docs.Transport.Files;

namespace Docs.Pipeline.Previewing;

/// <summary>The folder of an exported preview, which takes its place as a whole. Safe for several threads.</summary>
internal sealed class ExportFolder : IDisposable
{
    /// <summary>Tells that a folder was exported, and may be replaced.</summary>
    private const string Mark = ".docs-preview";

    private readonly WholeFolder _folder;

    private ExportFolder(WholeFolder folder)
    {
        _folder = folder;
    }

    /// <summary>Begins a folder that is new, empty or exported before; null for any other.</summary>
    /// <param name="path">A full path.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static ExportFolder? Begin(string path)
    {
        var place = Path.TrimEndingDirectorySeparator(path);
        if (File.Exists(place) || (Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any() && !File.Exists(Path.Join(place, Mark))))
        {
            return null;
        }

        var folder = WholeFolder.Create(place);
        folder.Write(Mark, "Written by docs preview --export, which replaces this folder as a whole.\n"u8);
        return new(folder);
    }

    /// <summary>Writes a file of it.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    public void Write(ExportedFile file) => _folder.Write(file.Path, file.Content.Span);

    /// <summary>Puts it in its place.</summary>
    /// <exception cref="IOException">It could not be renamed.</exception>
    public void Keep() => _folder.Replace();

    /// <summary>Removes what was not kept.</summary>
    public void Dispose() => _folder.Dispose();
}
