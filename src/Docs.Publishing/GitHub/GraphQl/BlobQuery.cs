using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Docs.Publishing.GitHub.Failures;
using Docs.Publishing.GitHub.Http;
using Docs.Transport.Git.Objects;

namespace Docs.Publishing.GitHub.GraphQl;

/// <summary>Loads many blobs by one request.</summary>
internal static class BlobQuery
{
    private const string Fields = "... on Blob { text }";

    /// <summary>The body of the request.</summary>
    /// <param name="ids">At most <see cref="ObjectQuery.Size"/>.</param>
    public static void WriteTo(Utf8JsonWriter json, RepositoryName repository, IReadOnlyList<string> ids) => ObjectQuery.WriteTo(json, repository, ids, Fields);

    /// <summary>The blobs of an answer, by id. One that is no text, is cut, or is missing is left out: its id shows that.</summary>
    /// <exception cref="GitHubException">The answer reports an error.</exception>
    public static ImmutableDictionary<string, ReadOnlyMemory<byte>> Read(string answer, IReadOnlyList<string> ids) => GraphQlAnswer.Read(answer, data =>
    {
        var blobs = ImmutableDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (id, fields) in ObjectQuery.Find(data, ids))
        {
            if (fields.TryGetProperty("text", out var text) && text.GetString() is { } content
                && Encoding.UTF8.GetBytes(content) is var bytes && ObjectFormat.Of(id).IdOfBlob(bytes) == id)
            {
                blobs[id] = bytes;
            }
        }

        return blobs.ToImmutable();
    });
}
