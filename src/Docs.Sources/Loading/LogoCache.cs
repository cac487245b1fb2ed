using System.Text;
using Docs.Model;
using Docs.Transport.Files;
using Docs.Transport.Git.Processes;

namespace Docs.Sources.Loading;

/// <summary>
/// A cache of the last commit of each logo. It has one file for each checked-out commit and folder. Each line is a path, a
/// tab and the commit, or no commit if git knows none. The files can be deleted at any time.
/// </summary>
internal sealed class LogoCache
{
    // Commits that somebody goes back to, and other checkouts of this machine.
    private const int KeptFiles = 64;

    private readonly string _file;

    private LogoCache(string file) => _file = file;

    /// <summary>The cache of a folder at the commit that is checked out; null where there is none, or no whole history.</summary>
    /// <param name="cacheFolder">A full path; null for nowhere.</param>
    /// <param name="folder">A folder inside a work tree.</param>
    public static async Task<LogoCache?> OpenAsync(GitRunner git, string? cacheFolder, string folder, CancellationToken ct)
    {
        if (cacheFolder is null)
        {
            return null;
        }

        var head = await git.RunAsync(folder, ["rev-parse", "--is-shallow-repository", "--show-prefix", "HEAD^{commit}"], ct).ConfigureAwait(false);
        return head.ExitCode == 0 && head.Output.Split('\n') is ["false", var prefix, var commit, ..] && CommitId.TryParse(commit, out _)
            ? new(Path.Join(cacheFolder, "logos", $"{commit}-{CacheName.Of(prefix)}"))
            : null;
    }

    /// <summary>The commits of paths; null where some were not asked for before.</summary>
    public Dictionary<string, CommitId>? Find(IReadOnlyCollection<string> paths)
    {
        var known = Load();
        return paths.All(known.ContainsKey)
            ? paths.Where(p => known[p] is not null).ToDictionary(p => p, p => known[p]!.Value, StringComparer.Ordinal)
            : null;
    }

    /// <summary>Keeps what git answered.</summary>
    public void Keep(IReadOnlyCollection<string> paths, IReadOnlyDictionary<string, CommitId> commits)
    {
        var known = Load();
        foreach (var path in paths.Where(p => p.AsSpan().IndexOfAny('\t', '\n') < 0))
        {
            known[path] = commits.TryGetValue(path, out var commit) ? commit : null;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            WholeFile.Share(_file, Encoding.UTF8.GetBytes(string.Concat(known.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => $"{k.Key}\t{k.Value}\n"))));
            foreach (var old in new DirectoryInfo(Path.GetDirectoryName(_file)!).EnumerateFiles().OrderByDescending(f => f.LastWriteTimeUtc).Skip(KeptFiles))
            {
                old.Delete();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next build asks git again.
        }
    }

    private Dictionary<string, CommitId?> Load()
    {
        var known = new Dictionary<string, CommitId?>(StringComparer.Ordinal);
        try
        {
            foreach (var line in File.Exists(_file) ? Encoding.UTF8.GetString(RegularFile.ReadAllBytes(_file)).Split('\n', StringSplitOptions.RemoveEmptyEntries) : [])
            {
                if (line.Split('\t') is [var path, var text] && (CommitId.TryParse(text, out var commit) || text.Length == 0))
                {
                    known[path] = text.Length == 0 ? null : commit;
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The same as an empty cache.
        }

        return known;
    }
}
