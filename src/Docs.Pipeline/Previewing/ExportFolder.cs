using Docs.Preview.Exporting;

namespace Docs.Pipeline.Previewing;

/// <summary>
/// The folder of an exported preview. It is written beside its place under another name, and takes its place as a whole.
/// Safe for several threads.
/// </summary>
internal sealed class ExportFolder : IDisposable
{
    /// <summary>Tells that a folder was exported, and may be replaced.</summary>
    private const string Mark = ".docs-preview";

    private readonly string _place;
    private readonly string _work;

    private ExportFolder(string place)
    {
        _place = place;
        _work = $"{place}.docs-tmp-{Environment.ProcessId}";
    }

    /// <summary>A folder that is new, empty or exported before; null for any other.</summary>
    /// <param name="path">A full path.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static ExportFolder? Find(string path)
    {
        var place = Path.TrimEndingDirectorySeparator(path);
        if (File.Exists(place) || (Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any() && !File.Exists(Path.Join(place, Mark))))
        {
            return null;
        }

        var folder = new ExportFolder(place);
        Discard(folder._work);
        Directory.CreateDirectory(folder._work);
        File.WriteAllText(Path.Join(folder._work, Mark), "Written by docs preview --export, which replaces this folder as a whole.\n");
        return folder;
    }

    /// <summary>Writes a file of it.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    public void Write(ExportedFile file)
    {
        var path = Path.Join(_work, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, file.Content.Span);
    }

    /// <summary>Puts it in its place.</summary>
    public void Keep()
    {
        var old = _work + ".old";
        Discard(old);
        if (Directory.Exists(_place))
        {
            Directory.Move(_place, old);
        }

        Directory.Move(_work, _place);
        Discard(old);
    }

    /// <summary>Removes what was not kept.</summary>
    public void Dispose() => Discard(_work);

    private static void Discard(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
