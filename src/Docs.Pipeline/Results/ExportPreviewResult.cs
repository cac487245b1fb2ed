namespace Docs.Pipeline.Results;

/// <summary>What was exported.</summary>
/// <param name="Folder">Where to, as findings name it.</param>
/// <param name="Pages">How many pages of READMEs; the index is not counted.</param>
/// <param name="Undecided">How many READMEs stay as they are, because facts are unknown.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record ExportPreviewResult(string Folder, int Pages, int Undecided, TimeSpan Elapsed);
