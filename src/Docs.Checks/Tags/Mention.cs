namespace Docs.Checks.Tags;

/// <summary>A place of a README that names an image.</summary>
/// <param name="Offset">Where, in the README's text.</param>
/// <param name="Image">What it names.</param>
internal sealed record Mention(int Offset, ImageReference Image);
