namespace Docs.Checks.Reading;

/// <summary>A piece of a README.</summary>
/// <param name="Offset">Where it starts in the README's text.</param>
/// <param name="Text">What it says.</param>
internal sealed record ReadmePiece(int Offset, string Text);
