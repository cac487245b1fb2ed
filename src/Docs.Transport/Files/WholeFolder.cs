namespace Docs.Transport.Files;

/// <summary>
/// A folder that appears as a whole: it is written under a temporary name beside its place, and renamed when all is
/// there. A kill at any moment leaves no part of it in its place. Safe for several threads.
/// </summary>
public sealed class WholeFolder : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;

    private WholeFolder(string path, string temporary)
    {
        _path = path;
        _temporary = temporary;
    }

    /// <summary>Begins a folder. Other processes may begin one for the same place.</summary>
    /// <param name="path">Its place: a full path.</param>
    /// <exception cref="IOException">It could not be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, because a permission is missing.</exception>
    public static WholeFolder Create(string path)
    {
        var temporary = WholeFile.OwnTemporaryName(path);
        // What has that name could be a link that leads elsewhere: it is never written to.
        Discard(temporary);
        WholeFile.CreateFolder(temporary);
        return new(path, temporary);
    }

    /// <summary>Writes a file of it.</summary>
    /// <param name="path">Below the folder; no other file has it.</param>
    /// <exception cref="IOException">It could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, because a permission is missing.</exception>
    public void Write(ReadOnlySpan<char> path, ReadOnlySpan<byte> content)
    {
        var file = Path.Join(_temporary, path);
        WholeFile.CreateFolder(Path.GetDirectoryName(file)!);
        WholeFile.WriteNew(file, content);
    }

    /// <summary>Puts it in its place, where nothing may be.</summary>
    /// <exception cref="IOException">Something is there meanwhile, or it could not be renamed.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, because a permission is missing.</exception>
    public void Complete() => Directory.Move(_temporary, _path);

    /// <summary>Puts it in the place of what is there.</summary>
    /// <exception cref="IOException">It could not be renamed.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, because a permission is missing.</exception>
    public void Replace()
    {
        if (!Directory.Exists(_path))
        {
            Complete();
            return;
        }

        // A folder with files in it cannot be replaced by one rename.
        var old = $"{_temporary[..^WholeFile.TemporarySuffix.Length]}.old{WholeFile.TemporarySuffix}";
        Discard(old);
        Directory.Move(_path, old);
        Complete();
        Discard(old);
    }

    /// <summary>Removes it, unless it is in its place.</summary>
    public void Dispose() => Discard(_temporary);

    /// <summary>Removes what killed runs left in a folder.</summary>
    public static void CleanUp(string folder)
    {
        foreach (var left in Directory.EnumerateDirectories(folder, ".*" + WholeFile.TemporarySuffix))
        {
            Discard(left);
        }
    }

    private static void Discard(string temporary)
    {
        if (Directory.Exists(temporary))
        {
            Directory.Delete(temporary, recursive: true);
        }
        else
        {
            File.Delete(temporary);
        }
    }
}
