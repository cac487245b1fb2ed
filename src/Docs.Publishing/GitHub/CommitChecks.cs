using Docs.Model;
using Docs.Publishing.GitHub.Http;
using Octokit;

namespace Docs.Publishing.GitHub;

/// <summary>What is reported about commits: check runs with annotations, and statuses.</summary>
internal sealed class CommitChecks(GitHubSession session)
{
    /// <summary>Needs the token of a GitHub App. At most 50 annotations; more follow by <see cref="UpdateRunAsync"/>.</summary>
    public Task<CheckRun> CreateRunAsync(RepositoryName repository, NewCheckRun run, CancellationToken ct) =>
        session.CallAsync(api => new CheckRunsClient(api).Create(repository.Owner, repository.Name, run), ct);

    /// <summary>Changes what is given, and adds its annotations to the existing ones; null leaves a value unchanged.</summary>
    public Task<CheckRun> UpdateRunAsync(RepositoryName repository, long run, CheckRunUpdate update, CancellationToken ct) =>
        session.CallAsync(api => new CheckRunsClient(api).Update(repository.Owner, repository.Name, run, update), ct);

    public Task<CommitStatus> CreateStatusAsync(RepositoryName repository, CommitId commit, NewCommitStatus status, CancellationToken ct) =>
        session.CallAsync(api => new CommitStatusClient(api).Create(repository.Owner, repository.Name, commit.ToString(), status), ct);
}
