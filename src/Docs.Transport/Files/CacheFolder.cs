namespace Docs.Transport.Files;

/// <summary>
/// The folder in which answers of servers are cached for the next run. It can be deleted at any time. If it cannot be used,
/// the run continues without a cache and reports that once.
/// </summary>
public sealed class CacheFolder
{
    private readonly Action<string> _notice;
    private int _reports;

    /// <param name="path">A full path.</param>
    /// <param name="notice">Called with the reason if it cannot be used.</param>
    public CacheFolder(string path, Action<string> notice) => (Path, _notice) = (path, notice);

    /// <summary>A full path.</summary>
    public string Path { get; }

    /// <summary>
    /// How large what is kept of a repository may grow, in bytes, before it is fetched anew; a repository that is larger
    /// from the start may double.
    /// </summary>
    public long MaxBytes { get; init; } = 256L << 20;

    /// <summary>Makes a folder and tries to write there; null, after a notice, where that fails.</summary>
    /// <param name="path">A full path; null for no cache.</param>
    /// <param name="notice">Called with the reason if it cannot be used.</param>
    public static CacheFolder? Open(string? path, Action<string> notice)
    {
        if (path is null)
        {
            return null;
        }

        var cache = new CacheFolder(path, notice);
        try
        {
            Directory.CreateDirectory(path);
            var trial = System.IO.Path.Join(path, $".trial-{Environment.ProcessId}");
            File.WriteAllBytes(trial, []);
            File.Delete(trial);
            return cache;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            cache.Report(e);
            return null;
        }
    }

    /// <summary>Says that the run goes on without the cache.</summary>
    public void Report(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        if (Interlocked.Increment(ref _reports) == 1)
        {
            _notice($"the cache '{Path}' cannot be used, and the run goes on without it: {failure.Message}");
        }
    }
}
