using Docs.Model.Publishing;
using Docs.Publishing.GitHub.Failures;
using Docs.Publishing.GitHub.Http;
using Docs.Publishing.GitHub.Proposals;
using Octokit;

namespace Docs.Publishing.GitHub;

/// <summary>The pull requests of one repository that are from its own branches: what <see cref="PullRequests"/> has, without Octokit's models.</summary>
internal sealed class RepositoryPullRequests(GitHubSession session, RepositoryName repository)
{
    /// <summary>All that are open. Those from forks are left out: anybody can make them.</summary>
    public async Task<IReadOnlyList<OpenPullRequest>> LoadAsync(CancellationToken ct)
    {
        var pulls = await session.PullRequests.LoadAllOpenAsync(repository, ct).ConfigureAwait(false);
        return [.. pulls.Where(p => string.Equals(p.Head?.Repository?.FullName, repository.ToString(), StringComparison.OrdinalIgnoreCase)).Select(Convert)];
    }

    /// <exception cref="GitHubException">Also <see cref="GitHubFailureKind.Invalid"/> where there is one, or nothing differs.</exception>
    public async Task<OpenPullRequest> CreateAsync(BranchName head, BranchName into, string title, string body, bool isDraft, CancellationToken ct) =>
        Convert(await session.PullRequests.CreateAsync(repository, title, body, head.Value, into.Value, ct, isDraft).ConfigureAwait(false));

    public Task UpdateAsync(int number, string body, CancellationToken ct) =>
        session.PullRequests.UpdateAsync(repository, number, new() { Body = body }, ct);

    /// <summary>Closes a pull request, with a new description.</summary>
    public Task CloseAsync(int number, string body, CancellationToken ct) =>
        session.PullRequests.UpdateAsync(repository, number, new() { Body = body, State = ItemState.Closed }, ct);

    public Task AddLabelsAsync(int number, IReadOnlyList<string> labels, CancellationToken ct) =>
        session.PullRequests.AddLabelsAsync(repository, number, labels, ct);

    /// <param name="reviewers">Login names, and teams with their organization and a slash.</param>
    public Task RequestReviewersAsync(int number, IReadOnlyList<string> reviewers, CancellationToken ct)
    {
        var teams = reviewers.Where(r => r.Contains('/', StringComparison.Ordinal)).Select(r => r.Split('/')[1]);
        return session.PullRequests.RequestReviewersAsync(repository, number, [.. reviewers.Where(r => !r.Contains('/', StringComparison.Ordinal))], [.. teams], ct);
    }

    private static OpenPullRequest Convert(PullRequest pull) =>
        new(pull.Number, pull.HtmlUrl ?? "", pull.Head?.Ref ?? "", pull.Base?.Ref ?? "", pull.Body ?? "", [.. pull.Labels?.Select(l => l.Name) ?? []]);
}
