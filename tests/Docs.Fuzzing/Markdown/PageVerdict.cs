namespace Docs.Fuzzing.Markdown;

/// <summary>What came of formatting a page.</summary>
/// <param name="Fault">Null where a reader sees the same, and a second run changes nothing.</param>
/// <param name="Difference">The name of an accepted difference; null for none.</param>
/// <param name="IsUnchanged">Whether a block, or the whole page, was left as it is written, with a finding.</param>
internal sealed record PageVerdict(PageFault? Fault, string? Difference, bool IsUnchanged);
