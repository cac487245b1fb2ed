using System.Text;

namespace Docs.Transport.Files;

/// <summary>Makes runs that change one folder wait for each other: a file in it that only one process can hold open.</summary>
public sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);

    private readonly FileStream _file;

    private FolderLock(FileStream file, bool leftBehind)
    {
        _file = file;
        LeftBehind = leftBehind;
    }

    /// <summary>Whether the run that held it before was killed.</summary>
    public bool LeftBehind { get; }

    /// <summary>Waits until nobody else holds the lock of an existing folder, and takes it.</summary>
    /// <param name="fileName">The lock's name, which nothing else in the folder has; it is there only while it is held.</param>
    /// <param name="waiting">Called once if there is somebody to wait for.</param>
    public static FolderLock Take(string folder, string fileName, Action waiting, CancellationToken ct)
    {
        for (var told = false; ; told = true)
        {
            if (TryTake(Path.Join(folder, fileName)) is { } taken)
            {
                return taken;
            }

            if (!told)
            {
                waiting();
            }

            ct.WaitHandle.WaitOne(Patience);
            ct.ThrowIfCancellationRequested();
        }
    }

    public void Dispose()
    {
        // Removed while it is still held: whoever opened it meanwhile notices that its path leads elsewhere now.
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(_file.Name);
        }

        _file.Dispose();
    }

    private static FolderLock? TryTake(string path)
    {
        FileStream file;
        try
        {
            RemoveForeign(path);
            var options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, options);
        }
        catch (IOException e) when (IsSharingViolation(e))
        {
            return null;
        }

        if (!IsStillAt(path, file))
        {
            file.Dispose();
            return null;
        }

        var leftBehind = file.Length > 0;

        // Never empty in between: a kill just now must not hide that there is something to clean up.
        var holder = Encoding.ASCII.GetBytes($"held by process {Environment.ProcessId}\n");
        file.Write(holder);
        file.Flush();
        file.SetLength(holder.Length);
        return new(file, leftBehind);
    }

    /// <summary>Removes what is never ours: a link, whose file is not ours to hold, and what is no file.</summary>
    private static void RemoveForeign(string path)
    {
        var info = new FileInfo(path);
        if (info.LinkTarget is not null)
        {
            File.Delete(path);
        }
        else if (info.Exists)
        {
            try
            {
                RegularFile.OpenToRead(path).Dispose();
            }
            catch (NotAFileException)
            {
                File.Delete(path);
            }
            catch (FileNotFoundException)
            {
                // Its holder has removed it meanwhile.
            }
        }
    }

    /// <summary>
    /// Whether the path still leads to the file that we hold, and not to one that somebody made after its holder
    /// removed it: a time that only we can have set shows through both.
    /// </summary>
    private static bool IsStillAt(string path, FileStream file)
    {
        var mark = DateTime.UnixEpoch.AddSeconds(Random.Shared.Next(1, int.MaxValue));
        File.SetLastWriteTimeUtc(file.SafeFileHandle, mark);
        return File.GetLastWriteTimeUtc(path) == File.GetLastWriteTimeUtc(file.SafeFileHandle);
    }

    // EWOULDBLOCK on Linux and on macOS; a sharing and a lock violation on Windows.
    private static bool IsSharingViolation(IOException e) => (e.HResult & 0xFFFF) is 11 or 35 or 32 or 33;
}
