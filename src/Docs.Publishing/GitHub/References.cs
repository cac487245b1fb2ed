using Docs.Model;
using Docs.Publishing.GitHub.Failures;
using Docs.Publishing.GitHub.GraphQl;
using Docs.Publishing.GitHub.Http;
using Octokit;

namespace Docs.Publishing.GitHub;

/// <summary>
/// Branches and tags of a repository. A reference is named without its <c>refs/</c>: <c>heads/main</c>. They are read at
/// the addresses that GitHub documents; Octokit's own ones could also answer a name with a list.
/// </summary>
internal sealed class References(GitHubSession session)
{
    /// <summary>The repository itself: it names its main branch, also where there is no commit yet.</summary>
    public Task<Repository> LoadRepositoryAsync(RepositoryName repository, CancellationToken ct) =>
        session.CallAsync(api => api.Get<Repository>(repository.AddressOf()), ct);

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

    /// <summary>Moves branches together: all of them, or none if one is not where it must be or is refused.</summary>
    /// <param name="repository">The id of the repository (<see cref="Repository.NodeId"/>).</param>
    /// <exception cref="GitHubException">Also <see cref="GitHubFailureKind.Unsupported"/> where the server does not know the operation.</exception>
    public Task MoveAsync(string repository, IReadOnlyList<BranchMove> moves, CancellationToken ct)
    {
        var body = JsonBody.Write(json => MoveMutation.WriteTo(json, repository, moves));
        return session.QueryAsync(body, MoveMutation.Read, ct);
    }

    /// <summary>Moves a reference.</summary>
    /// <param name="force">Whether it may lose commits. There is no lease: load the reference directly before.</param>
    /// <exception cref="GitHubException">Also <see cref="GitHubFailureKind.Invalid"/> where commits would be lost.</exception>
    public Task<Reference> UpdateAsync(RepositoryName repository, string name, CommitId commit, bool force, CancellationToken ct) =>
        session.CallAsync(api => new ReferencesClient(api).Update(repository.Owner, repository.Name, name, new(commit.ToString(), force)), ct);
}
