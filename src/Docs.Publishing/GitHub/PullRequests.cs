using System.Globalization;
using Docs.Publishing.GitHub.Failures;
using Docs.Publishing.GitHub.Http;
using Octokit;

namespace Docs.Publishing.GitHub;

/// <summary>Pull requests of a repository with their labels, reviewers and comments.</summary>
internal sealed class PullRequests(GitHubSession session)
{
    /// <summary>The open pull requests from one branch to another.</summary>
    /// <param name="head">With its owner: <c>docker-library:update</c>.</param>
    /// <param name="into">A branch of the repository.</param>
    public Task<IReadOnlyList<PullRequest>> LoadOpenAsync(RepositoryName repository, string head, string into, CancellationToken ct) =>
        session.CallAsync(api => new PullRequestsClient(api).GetAllForRepository(repository.Owner, repository.Name, new() { State = ItemStateFilter.Open, Head = head, Base = into }, GitHubSession.AllPages), ct);

    /// <exception cref="GitHubException">Also <see cref="GitHubFailureKind.NotFound"/> where there is none of this number.</exception>
    public Task<PullRequest> LoadAsync(RepositoryName repository, int number, CancellationToken ct) =>
        session.CallAsync(api => new PullRequestsClient(api).Get(repository.Owner, repository.Name, number), ct);

    /// <summary>All open pull requests, the newest first.</summary>
    public Task<IReadOnlyList<PullRequest>> LoadAllOpenAsync(RepositoryName repository, CancellationToken ct) =>
        session.CallAsync(api => new PullRequestsClient(api).GetAllForRepository(repository.Owner, repository.Name, new() { State = ItemStateFilter.Open }, GitHubSession.AllPages), ct);

    /// <param name="head">As with <see cref="LoadOpenAsync"/>; a branch of the same repository needs no owner.</param>
    /// <exception cref="GitHubException">Also <see cref="GitHubFailureKind.Invalid"/> where there is one, or nothing differs.</exception>
    public Task<PullRequest> CreateAsync(RepositoryName repository, string title, string body, string head, string into, CancellationToken ct, bool isDraft = false) =>
        session.CallAsync(api => new PullRequestsClient(api).Create(repository.Owner, repository.Name, new(title, head, into) { Body = body, Draft = isDraft ? true : null }), ct);

    /// <summary>Changes what is given; null leaves it unchanged.</summary>
    public Task<PullRequest> UpdateAsync(RepositoryName repository, int number, PullRequestUpdate update, CancellationToken ct) =>
        session.CallAsync(api => new PullRequestsClient(api).Update(repository.Owner, repository.Name, number, update), ct);

    /// <param name="users">Login names.</param>
    /// <param name="teams">Their short names, without the organization.</param>
    public Task<PullRequest> RequestReviewersAsync(RepositoryName repository, int number, IReadOnlyList<string> users, IReadOnlyList<string> teams, CancellationToken ct) =>
        session.CallAsync(api => new PullRequestReviewRequestsClient(api).Create(repository.Owner, repository.Name, number, new(users, teams)), ct);

    /// <summary>Adds labels; those that the repository does not have yet are created.</summary>
    /// <returns>All labels that the pull request has now.</returns>
    public Task<IReadOnlyList<Label>> AddLabelsAsync(RepositoryName repository, int number, IReadOnlyList<string> labels, CancellationToken ct) =>
        session.CallAsync(api => new IssuesLabelsClient(api).AddToIssue(repository.Owner, repository.Name, number, [.. labels]), ct);

    /// <summary>The comments, the oldest first; without those on lines. Octokit would ask for an order, which GitHub does not know here.</summary>
    public Task<IReadOnlyList<IssueComment>> LoadCommentsAsync(RepositoryName repository, int number, CancellationToken ct) =>
        session.CallAsync(api => api.GetAll<IssueComment>(repository.AddressOf("issues", number.ToString(CultureInfo.InvariantCulture), "comments"), GitHubSession.AllPages), ct);

    public Task<IssueComment> CreateCommentAsync(RepositoryName repository, int number, string body, CancellationToken ct) =>
        session.CallAsync(api => new IssueCommentsClient(api).Create(repository.Owner, repository.Name, number, body), ct);

    public Task<IssueComment> UpdateCommentAsync(RepositoryName repository, long comment, string body, CancellationToken ct) =>
        session.CallAsync(api => new IssueCommentsClient(api).Update(repository.Owner, repository.Name, comment, body), ct);
}
