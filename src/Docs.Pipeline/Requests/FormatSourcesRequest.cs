namespace Docs.Pipeline.Requests;

/// <summary>Which files to format.</summary>
/// <param name="Paths">Files and folders; the source folder if there is none.</param>
/// <param name="Source">The source folder; null for the configured one.</param>
/// <param name="IsCheck">Whether nothing is written.</param>
public sealed record FormatSourcesRequest(IReadOnlyList<string> Paths, string? Source, bool IsCheck);
