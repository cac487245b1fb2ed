using System.Text.RegularExpressions;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Publishing.ChangeReports;
using Docs.Transport.Http;
using Octokit;

namespace Docs.Publishing.GitHub;

/// <summary>Writes reports to one pull request: a comment, which is found again, and a check run of a commit.</summary>
/// <remarks>The messages of failures name the operation, the pull request and what to do.</remarks>
public sealed partial class PullRequestReport : IDisposable
{
    private readonly GitHubSession _session;
    private readonly RepositoryName _repository;
    private readonly int _number;

    private PullRequestReport(GitHubSession session, RepositoryName repository, int number) =>
        (_session, _repository, _number) = (session, repository, number);

    /// <summary>Makes a session for a pull request; no request is sent yet.</summary>
    /// <param name="api">With https, or with http on this machine; it ends with a slash.</param>
    /// <param name="token">For the API's host; null without one.</param>
    /// <param name="policy">How often requests are repeated, and how long they wait.</param>
    /// <param name="trace">Called with each request and its outcome, a line each.</param>
    /// <param name="repository">As in <c>docker-library/docs</c>.</param>
    /// <returns>Null where that is no name of a repository.</returns>
    public static PullRequestReport? Create(Uri api, WebToken? token, HttpPolicy policy, Action<string> trace, string repository, int number)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(repository);
        var settings = new GitHubSettings { Api = api, Token = token, Trace = trace, ConnectTimeout = policy.ConnectTimeout, Retry = new(policy.Retries, policy.RetryDelay, policy.LongestWait) };
        return NameForm().Match(repository) is { Success: true } name
            ? new(GitHubSession.Open(settings), new(name.Groups[1].Value, name.Groups[2].Value), number)
            : null;
    }

    /// <summary>Loads the commits that the pull request is between now.</summary>
    /// <exception cref="IOException">They cannot be loaded.</exception>
    public async Task<PullRequestCommits> LoadCommitsAsync(CancellationToken ct)
    {
        var pull = await TryAsync("reading", "pull-requests: read", () => _session.PullRequests.LoadAsync(_repository, _number, ct)).ConfigureAwait(false);
        return CommitId.TryParse(pull.Head?.Sha, out var head) && CommitId.TryParse(pull.Base?.Sha, out var @base)
            ? new(head, @base)
            : throw new IOException($"GitHub names no commits of {Name}; expected 'head.sha' and 'base.sha'");
    }

    /// <summary>Creates the comment, or changes the existing one. Only a comment with the marker and of the token's own user is changed.</summary>
    /// <param name="body">Begins with <see cref="ReportComment.Marker"/>.</param>
    /// <exception cref="IOException">It could not be written.</exception>
    public async Task<WrittenComment> WriteCommentAsync(string body, CancellationToken ct)
    {
        const string Operation = "writing the comment of";
        const string Permission = "pull-requests: write";
        var comments = await TryAsync(Operation, Permission, () => _session.PullRequests.LoadCommentsAsync(_repository, _number, ct)).ConfigureAwait(false);
        var marked = comments.Where(c => c.Body?.StartsWith(ReportComment.Marker, StringComparison.Ordinal) == true).ToList();

        // Anybody can copy the marker.
        var login = marked.Count == 0 ? null : await TryAsync(Operation, Permission, () => _session.LoadLoginAsync(ct)).ConfigureAwait(false);
        var own = marked.Find(c => string.Equals(c.User?.Login, login, StringComparison.OrdinalIgnoreCase));
        if (own is null)
        {
            var created = await TryAsync(Operation, Permission, () => _session.PullRequests.CreateCommentAsync(_repository, _number, body, ct)).ConfigureAwait(false);
            return new(CommentState.Created, created.HtmlUrl);
        }

        if (own.Body.ReplaceLineEndings("\n").TrimEnd() == body.TrimEnd())
        {
            return new(CommentState.Unchanged, own.HtmlUrl);
        }

        var updated = await TryAsync(Operation, Permission, () => _session.PullRequests.UpdateCommentAsync(_repository, own.Id, body, ct)).ConfigureAwait(false);
        return new(CommentState.Updated, updated.HtmlUrl);
    }

    /// <summary>Creates a check run with all annotations, in as many requests as that takes. It is complete only with the last one.</summary>
    /// <exception cref="IOException">It could not be written; one that was begun stays in progress.</exception>
    public async Task WriteCheckRunAsync(CommitId head, ReportCheckRun run, CancellationToken ct)
    {
        const string Operation = "writing the check run of";
        const string Permission = "checks: write";
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

        var created = await TryAsync(Operation, Permission, () => _session.Checks.CreateRunAsync(_repository, first, ct)).ConfigureAwait(false);
        for (var i = 1; i < pieces.Count; i++)
        {
            var update = new CheckRunUpdate { Output = OutputOf(run, pieces[i]) };
            if (i == pieces.Count - 1)
            {
                update.Conclusion = ConclusionOf(run);
            }

            await TryAsync(Operation, Permission, () => _session.Checks.UpdateRunAsync(_repository, created.Id, update, ct)).ConfigureAwait(false);
        }
    }

    public void Dispose() => _session.Dispose();

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

    private async Task<T> TryAsync<T>(string operation, string permission, Func<Task<T>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (GitHubException e)
        {
            throw new IOException($"{operation} {Name}: {e.Message}; {AdviceFor(e.Failure.Kind, permission)}", e);
        }
    }

    // What GitHub allows; "." and ".." would lead elsewhere.
    [GeneratedRegex(@"\A(?!\.+/)([A-Za-z0-9._-]{1,100})/(?!\.+\z)([A-Za-z0-9._-]{1,100})\z", RegexOptions.CultureInvariant)]
    private static partial Regex NameForm();

    private string Name => $"pull request {_repository}#{_number}";

    private static string AdviceFor(GitHubFailureKind kind, string permission) => kind switch
    {
        GitHubFailureKind.Unauthorized => "GITHUB_TOKEN is missing, wrong or expired",
        GitHubFailureKind.Forbidden or GitHubFailureKind.NotFound => $"look at the number and the repository, and give the token the permission '{permission}'",
        GitHubFailureKind.PrimaryLimit or GitHubFailureKind.SecondaryLimit => "run this again when the limit ends",
        _ => "run this again",
    };
}
