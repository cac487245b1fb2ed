namespace Docs.Checks.Reading;

/// <summary>A fenced block of code.</summary>
/// <param name="Language">The first word behind its fence, in lower case; empty without one.</param>
/// <param name="Lines">Those between the fences.</param>
internal sealed record ReadmeCode(string Language, IReadOnlyList<ReadmePiece> Lines);
