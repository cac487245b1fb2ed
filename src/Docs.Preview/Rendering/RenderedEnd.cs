namespace Docs.Preview.Rendering;

/// <summary>Where a block of a rendered README ends.</summary>
/// <param name="Offset">An index into the HTML, behind the block's end tag.</param>
/// <param name="Line">Of the README, one-based: where the block begins.</param>
public readonly record struct RenderedEnd(int Offset, int Line);
