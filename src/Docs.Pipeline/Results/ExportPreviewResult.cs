namespace Docs.Pipeline.Results;

/// <summary>What was exported.</summary>
/// <param name="Folder">Where to, as findings name it.</param>
/// <param name="Pages">How many pages of READMEs; the index is not counted.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record ExportPreviewResult(string Folder, int Pages, TimeSpan Elapsed);
