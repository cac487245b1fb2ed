namespace Docs.Transport.Pictures;

/// <summary>What became of a picture that was to be drawn.</summary>
/// <param name="Content">The result; null where there is none.</param>
/// <param name="Problem">Why there is none, as in <c>cannot be drawn</c>; null where there is one.</param>
internal sealed record RenderedPicture(byte[]? Content, string? Problem);
