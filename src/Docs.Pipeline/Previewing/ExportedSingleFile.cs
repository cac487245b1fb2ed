using Docs.Preview;
using Docs.Preview.Exporting;
using Docs.Transport.Files;

namespace Docs.Pipeline.Previewing;

/// <summary>An exported preview of one file, which takes its place as a whole.</summary>
internal static class ExportedSingleFile
{
    /// <summary>Bytes at the beginning in which the mark of such a file is.</summary>
    private const int Beginning = 512;

    /// <summary>Whether nothing is there, or an earlier export.</summary>
    /// <param name="path">A full path.</param>
    /// <exception cref="IOException">It cannot be read, or is neither a file nor a folder.</exception>
    public static bool MayReplace(string path) => !Path.Exists(path)
        || (!Directory.Exists(path) && RegularFile.ReadAllBytes(path) is var content && content.AsSpan(0, Math.Min(content.Length, Beginning)).IndexOf(SingleFile.Mark) >= 0);

    /// <summary>Writes it.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    public static void Write(string path, PreviewSnapshot snapshot)
    {
        WholeFile.CreateFolder(Path.GetDirectoryName(path)!);
        WholeFile.Share(path, SingleFile.Write(snapshot));
    }
}
