using Docs.Model;

namespace Docs.Sources.Configuration;

/// <summary>A target that a <c>docs.yml</c> names.</summary>
/// <param name="Namespace">Its Hub organisation; null without one.</param>
/// <param name="At">Where it stands in the file.</param>
public sealed record ConfiguredTarget(Target Target, string? Namespace, SourceLocation At);
