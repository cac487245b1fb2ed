using System.Diagnostics;
using System.Globalization;
using System.Text;
using Docs.Transport.Files;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Processes;

namespace Docs.Transport.Git.Cache;

/// <summary>
/// The cache of fetched repositories. A cached repository never changes: each process works in its own copy, and then replaces
/// the cached one with one rename. So no process waits for another, and a killed process leaves the cache complete.
/// </summary>
/// <param name="folder">Null for no cache.</param>
internal sealed class RepositoryCache(GitRunner git, CacheFolder? folder)
{
    private const string WorkPrefix = ".work-";

    // Each update adds one or two packs. The oldest ones hold objects that are no longer needed.
    private const int MaxPacks = 40;

    // The file with the size after a full fetch, in bytes, as decimal digits.
    private const string WholeSize = "whole-size";

    // What a kept repository consists of. Its configuration is written anew for each copy, so none of a cache counts.
    private static readonly string[] KeptFiles = ["shallow", "packed-refs", WholeSize];
    private static readonly string[] KeptFolders = ["objects", "refs"];

    private static int s_last;

    /// <summary>Creates a local repository as a copy of the cached one.</summary>
    /// <param name="isEmpty">Whether to ignore the cached one.</param>
    /// <param name="format">Of the remote's objects: <c>sha1</c> or <c>sha256</c>.</param>
    /// <exception cref="IOException">It cannot be made, not even in a temporary folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, because a permission is missing.</exception>
    public async Task<WorkingRepository> OpenAsync(GitRemote remote, bool isEmpty, string format, CancellationToken ct)
    {
        var place = PlaceOf(remote.Address);
        var work = place is null ? null : TryCreateWork(place);
        var isKept = work is not null;
        work ??= Directory.CreateTempSubdirectory("docs-git-").FullName;
        try
        {
            var isCopy = isKept && !isEmpty && TryCopyNewest(place!, work);
            return await WorkingRepository.InitAsync(git, work, remote, isCopy, format, ct).ConfigureAwait(false);
        }
        catch
        {
            Remove(work);
            throw;
        }
    }

    /// <summary>Stores a repository in the cache and replaces the earlier one. It cannot be used afterwards.</summary>
    public void Keep(WorkingRepository repository)
    {
        var place = Path.GetDirectoryName(repository.Folder)!;
        if (folder is null || Path.GetDirectoryName(place) != folder.Path || Measure(repository.Folder) is not { } size)
        {
            return;
        }

        try
        {
            if (!repository.IsCopy)
            {
                File.WriteAllText(Path.Join(repository.Folder, WholeSize), size.Bytes.ToString(CultureInfo.InvariantCulture));
            }

            var name = $"{DateTime.UtcNow.Ticks:x16}-{Path.GetFileName(repository.Folder)[WorkPrefix.Length..]}";
            var older = Kept(place);
            Directory.Move(repository.Folder, Path.Join(place, name));
            foreach (var path in older)
            {
                Remove(path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            folder.Report(e);
        }
    }

    /// <summary>Removes a local repository.</summary>
    public static void Remove(string path)
    {
        try
        {
            // git makes packs read-only, which Windows takes for undeletable.
            foreach (var file in OperatingSystem.IsWindows() ? Directory.GetFiles(path, "*", SearchOption.AllDirectories) : [])
            {
                File.SetAttributes(file, FileAttributes.Normal);
            }

            Directory.Delete(path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It does not exist any more, or another process removes it or still uses it. The next run tries again.
        }
    }

    /// <summary>Makes an empty folder beside what is kept; null where it cannot be made.</summary>
    private string? TryCreateWork(string place)
    {
        try
        {
            Directory.CreateDirectory(place);
            RemoveWorkOfDead(place);
            var work = Path.Join(place, $"{WorkPrefix}{Environment.ProcessId}-{Interlocked.Increment(ref s_last)}");
            Remove(work);
            Directory.CreateDirectory(work);
            return work;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            folder!.Report(e);
            return null;
        }
    }

    private string? PlaceOf(GitAddress remote) => folder is null ? null : Path.Join(folder.Path, CacheName.Of(remote.Text));

    /// <summary>The kept repositories of a remote, the newest last: usually one.</summary>
    private static string[] Kept(string place) =>
        [.. Directory.GetDirectories(place).Where(d => !Path.GetFileName(d).StartsWith('.')).Order(StringComparer.Ordinal)];

    /// <summary>Copies the cached repository. Another process may replace it at the same time.</summary>
    private bool TryCopyNewest(string place, string work)
    {
        const int Attempts = 3;
        for (var attempt = 0; attempt < Attempts && Kept(place).LastOrDefault() is { } newest; attempt++)
        {
            try
            {
                if (Measure(newest) is { } size && (size.Packs > MaxPacks || size.Bytes > Math.Max(folder!.MaxBytes, 2 * WholeSizeOf(newest))))
                {
                    // It has become too large, so the next one starts empty.
                    return false;
                }

                CopyRepository(newest, work);
                return true;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another process replaced it. For any other reason, a further attempt would fail too.
                Directory.Delete(work, recursive: true);
                Directory.CreateDirectory(work);
                if (e is not (FileNotFoundException or DirectoryNotFoundException))
                {
                    folder!.Report(e);
                    return false;
                }
            }
        }

        return false;
    }

    private static void CopyRepository(string from, string to)
    {
        foreach (var file in KeptFiles.Where(f => File.Exists(Path.Join(from, f))))
        {
            Copy(Path.Join(from, file), Path.Join(to, file));
        }

        foreach (var source in KeptFolders.Select(f => Path.Join(from, f)))
        {
            Directory.CreateDirectory(Path.Join(to, Path.GetRelativePath(from, source)));
            foreach (var path in Directory.EnumerateDirectories(source, "*", SearchOption.AllDirectories))
            {
                Directory.CreateDirectory(Path.Join(to, Path.GetRelativePath(from, path)));
            }

            foreach (var path in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            {
                // git never changes a pack, and some are large.
                var copy = Path.Join(to, Path.GetRelativePath(from, path));
                if (!(Path.GetFileName(path).StartsWith("pack-", StringComparison.Ordinal) && HardLink.TryMake(path, copy)))
                {
                    Copy(path, copy);
                }
            }
        }
    }

    private static void Copy(string from, string to)
    {
        // Anything else than a file would be waited for.
        RegularFile.OpenToRead(from).Dispose();
        File.Copy(from, to);
    }

    private static long WholeSizeOf(string repository) =>
        File.Exists(Path.Join(repository, WholeSize))
        && long.TryParse(Encoding.ASCII.GetString(RegularFile.ReadAllBytes(Path.Join(repository, WholeSize))), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
        && size < long.MaxValue / 2 ? size : 0;

    private static RepositorySize? Measure(string repository)
    {
        var packs = new DirectoryInfo(Path.Join(repository, "objects", "pack"));
        return packs.Exists ? new(packs.EnumerateFiles("*.pack").Count(), packs.EnumerateFiles().Sum(f => f.Length)) : null;
    }

    private static void RemoveWorkOfDead(string place)
    {
        foreach (var path in Directory.GetDirectories(place, WorkPrefix + "*"))
        {
            var id = Path.GetFileName(path)[WorkPrefix.Length..].Split('-')[0];
            if (!int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var process) || !IsAlive(process))
            {
                Remove(path);
            }
        }
    }

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            // The runtime's way of telling that there is none.
            return false;
        }
    }

    private sealed record RepositorySize(int Packs, long Bytes);
}
