namespace Docs.Preview.Exporting;

/// <summary>A file of an exported preview.</summary>
/// <param name="Path">Below its folder, separated by <c>/</c>.</param>
public sealed record ExportedFile(string Path, ReadOnlyMemory<byte> Content);
