using Docs.Model;
using Docs.Transport.Git.Processes;

namespace Docs.Sources.Loading;

/// <summary>Asks git which commit last touched each of some files, with one process for all of them.</summary>
/// <param name="cacheFolder">A full path, where answers are kept: a commit's history never changes. Null for nowhere.</param>
internal sealed class LogoHistory(GitRunner git, string? cacheFolder)
{
    private const string Marker = "commit ";

    /// <summary>
    /// Whether the repository has a commit, or may have it because it is a shallow clone. Links to logos lead to one
    /// repository, so commits of another repository would give broken links.
    /// </summary>
    /// <param name="folder">A folder inside a work tree.</param>
    public async Task<bool> HasAsync(string folder, CommitId commit, CancellationToken ct)
    {
        var found = await git.RunAsync(folder, ["rev-parse", "--is-shallow-repository", "--verify", "--quiet", $"{commit}^{{commit}}"], ct).ConfigureAwait(false);
        return found.ExitCode == 0 || found.Output.StartsWith("true", StringComparison.Ordinal);
    }

    /// <summary>The last commit of each path. Paths that git does not know, or that end at the edge of a shallow clone, are left out.</summary>
    /// <param name="folder">A folder inside a work tree.</param>
    /// <param name="paths">Relative to it.</param>
    /// <returns>The commits by path, and why some are missing: null if nothing went wrong.</returns>
    public async Task<(IReadOnlyDictionary<string, CommitId> Commits, string? Problem)> FindAsync(
        string folder, IReadOnlyCollection<string> paths, CancellationToken ct)
    {
        var commits = new Dictionary<string, CommitId>(StringComparer.Ordinal);
        try
        {
            var cache = await LogoCache.OpenAsync(git, cacheFolder, folder, ct).ConfigureAwait(false);
            if (cache?.Find(paths) is { } known)
            {
                return (known, null);
            }

            var log = await git.RunAsync(
                folder,
                ["log", $"--format={Marker}%H %p|%D", "--decorate-refs=", "--raw", "--no-abbrev", "-m", "--topo-order", "--relative", "--no-renames", "--no-ext-diff", "HEAD", "--", .. paths],
                ct).ConfigureAwait(false);
            if (log.ExitCode != 0)
            {
                return (commits, log.Error.Trim().Split('\n')[0]);
            }

            var shallow = Read(log.Output, commits);
            if (!shallow)
            {
                cache?.Keep(paths, commits);
            }

            return (commits, shallow && commits.Count < paths.Count ? "this is a shallow clone; fetch its whole history" : null);
        }
        catch (IOException e)
        {
            return (commits, e.Message);
        }
    }

    /// <summary>
    /// Reads the log of all paths together. The commit of a path is the last one that gave it its current content. A merge
    /// counts only if the content differs from that of every parent.
    /// </summary>
    private static bool Read(string log, Dictionary<string, CommitId> commits)
    {
        var (commit, parents, grafted, shallow) = ("", 1, false, false);
        var (contents, settled, differing) = (new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var line in log.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith(Marker, StringComparison.Ordinal))
            {
                // The log lists a merge once for each parent.
                var (hash, rest) = (line.Substring(Marker.Length).Split(' ')[0], line[(line.IndexOf(' ', Marker.Length) + 1)..]);
                if (hash != commit)
                {
                    // At the edge of a shallow clone every file looks new.
                    grafted = rest.Contains("grafted", StringComparison.Ordinal);
                    shallow |= grafted;
                    (commit, parents) = (hash, Math.Max(1, rest.Split('|')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length));
                    differing.Clear();
                }

                continue;
            }

            // :100644 100644 <old content> <new content> M<tab>path
            var (fields, path) = (line.Split('\t')[0].Split(' '), line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]);
            contents.TryAdd(path, fields[3]);
            differing[path] = differing.GetValueOrDefault(path) + 1;
            if (fields[3] == contents[path] && differing[path] == parents && settled.Add(path) && !grafted && fields[4] != "D")
            {
                commits[path] = CommitId.Parse(commit);
            }
        }

        return shallow;
    }
}
