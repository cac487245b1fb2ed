using Docs.Model;
using Octokit;

namespace Docs.Publishing.GitHub;

/// <summary>
/// Branches and tags of a repository. A reference is named without its <c>refs/</c>: <c>heads/main</c>. They are read at
/// the addresses that GitHub documents; Octokit's own ones could also answer a name with a list.
/// </summary>
internal sealed class References(GitHubSession session)
{
    /// <summary>The name of the repository's main branch, also where there is no commit yet.</summary>
    public Task<string> LoadMainBranchAsync(RepositoryName repository, CancellationToken ct) =>
        session.CallAsync(async api => (await api.Get<Repository>(repository.AddressOf()).ConfigureAwait(false)).DefaultBranch, ct);

    /// <summary>Where a reference points to.</summary>
    /// <exception cref="GitHubException">Also <see cref="GitHubFailureKind.NotFound"/> where there is none.</exception>
    public Task<Reference> LoadAsync(RepositoryName repository, string name, CancellationToken ct) =>
        session.CallAsync(api => api.Get<Reference>(repository.AddressOf("git", "ref", name)), ct);

    /// <summary>The references whose names begin with a text; empty where none does.</summary>
    /// <param name="start">As in <c>heads/dist-</c>; <c>heads/</c> for all branches.</param>
    public Task<IReadOnlyList<Reference>> LoadMatchingAsync(RepositoryName repository, string start, CancellationToken ct) =>
        session.CallAsync(api => api.GetAll<Reference>(repository.AddressOf("git", "matching-refs", start), GitHubSession.AllPages), ct);

    /// <exception cref="GitHubException">Also <see cref="GitHubFailureKind.Invalid"/> where the reference exists.</exception>
    public Task<Reference> CreateAsync(RepositoryName repository, string name, CommitId commit, CancellationToken ct) =>
        session.CallAsync(api => new ReferencesClient(api).Create(repository.Owner, repository.Name, new("refs/" + name, commit.ToString())), ct);

    /// <summary>Moves a reference.</summary>
    /// <param name="force">Whether it may lose commits. There is no lease: load the reference directly before.</param>
    /// <exception cref="GitHubException">Also <see cref="GitHubFailureKind.Invalid"/> where commits would be lost.</exception>
    public Task<Reference> UpdateAsync(RepositoryName repository, string name, CommitId commit, bool force, CancellationToken ct) =>
        session.CallAsync(api => new ReferencesClient(api).Update(repository.Owner, repository.Name, name, new(commit.ToString(), force)), ct);
}
