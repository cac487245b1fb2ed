using Docs.Model;

namespace Docs.Sources.Manifests;

/// <summary>A run of fields.</summary>
/// <param name="At">Its first line.</param>
/// <param name="Fields">Its own, none of them with an empty value, each name once.</param>
/// <param name="Defaults">The first paragraph, whose fields count where this one has none of that name; null for that one.</param>
internal sealed record ManifestParagraph(SourceLocation At, List<ManifestField> Fields, ManifestParagraph? Defaults = null)
{
    /// <summary>The field of that name, or null; few enough that looking through them is quicker than hashing.</summary>
    public ManifestField? Find(string name)
    {
        for (var i = 0; i < Fields.Count; i++)
        {
            if (Fields[i].Name == name)
            {
                return Fields[i];
            }
        }

        return Defaults?.Find(name);
    }
}
