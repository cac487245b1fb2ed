using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Sources.Files;
using Docs.Sources.Metadata;

namespace Docs.Sources.Loading;

/// <summary>The categories that images may be in: <c>hub.categories</c> of the source folder's own <c>metadata.json</c>.</summary>
/// <param name="At">The file.</param>
/// <param name="Names">Empty where there is no such file.</param>
public sealed record CategoryList(SourceLocation At, EquatableList<string> Names)
{
    private const string FileName = FragmentName.Metadata;

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

        if (source.Load(entry, image: null, findings) is not { } file)
        {
            return null;
        }

        var before = findings.Count;
        if (MetadataParser.Parse(file, image: null, findings) is { } categories)
        {
            return new(at, [.. categories.Select(c => c.Name)]);
        }

        if (findings.Count == before)
        {
            findings.Add(Catalogue.MetadataIsNotJson(at, "see 'docs fmt' for the place"));
        }

        return null;
    }
}
