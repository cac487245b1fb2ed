using System.Text.Json;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Sources.Files;

namespace Docs.Sources.Loading;

/// <summary>The categories that images may be in: <c>hub.categories</c> of the source folder's own <c>metadata.json</c>.</summary>
/// <param name="At">The file.</param>
/// <param name="Names">Empty where there is no such file.</param>
public sealed record CategoryList(SourceLocation At, EquatableList<string> Names)
{
    private const string FileName = "metadata.json";

    /// <summary>Reads the list; null with a finding where the file cannot be read.</summary>
    /// <param name="source">The source folder.</param>
    /// <param name="findings">Where a finding is added.</param>
    public static CategoryList? Load(Folder source, ICollection<Finding> findings)
    {
        var at = source.LocationOf(FileName);
        if (source.Entries().FirstOrDefault(e => e.Name == FileName) is not { } entry)
        {
            return new(at, []);
        }

        return source.Load(entry, image: null, findings) is { } file ? Parse(file.Text, at, findings) : null;
    }

    private static CategoryList? Parse(string text, SourceLocation at, ICollection<Finding> findings)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return new(at, [.. document.RootElement.GetProperty("hub").GetProperty("categories").EnumerateArray().Select(c => c.GetString()!)]);
        }
        catch (JsonException e)
        {
            findings.Add(Catalogue.MetadataIsNotJson(at with { Line = (int)(e.LineNumber ?? 0) + 1 }, "see 'docs fmt' for the place"));
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            // The library's ways of telling that something else is there, or half of a surrogate pair.
            findings.Add(Catalogue.MetadataIsNotJson(at, "expected { \"hub\": { \"categories\": [ names ] } }"));
        }

        return null;
    }
}
