using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Metadata;
using Docs.Model.Snapshots;

namespace Docs.Sources.Metadata;

/// <summary>Text to the categories that a <c>metadata.json</c> names.</summary>
public static class MetadataParser
{
    /// <summary>The texts of <c>hub.categories</c>, in the order given.</summary>
    /// <param name="file">A file of the form <c>{ "hub": { "categories": [ … ] } }</c>.</param>
    /// <param name="image">Whose it is; null for the list of all.</param>
    /// <param name="findings">Gets what has another form.</param>
    /// <returns>Null without a finding where the file is not valid JSON, which its formatter reports; null with one where it has another form.</returns>
    public static ImmutableArray<Category>? Parse(Fragment file, ImageName? image, ICollection<Finding> findings)
    {
        try
        {
            var bytes = Encoding.UTF8.GetBytes(file.Text);
            using var document = JsonDocument.Parse(bytes);
            if (Form(document.RootElement) is { } problem)
            {
                findings.Add(Catalogue.MetadataHasWrongForm(new(file.Path), problem, image));
                return null;
            }

            return Read(bytes, file);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The latter is how the library refuses half of a surrogate pair that is escaped.
            return null;
        }
    }

    private static string? Form(JsonElement root) =>
        root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("hub", out var hub) || hub.ValueKind != JsonValueKind.Object
            ? "it has no object 'hub'"
        : !hub.TryGetProperty("categories", out var categories) || categories.ValueKind != JsonValueKind.Array ? "'hub' has no list 'categories'"
        : categories.EnumerateArray().Any(c => c.ValueKind != JsonValueKind.String) ? "a category is no text"
        : null;

    private static ImmutableArray<Category> Read(byte[] bytes, Fragment file)
    {
        var categories = ImmutableArray.CreateBuilder<Category>();
        var (isHub, isCategories) = (false, false);
        for (var reader = new Utf8JsonReader(bytes); reader.Read();)
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                isHub = reader.CurrentDepth == 1 ? reader.ValueTextEquals("hub"u8) : isHub;
                isCategories = isHub && reader.CurrentDepth == 2 ? reader.ValueTextEquals("categories"u8) : isCategories && reader.CurrentDepth > 2;
            }
            else if (reader.TokenType == JsonTokenType.String && isHub && isCategories && reader.CurrentDepth == 3)
            {
                var offset = Encoding.UTF8.GetCharCount(bytes, 0, (int)reader.TokenStartIndex);
                categories.Add(new(reader.GetString()!, SourceLocation.Of(file.Path, file.Text, offset)));
            }
        }

        return categories.DrainToImmutable();
    }
}
