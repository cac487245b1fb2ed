using System.Collections.Immutable;
using System.Text.Json;
using Docs.Model;
using Docs.Model.Publishing;
using Docs.Publishing.GitHub.Commits;
using Docs.Publishing.GitHub.GraphQl;
using Docs.Publishing.GitHub.Http;
using Docs.Transport.Git.Objects;
using Octokit;

namespace Docs.Publishing.GitHub;

/// <summary>
/// Commits, trees and blobs of a repository. Making one twice makes the same one, or one more that nobody refers to:
/// these calls are repeatable.
/// </summary>
internal sealed class GitObjects(GitHubSession session)
{
    private const string Json = "application/json";

    // The most that GitHub has on a page.
    private const int PageSize = 100;

    public Task<Commit> LoadCommitAsync(RepositoryName repository, CommitId id, CancellationToken ct) =>
        session.CallAsync(api => new CommitsClient(api).Get(repository.Owner, repository.Name, id.ToString()), ct);

    /// <summary>
    /// The last commits of a branch, the newest first, at most <paramref name="depth"/>. Their times are in UTC.
    /// </summary>
    /// <param name="from">The newest one.</param>
    public Task<IReadOnlyList<GitHubCommit>> LoadHistoryAsync(RepositoryName repository, CommitId from, int depth, CancellationToken ct) =>
        session.CallAsync(
            api => api.GetAll<GitHubCommit>(
                repository.AddressOf("commits"),
                new Dictionary<string, string>(StringComparer.Ordinal) { ["sha"] = from.ToString() },
                new ApiOptions { PageSize = Math.Min(depth, PageSize), PageCount = (depth + PageSize - 1) / PageSize, StartPage = 1 }),
            ct);

    /// <summary>Makes a commit with the draft's names and times.</summary>
    /// <param name="isSigned">
    /// Whether GitHub signs the commit, as it does for an App. Then GitHub also names the author and the committer, and
    /// the time is that of the call.
    /// </param>
    public Task<Commit> CreateCommitAsync(RepositoryName repository, CommitDraft draft, bool isSigned, CancellationToken ct)
    {
        // Octokit's own request converts all times to UTC, which makes another commit.
        var body = JsonBody.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("message", draft.Message);
            json.WriteString("tree", draft.Tree);
            json.WriteStartArray("parents");
            if (draft.Parent is { } parent)
            {
                json.WriteStringValue(parent.ToString());
            }

            json.WriteEndArray();
            if (!isSigned)
            {
                WritePerson(json, "author", draft.Author, draft.AuthorTime);
                WritePerson(json, "committer", draft.Committer, draft.CommitterTime);
            }

            json.WriteEndObject();
        });
        return session.CallAsync(api => api.Post<Commit>(repository.AddressOf("git", "commits"), body, AcceptHeaders.StableVersionJson, Json), ct, isRepeatable: true);
    }

    /// <summary>A tree with all below it. GitHub cuts it at 100,000 entries or 7 MB, and says so by <see cref="TreeResponse.Truncated"/>.</summary>
    /// <param name="id">The id of a tree or of a commit.</param>
    public Task<TreeResponse> LoadTreeAsync(RepositoryName repository, string id, CancellationToken ct) =>
        session.CallAsync(api => new TreesClient(api).GetRecursive(repository.Owner, repository.Name, id), ct);

    /// <summary>Makes a tree from another one. Send at most about 1 MB at a time: GitHub needs too long for more.</summary>
    /// <param name="from">The tree's id; null for an empty one.</param>
    public Task<TreeResponse> CreateTreeAsync(RepositoryName repository, string? from, IReadOnlyList<TreeChange> changes, CancellationToken ct)
    {
        // Octokit's own request leaves out a null id, by which GitHub knows that a file is deleted.
        var body = JsonBody.Write(json =>
        {
            json.WriteStartObject();
            if (from is not null)
            {
                json.WriteString("base_tree", from);
            }

            json.WriteStartArray("tree");
            foreach (var change in changes)
            {
                WriteChange(json, change);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
        return session.CallAsync(api => api.Post<TreeResponse>(repository.AddressOf("git", "trees"), body, AcceptHeaders.StableVersionJson, Json), ct, isRepeatable: true);
    }

    /// <summary>A blob; its content is in Base64 (see <see cref="Blob.Encoding"/>).</summary>
    public Task<Blob> LoadBlobAsync(RepositoryName repository, string id, CancellationToken ct) =>
        session.CallAsync(api => new BlobsClient(api).Get(repository.Owner, repository.Name, id), ct);

    /// <summary>The content of blobs by one request, by id; those that are no text are left out.</summary>
    /// <param name="ids">At most <see cref="BlobQuery.Size"/>.</param>
    /// <param name="isRepeatable">Whether the request is sent again after a fault; not where half of it is sent then.</param>
    public Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>> LoadTextsAsync(RepositoryName repository, IReadOnlyList<string> ids, bool isRepeatable, CancellationToken ct)
    {
        var body = JsonBody.Write(json => BlobQuery.WriteTo(json, repository, ids));
        return session.QueryAsync(body, answer => BlobQuery.Read(answer, ids), ct, isRepeatable);
    }

    private static void WritePerson(Utf8JsonWriter json, string role, Identity person, CommitTime time)
    {
        json.WriteStartObject(role);
        json.WriteString("name", person.Name);
        json.WriteString("email", person.Email);
        json.WriteString("date", time.PrintIso());
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, TreeChange change)
    {
        json.WriteStartObject();
        json.WriteString("path", change.Path);
        json.WriteString("mode", change.Mode);
        json.WriteString("type", change.Mode == GitTreeItem.SubmoduleMode ? "commit" : "blob");
        if (change.Content is not null)
        {
            json.WriteString("content", change.Content);
        }
        else
        {
            json.WriteString("sha", change.Blob);
        }

        json.WriteEndObject();
    }
}
