using Docs.Model;

namespace Docs.Sources.Manifests;

/// <summary>A paragraph of a manifest: fields without an empty line between them.</summary>
/// <param name="At">Its first line.</param>
/// <param name="Fields">Its own, none of them with an empty value, each name once.</param>
/// <param name="Defaults">The first paragraph, whose fields count where this one has none of that name; null for that one.</param>
internal sealed record ManifestParagraph(SourceLocation At, List<ManifestField> Fields, ManifestParagraph? Defaults = null)
{
    /// <summary>The field of that name, or null; few enough that looking through them is quicker than hashing.</summary>
    public ManifestField? Find(string name) => IndexOf(Fields, name) is var at and >= 0 ? Fields[at] : Defaults?.Find(name);

    /// <summary>Where the field of that name is among some; -1 where it is not.</summary>
    public static int IndexOf(List<ManifestField> fields, string name)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
