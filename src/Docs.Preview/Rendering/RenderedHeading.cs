namespace Docs.Preview.Rendering;

/// <summary>A heading of a rendered README.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Id">The <c>id</c> of its element, <see cref="RenderSettings.IdPrefix"/> included; empty where it has none.</param>
/// <param name="Text">What a reader sees, as plain text.</param>
/// <param name="Line">One-based, of the README.</param>
public sealed record RenderedHeading(int Level, string Id, string Text, int Line);
