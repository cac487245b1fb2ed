using Docs.Model;
using Docs.Model.Manifests;

namespace Docs.Sources.Manifests;

/// <summary>A field's name, and what it stands for.</summary>
/// <param name="Name">The name as the manifest gives it.</param>
/// <param name="IsKnown">Whether it stands for anything.</param>
/// <param name="Field">The git field; null for a list.</param>
/// <param name="Architecture">The one that it is for; null for all.</param>
internal sealed record FieldKind(string Name, bool IsKnown, GitField? Field = null, Architecture? Architecture = null);
