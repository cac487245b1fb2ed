namespace Docs.Checks.Reading;

/// <summary>A line of a paragraph.</summary>
/// <param name="Offset">Where it starts in the README's text.</param>
/// <param name="Text">It as it is written.</param>
/// <param name="IsAlone">Whether it is all of the paragraph.</param>
internal sealed record ReadmeLine(int Offset, string Text, bool IsAlone);
