using Docs.Model;
using Docs.Publishing.ChangeReports;
using Docs.Publishing.ChangeReports.Comments;
using Docs.Publishing.GitHub.Failures;
using Docs.Publishing.GitHub.Http;

namespace Docs.Publishing.GitHub.Repositories;

/// <summary>
/// Writes reports to one pull request: a comment, which is found again, and a check run of a commit. The messages of
/// failures name what was attempted, the pull request and what to do.
/// </summary>
public sealed class PullRequestReport : IDisposable
{
    private const string Write = "Pull requests: write";

    private readonly GitHubSession _session;
    private readonly ReportWriter _writer;
    private readonly string _name;

    private PullRequestReport(GitHubSession session, RepositoryName repository, int number)
    {
        _session = session;
        _writer = new(session, repository, number);
        _name = $"pull request {repository}#{number}";
    }

    /// <summary>Prepares a report. No request is sent yet.</summary>
    /// <param name="repository">As in <c>docker-library/docs</c>.</param>
    /// <returns>Null if that is no name of a repository.</returns>
    public static PullRequestReport? Create(GitHubAccess access, string repository, int number)
    {
        ArgumentNullException.ThrowIfNull(access);
        return RepositoryName.TryParseName(repository, out var name) ? new(GitHubSession.Open(access.ToSettings()), name.Value, number) : null;
    }

    /// <summary>Loads the commits that the pull request is between now.</summary>
    /// <exception cref="IOException">They cannot be loaded.</exception>
    public Task<PullRequestCommits> LoadCommitsAsync(CancellationToken ct) => ExplainAsync($"read {_name}", "Pull requests: read", () => _writer.LoadCommitsAsync(ct));

    /// <summary>Creates the comment, or changes the existing one. Only a comment with the marker and of the token's own user is changed.</summary>
    /// <param name="body">Begins with <see cref="ReportComment.Marker"/>.</param>
    /// <exception cref="IOException">It could not be written.</exception>
    public Task<WrittenComment> WriteCommentAsync(string body, CancellationToken ct) => ExplainAsync($"write the comment of {_name}", Write, () => _writer.WriteCommentAsync(body, ct));

    /// <summary>Creates a check run with all annotations, in as many requests as that takes.</summary>
    /// <exception cref="IOException">It could not be written; one that was begun stays in progress.</exception>
    public Task WriteCheckRunAsync(CommitId head, ReportCheckRun run, CancellationToken ct) => ExplainAsync(
        $"write the check run of {_name}",
        "Checks: write",
        async () =>
        {
            await _writer.WriteCheckRunAsync(head, run, ct).ConfigureAwait(false);
            return true;
        });

    public void Dispose() => _session.Dispose();

    private static async Task<T> ExplainAsync<T>(string operation, string permission, Func<Task<T>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (GitHubException e)
        {
            throw new IOException(GitHubAdvice.Print(e, operation, permission), e);
        }
    }
}
