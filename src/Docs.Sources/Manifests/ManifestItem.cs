using Docs.Model;

namespace Docs.Sources.Manifests;

/// <summary>One item of a list field, trimmed, with its place.</summary>
internal sealed record ManifestItem(string Text, SourceLocation At);
