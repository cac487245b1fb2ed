namespace Docs.Pipeline.Requests;

/// <summary>What to export, and where to.</summary>
/// <param name="Preview">What to show.</param>
/// <param name="Folder">Where the pages are written, as given.</param>
/// <param name="ChangedSince">Only images that were changed since a git revision; null for all.</param>
public sealed record ExportPreviewRequest(PreviewLibraryRequest Preview, string Folder, string? ChangedSince);
