using Docs.Model;
using Docs.Model.Findings;
using Docs.Publishing.ChangeReports;
using Docs.Publishing.ChangeReports.Comments;
using Docs.Publishing.GitHub.Failures;
using Docs.Publishing.GitHub.Http;
using Octokit;

namespace Docs.Publishing.GitHub;

/// <summary>The calls that write a report to a pull request. Every method throws <see cref="GitHubException"/> when one fails.</summary>
internal sealed class ReportWriter(GitHubSession session, RepositoryName repository, int number)
{
    /// <summary>Loads the commits that the pull request is between now.</summary>
    public async Task<PullRequestCommits> LoadCommitsAsync(CancellationToken ct)
    {
        var pull = await session.PullRequests.LoadAsync(repository, number, ct).ConfigureAwait(false);
        return CommitId.TryParse(pull.Head?.Sha, out var head) && CommitId.TryParse(pull.Base?.Sha, out var @base)
            ? new(head, @base)
            : throw new GitHubException(new(GitHubFailureKind.Other, "the answer names no commits, expected 'head.sha' and 'base.sha'"));
    }

    /// <summary>Creates the comment, or changes the existing one: the first with the marker and of the token's own user.</summary>
    public async Task<WrittenComment> WriteCommentAsync(string body, CancellationToken ct)
    {
        var comments = await session.PullRequests.LoadCommentsAsync(repository, number, ct).ConfigureAwait(false);
        var marked = comments.Where(c => c.Body?.StartsWith(ReportComment.Marker, StringComparison.Ordinal) == true).ToList();

        // Anybody can copy the marker.
        var login = marked.Count == 0 ? null : await session.LoadLoginAsync(ct).ConfigureAwait(false);
        var own = marked.Find(c => string.Equals(c.User?.Login, login, StringComparison.OrdinalIgnoreCase));
        if (own is null)
        {
            var created = await session.PullRequests.CreateCommentAsync(repository, number, body, ct).ConfigureAwait(false);
            return new(CommentState.Created, created.HtmlUrl);
        }

        if (own.Body.ReplaceLineEndings("\n").TrimEnd() == body.TrimEnd())
        {
            return new(CommentState.Unchanged, own.HtmlUrl);
        }

        var updated = await session.PullRequests.UpdateCommentAsync(repository, own.Id, body, ct).ConfigureAwait(false);
        return new(CommentState.Updated, updated.HtmlUrl);
    }

    /// <summary>Creates a check run with all annotations, in as many requests as that takes. It is complete only with the last one.</summary>
    public async Task WriteCheckRunAsync(CommitId head, ReportCheckRun run, CancellationToken ct)
    {
        var pieces = run.Annotations.Select(Of).Chunk(ReportCheckRun.PieceLength).DefaultIfEmpty([]).ToList();
        var first = new NewCheckRun(ReportCheckRun.Name, head.ToString()) { Output = OutputOf(run, pieces[0]) };
        if (pieces.Count == 1)
        {
            first.Conclusion = ConclusionOf(run);
        }
        else
        {
            first.Status = CheckStatus.InProgress;
        }

        var created = await session.Checks.CreateRunAsync(repository, first, ct).ConfigureAwait(false);
        for (var i = 1; i < pieces.Count; i++)
        {
            var update = new CheckRunUpdate { Output = OutputOf(run, pieces[i]) };
            if (i == pieces.Count - 1)
            {
                update.Conclusion = ConclusionOf(run);
            }

            await session.Checks.UpdateRunAsync(repository, created.Id, update, ct).ConfigureAwait(false);
        }
    }

    private static NewCheckRunOutput OutputOf(ReportCheckRun run, NewCheckRunAnnotation[] annotations) =>
        new(run.Title, run.Summary) { Annotations = annotations.Length == 0 ? null : annotations };

    private static NewCheckRunAnnotation Of(ReportAnnotation annotation) => new(
        annotation.Path, annotation.Line, annotation.Line, annotation.Severity == Severity.Error ? CheckAnnotationLevel.Failure : CheckAnnotationLevel.Warning, annotation.Message)
    {
        Title = annotation.Title,
    };

    private static CheckConclusion ConclusionOf(ReportCheckRun run) => run.Severity switch
    {
        null => CheckConclusion.Success,
        Severity.Warning => CheckConclusion.Neutral,
        _ => CheckConclusion.Failure,
    };
}
