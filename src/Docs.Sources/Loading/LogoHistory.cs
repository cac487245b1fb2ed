using Docs.Transport.Git;

namespace Docs.Sources.Loading;

/// <summary>Asks git which commit last touched each of some files, with one process for all of them.</summary>
internal sealed class LogoHistory(GitRunner git)
{
    private const string Marker = "commit ";

    /// <summary>The last commit of each path; one that git does not know, or knows only as the edge of a shallow clone, is left out.</summary>
    /// <param name="folder">A folder inside a work tree.</param>
    /// <param name="paths">Relative to it.</param>
    /// <returns>The commits by path, and why some are missing: null if nothing went wrong.</returns>
    public async Task<(IReadOnlyDictionary<string, string> Commits, string? Problem)> FindAsync(
        string folder, IReadOnlyCollection<string> paths, CancellationToken ct)
    {
        var commits = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            var log = await git.RunAsync(
                folder,
                ["log", $"--format={Marker}%H %D", "--decorate-refs=", "--name-only", "--relative", "--no-renames", "--no-ext-diff", "HEAD", "--", .. paths],
                ct).ConfigureAwait(false);
            if (log.ExitCode != 0)
            {
                return (commits, log.Error.Trim().Split('\n')[0]);
            }

            var shallow = Read(log.Output, commits);
            return (commits, shallow && commits.Count < paths.Count ? "this is a shallow clone; fetch its whole history" : null);
        }
        catch (IOException e)
        {
            return (commits, e.Message);
        }
    }

    private static bool Read(string log, Dictionary<string, string> commits)
    {
        var (commit, seen, shallow) = ((string?)null, new HashSet<string>(StringComparer.Ordinal), false);
        foreach (var line in log.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith(Marker, StringComparison.Ordinal))
            {
                // At the edge of a shallow clone every file looks new.
                var grafted = line.Contains("grafted", StringComparison.Ordinal);
                shallow |= grafted;
                commit = grafted ? null : line.Substring(Marker.Length).Split(' ')[0];
            }
            else if (seen.Add(line) && commit is not null)
            {
                commits[line] = commit;
            }
        }

        return shallow;
    }
}
