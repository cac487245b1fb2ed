using System.Text.Json;
using System.Text.Json.Serialization;
using Docs.Hub.Plans;
using Docs.Model;
using Docs.Model.Publishing;

namespace Docs.Publishing.Hub.Api;

/// <summary>Docker Hub's JSON.</summary>
internal static partial class HubJson
{
    public static byte[] PrintLogin(string identifier, string secret) => JsonSerializer.SerializeToUtf8Bytes(new LoginJson(identifier, secret), Context.Default.LoginJson);

    public static byte[] PrintOlderLogin(string user, string password) => JsonSerializer.SerializeToUtf8Bytes(new OlderLoginJson(user, password), Context.Default.OlderLoginJson);

    /// <param name="shortDescription">Null to keep what is there.</param>
    /// <param name="full">Null to keep what is there.</param>
    public static byte[] PrintTexts(string? shortDescription, string? full) => JsonSerializer.SerializeToUtf8Bytes(new TextsJson(shortDescription, full), Context.Default.TextsJson);

    public static byte[] PrintCategories(IEnumerable<HubCategory> categories) =>
        JsonSerializer.SerializeToUtf8Bytes([.. categories.Select(c => new CategoryJson(c.Slug, c.Name))], Context.Default.CategoryJsonArray);

    /// <summary>A text of the object that an answer is; null where it has no such text.</summary>
    public static string? FindText(ReadOnlyMemory<byte> body, string name) =>
        Read(body, root => root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null);

    /// <summary>The repository that an answer is; null where its texts are missing.</summary>
    public static HubRepository? FindRepository(ReadOnlyMemory<byte> body, HubRepositoryName name) => Read(body, root =>
        TextOrNull(root, "description") is { } shortDescription && TextOrNull(root, "full_description") is { } full
            ? new HubRepository(name, shortDescription, full, root.TryGetProperty("categories", out var list) ? SlugsOf(list) : null)
            : null);

    /// <summary>The categories of an answer, or of the list in it; null where it has none.</summary>
    public static IReadOnlyList<HubCategory>? FindCategories(ReadOnlyMemory<byte> body) => Read(body, root => CategoriesOf(
        root.ValueKind == JsonValueKind.Object && (root.TryGetProperty("categories", out var list) || root.TryGetProperty("results", out list)) ? list : root));

    /// <summary>The slugs of categories, sorted.</summary>
    public static EquatableList<string> Sort(IEnumerable<HubCategory> categories) => [.. categories.Select(c => c.Slug).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static EquatableList<string>? SlugsOf(JsonElement list) =>
        list.ValueKind == JsonValueKind.Null ? [] : CategoriesOf(list) is { } categories ? Sort(categories) : null;

    private static List<HubCategory>? CategoriesOf(JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var categories = new List<HubCategory>();
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object || TextOrNull(item, "slug") is not { Length: > 0 } slug)
            {
                return null;
            }

            categories.Add(new(slug, TextOrNull(item, "name") ?? slug));
        }

        return categories;
    }

    /// <summary>A text; empty for null, which stands for none; null where there is no such field.</summary>
    private static string? TextOrNull(JsonElement item, string name) =>
        item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Null ? "" : null;

    private static T? Read<T>(ReadOnlyMemory<byte> body, Func<JsonElement, T?> find)
        where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return find(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The latter is half of a surrogate pair in a text.
            return null;
        }
    }

    internal sealed record LoginJson(string Identifier, string Secret);

    internal sealed record OlderLoginJson(string Username, string Password);

    internal sealed record TextsJson(
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Description,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? FullDescription);

    internal sealed record CategoryJson(string Slug, string Name);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(LoginJson))]
    [JsonSerializable(typeof(OlderLoginJson))]
    [JsonSerializable(typeof(TextsJson))]
    [JsonSerializable(typeof(CategoryJson[]))]
    private sealed partial class Context : JsonSerializerContext;
}
