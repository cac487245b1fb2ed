using Docs.Model;

namespace Docs.Sources.Manifests;

/// <summary>One item of a list field, trimmed.</summary>
/// <param name="Field">The field that it is an item of.</param>
/// <param name="Start">Where it starts in the field's value.</param>
internal readonly record struct ManifestItem(string Text, ManifestField Field, int Start)
{
    /// <summary>The item's place. Found when it is needed: nearly no item is ever reported.</summary>
    public SourceLocation At => Field.LocationOf(Start);
}
