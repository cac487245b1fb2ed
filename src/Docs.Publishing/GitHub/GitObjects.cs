using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Docs.Model;
using Octokit;

namespace Docs.Publishing.GitHub;

/// <summary>Commits, trees and blobs of a repository.</summary>
internal sealed class GitObjects(GitHubSession session)
{
    private const string Json = "application/json";

    // The requests are JSON and nothing else: letters beyond ASCII need no escapes, which would make READMEs longer.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task<Commit> LoadCommitAsync(RepositoryName repository, CommitId id, CancellationToken ct) =>
        session.CallAsync(api => new CommitsClient(api).Get(repository.Owner, repository.Name, id.ToString()), ct);

    public Task<Commit> CreateCommitAsync(RepositoryName repository, NewCommit commit, CancellationToken ct) =>
        session.CallAsync(api => new CommitsClient(api).Create(repository.Owner, repository.Name, commit), ct);

    /// <summary>A tree with all below it. GitHub cuts it at 100,000 entries or 7 MB, and says so by <see cref="TreeResponse.Truncated"/>.</summary>
    /// <param name="id">The id of a tree or of a commit.</param>
    public Task<TreeResponse> LoadTreeAsync(RepositoryName repository, string id, CancellationToken ct) =>
        session.CallAsync(api => new TreesClient(api).GetRecursive(repository.Owner, repository.Name, id), ct);

    /// <summary>Makes a tree from another one. Send at most about 1 MB at a time: GitHub needs too long for more.</summary>
    /// <param name="from">The tree's id; null for an empty one.</param>
    public Task<TreeResponse> CreateTreeAsync(RepositoryName repository, string? from, IReadOnlyList<TreeChange> changes, CancellationToken ct)
    {
        // Octokit's own request leaves out a null id, by which GitHub knows that a file is deleted.
        var body = Write(json =>
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
        return session.CallAsync(api => api.Post<TreeResponse>(repository.AddressOf("git", "trees"), body, AcceptHeaders.StableVersionJson, Json), ct);
    }

    /// <summary>A blob; its content is in Base64 (see <see cref="Blob.Encoding"/>).</summary>
    public Task<Blob> LoadBlobAsync(RepositoryName repository, string id, CancellationToken ct) =>
        session.CallAsync(api => new BlobsClient(api).Get(repository.Owner, repository.Name, id), ct);

    public Task<BlobReference> CreateBlobAsync(RepositoryName repository, ReadOnlyMemory<byte> content, CancellationToken ct) =>
        session.CallAsync(api => new BlobsClient(api).Create(repository.Owner, repository.Name, new() { Encoding = EncodingType.Base64, Content = Convert.ToBase64String(content.Span) }), ct);

    /// <summary>Makes a commit on a branch that GitHub signs, if the branch is still at the expected commit.</summary>
    /// <returns>The commit.</returns>
    /// <exception cref="GitHubException">Also <see cref="GitHubFailureKind.Conflict"/> where the branch moved.</exception>
    public Task<CommitId> CommitToBranchAsync(RepositoryName repository, BranchCommit commit, CancellationToken ct)
    {
        var body = Write(json => commit.WriteTo(json, repository));
        return session.CallAsync(
            async api =>
            {
                var answer = await api.Connection.Post<object>(session.GraphQl, body, AcceptHeaders.StableVersionJson, Json, cancellationToken: ct).ConfigureAwait(false);
                return BranchCommit.ReadId(answer.HttpResponse.Body as string ?? "");
            },
            ct);
    }

    private static void WriteChange(Utf8JsonWriter json, TreeChange change)
    {
        json.WriteStartObject();
        json.WriteString("path", change.Path);
        json.WriteString("mode", Octokit.FileMode.File);
        json.WriteString("type", "blob");
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

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
