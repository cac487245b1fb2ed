using Docs.Transport.Files;

namespace Docs.Pipeline.Previewing;

/// <summary>Reads pictures that other people put beside their fragments.</summary>
internal static class LogoReader
{
    // Bytes; the largest logo of an official image has a twentieth of it.
    private const int MaxSize = 8 << 20;

    /// <summary>A file's bytes; null where it is too large, cannot be read, or is a link out of the source folder.</summary>
    /// <param name="sourceFolder">A full path.</param>
    /// <param name="path">Below it.</param>
    public static byte[]? Load(string sourceFolder, string path)
    {
        try
        {
            var real = RealPath.Of(Path.Join(sourceFolder, path));
            return RealPath.IsInside(real, RealPath.Of(sourceFolder)) && new FileInfo(real) is { Exists: true, Length: <= MaxSize } ? RegularFile.ReadAllBytes(real) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
