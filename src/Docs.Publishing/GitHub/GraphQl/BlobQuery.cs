using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Docs.Publishing.GitHub.Failures;
using Docs.Publishing.GitHub.Http;
using Docs.Transport.Git.Objects;

namespace Docs.Publishing.GitHub.GraphQl;

/// <summary>Loads many blobs by one request. The REST API needs one request for each.</summary>
internal static class BlobQuery
{
    /// <summary>
    /// Blobs in a query, at most. A README has some 11 kB, so that the answer has some 2 MB. GitHub's limits are 500,000
    /// nodes and ten seconds; where a query takes longer, its halves are sent.
    /// </summary>
    public const int Size = 200;

    /// <summary>The body of the request.</summary>
    /// <param name="ids">At most <see cref="Size"/>.</param>
    public static void WriteTo(Utf8JsonWriter json, RepositoryName repository, IReadOnlyList<string> ids)
    {
        var objects = string.Concat(ids.Select((id, i) => string.Create(CultureInfo.InvariantCulture, $" b{i}: object(oid: \"{id}\") {{ ... on Blob {{ text }} }}")));
        json.WriteStartObject();
        json.WriteString("query", $"query ($owner: String!, $name: String!) {{ repository(owner: $owner, name: $name) {{{objects} }} }}");
        json.WriteStartObject("variables");
        json.WriteString("owner", repository.Owner);
        json.WriteString("name", repository.Name);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The blobs of an answer, by id. One that is no text, is cut, or is missing is left out: its id shows that.</summary>
    /// <exception cref="GitHubException">The answer reports an error.</exception>
    public static ImmutableDictionary<string, ReadOnlyMemory<byte>> Read(string answer, IReadOnlyList<string> ids) =>
        GraphQlAnswer.Read(answer, data => Read(data.GetProperty("repository"), ids));

    private static ImmutableDictionary<string, ReadOnlyMemory<byte>> Read(JsonElement repository, IReadOnlyList<string> ids)
    {
        var blobs = ImmutableDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        for (var i = 0; i < ids.Count; i++)
        {
            if (repository.TryGetProperty(string.Create(CultureInfo.InvariantCulture, $"b{i}"), out var blob) && blob.ValueKind == JsonValueKind.Object
                && blob.TryGetProperty("text", out var text) && text.GetString() is { } content
                && Encoding.UTF8.GetBytes(content) is var bytes && ObjectFormat.Of(ids[i]).IdOfBlob(bytes) == ids[i])
            {
                blobs[ids[i]] = bytes;
            }
        }

        return blobs.ToImmutable();
    }
}
