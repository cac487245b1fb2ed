using Docs.Model;
using Docs.Model.Publishing;
using Docs.Model.Snapshots;
using Docs.Transport.Git.Objects;

namespace Docs.Publishing.Plans;

/// <summary>Searches the history of a branch, at most 1,000 commits back.</summary>
/// <param name="committer">The committer of this publisher's commits.</param>
internal sealed class BranchHistory(RepositoryState state, Identity committer)
{
    // How many commits to load: first only the last one, then the commits of some days, then those of about a year.
    private const int Near = 50;
    private const int Far = 1000;

    /// <summary>The newest trailer of tag data on a branch; null for none among its last commits.</summary>
    /// <param name="from">The branch's commit.</param>
    public TagDataTrailer? FindTagData(CommitId from, MissingObjects missing)
    {
        if (Walk(from, out var isWhole).Select(c => TagDataTrailer.FindIn(c.Message)).FirstOrDefault(m => m is not null) is { } trailer)
        {
            return trailer;
        }

        Demand(isWhole, Near, missing);
        return null;
    }

    /// <summary>The newest <c>Sources</c> trailer in the loaded history of a commit; null for none.</summary>
    public SourcesTrailer? FindSources(CommitId? from) =>
        from is not { } commit ? null : Walk(commit, out _).Select(c => SourcesTrailer.FindIn(c.Message)).FirstOrDefault(s => s is not null);

    // The committer of commits that GitHub signs for an App. People's commits on its pages have it too, but no trailer.
    private const string GitHub = "GitHub <noreply@github.com>";

    /// <summary>Whether a publisher made a commit: its committer is ours, or its only parent is on the main branch.</summary>
    /// <param name="main">The main branch's last commit.</param>
    public bool IsPublishers(GitCommit commit, CommitId main, MissingObjects missing) =>
        commit.Committer == committer.ToString()
        || (commit.Committer == GitHub && (TagDataTrailer.FindIn(commit.Message) is not null || SourcesTrailer.FindIn(commit.Message) is not null)) || (commit.Parents is [var parent] && IsOnMain(parent, main, missing));

    /// <summary>Whether a commit is the last commit of the main branch or one of its ancestors.</summary>
    /// <param name="main">The main branch's last commit.</param>
    public bool IsOnMain(CommitId id, CommitId main, MissingObjects missing)
    {
        if (id == main || Walk(main, out var isWhole).Any(c => c.Parents.Contains(id)))
        {
            return true;
        }

        Demand(isWhole, Far, missing);
        return false;
    }

    private void Demand(bool isWhole, int atMost, MissingObjects missing)
    {
        if (!isWhole && state.History < atMost)
        {
            missing.History = Math.Max(missing.History, state.History < Near ? Near : Far);
        }
    }

    /// <summary>A commit and its loaded ancestors, the nearest first.</summary>
    private List<GitCommit> Walk(CommitId from, out bool isWhole)
    {
        isWhole = true;
        var (found, seen, next) = (new List<GitCommit>(), new HashSet<CommitId>(), new Queue<CommitId>([from]));
        while (next.TryDequeue(out var id))
        {
            if (!seen.Add(id))
            {
                continue;
            }

            if (!state.Commits.TryGetValue(id, out var commit))
            {
                isWhole = false;
                continue;
            }

            found.Add(commit);
            foreach (var parent in commit.Parents)
            {
                next.Enqueue(parent);
            }
        }

        return found;
    }
}
