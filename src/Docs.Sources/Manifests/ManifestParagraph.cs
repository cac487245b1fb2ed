using Docs.Model;

namespace Docs.Sources.Manifests;

/// <summary>A run of fields; where a field is given twice, the last one is in it.</summary>
/// <param name="At">Its first line.</param>
/// <param name="Fields">By name, none of them with an empty value.</param>
internal sealed record ManifestParagraph(SourceLocation At, IReadOnlyDictionary<string, ManifestField> Fields)
{
    public ManifestField? Find(string name) => Fields.GetValueOrDefault(name);

    /// <summary>The same with the fields of the first paragraph where it has none of its own.</summary>
    public ManifestParagraph WithDefaults(ManifestParagraph first)
    {
        var fields = new Dictionary<string, ManifestField>(first.Fields, StringComparer.Ordinal);
        foreach (var (name, field) in Fields)
        {
            fields[name] = field;
        }

        return this with { Fields = fields };
    }
}
