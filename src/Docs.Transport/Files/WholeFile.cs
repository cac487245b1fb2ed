namespace Docs.Transport.Files;

/// <summary>Replaces files as a whole: a reader, or a kill at any moment, finds the old or the new file, never a part.</summary>
public static class WholeFile
{
    private const string TemporarySuffix = ".docs-tmp";

    /// <summary>
    /// Writes a file under a temporary name beside it, then renames it. What is there already, also if it is a link, is
    /// replaced and not written through.
    /// </summary>
    /// <exception cref="IOException">It could not be written; the earlier file is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for lack of permission.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var temporary = TemporaryName(path);
        try
        {
            using (var handle = Create(temporary))
            {
                RandomAccess.Write(handle, content, fileOffset: 0);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (ArgumentOutOfRangeException e)
        {
            // What the runtime makes of a file that may not grow any more (EFBIG).
            Discard(temporary);
            throw new IOException($"File too large : '{path}'", e);
        }
        catch
        {
            Discard(temporary);
            throw;
        }
    }

    /// <summary>Removes temporary files that a killed run left in a folder.</summary>
    public static void CleanUp(string folder)
    {
        foreach (var left in Directory.EnumerateFiles(folder, ".*" + TemporarySuffix))
        {
            File.Delete(left);
        }
    }

    private static string TemporaryName(string path) =>
        Path.Join(Path.GetDirectoryName(path), "." + Path.GetFileName(path) + TemporarySuffix);

    /// <summary>Never opens what is there: it could be a link that leads elsewhere.</summary>
    private static Microsoft.Win32.SafeHandles.SafeFileHandle Create(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        }
        catch (IOException) when (new FileInfo(path) is { Exists: true } or { LinkTarget: not null })
        {
            File.Delete(path);
            return File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        }
    }

    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to report; the next run cleans up.
        }
    }
}
