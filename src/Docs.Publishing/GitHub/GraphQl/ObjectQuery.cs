using System.Globalization;
using System.Text.Json;
using Docs.Publishing.GitHub.Http;

namespace Docs.Publishing.GitHub.GraphQl;

/// <summary>
/// Asks for many objects of a repository by one request. The REST API needs one request for each. Whoever reads an
/// object must check it by its id: an answer may be cut, or leave something out.
/// </summary>
internal static class ObjectQuery
{
    /// <summary>
    /// Objects in a query, at most. A README has some 11 kB, so that the answer has some 2 MB. GitHub's limits are 500,000
    /// nodes and ten seconds; where a query takes longer, its halves are sent.
    /// </summary>
    public const int Size = 200;

    /// <summary>The body of the request.</summary>
    /// <param name="ids">At most <see cref="Size"/>.</param>
    /// <param name="fields">What of each, as in <c>... on Blob { text }</c>.</param>
    public static void WriteTo(Utf8JsonWriter json, RepositoryName repository, IReadOnlyList<string> ids, string fields)
    {
        var objects = string.Concat(ids.Select((id, i) => $" {AliasOf(i)}: object(oid: \"{id}\") {{ {fields} }}"));
        json.WriteStartObject();
        json.WriteString("query", $"query ($owner: String!, $name: String!) {{ repository(owner: $owner, name: $name) {{{objects} }} }}");
        json.WriteStartObject("variables");
        json.WriteString("owner", repository.Owner);
        json.WriteString("name", repository.Name);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The objects of an answer with their ids, except those that are missing. One of another type has no fields.</summary>
    /// <param name="data">Of the answer.</param>
    public static IEnumerable<(string Id, JsonElement Fields)> Find(JsonElement data, IReadOnlyList<string> ids)
    {
        var repository = data.GetProperty("repository");
        for (var i = 0; i < ids.Count; i++)
        {
            if (repository.TryGetProperty(AliasOf(i), out var found) && found.ValueKind == JsonValueKind.Object)
            {
                yield return (ids[i], found);
            }
        }
    }

    private static string AliasOf(int index) => string.Create(CultureInfo.InvariantCulture, $"o{index}");
}
