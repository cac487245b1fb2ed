namespace Docs.Pipeline.Results;

/// <summary>What was exported.</summary>
/// <param name="FirstPage">The page to begin with, as findings name it.</param>
/// <param name="Pages">How many pages of READMEs are files of their own.</param>
/// <param name="Undecided">How many READMEs stay as they are, because facts are unknown.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record ExportPreviewResult(string FirstPage, int Pages, int Undecided, TimeSpan Elapsed);
