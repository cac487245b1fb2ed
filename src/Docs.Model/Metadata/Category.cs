namespace Docs.Model.Metadata;

/// <summary>A Docker Hub category that a <c>metadata.json</c> names.</summary>
/// <param name="Name">As in <c>databases-and-storage</c>.</param>
/// <param name="At">Where it is named.</param>
public sealed record Category(string Name, SourceLocation At);
