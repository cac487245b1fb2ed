using Docs.Model;
using Docs.Model.Manifests;

namespace Docs.Sources.Manifests;

/// <summary>What a field's name stands for.</summary>
/// <param name="IsKnown">Whether it stands for anything.</param>
/// <param name="Field">The git field; null for a list.</param>
/// <param name="Architecture">The one that it is for; null for all.</param>
internal sealed record FieldKind(bool IsKnown, GitField? Field, Architecture? Architecture);
