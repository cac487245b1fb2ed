namespace Docs.Preview.Changes;

/// <summary>A block of Markdown as it is written, found by its first characters alone.</summary>
/// <param name="Kind">What a reader would call it.</param>
/// <param name="Text">Without the empty lines around it.</param>
/// <param name="IsTag">Whether it is an entry of the list of tags.</param>
internal sealed record SourceBlock(SourceBlockKind Kind, string Text, bool IsTag);
