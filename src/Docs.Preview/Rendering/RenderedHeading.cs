namespace Docs.Preview.Rendering;

/// <summary>A heading of a rendered README.</summary>
/// <param name="Level">1 to 6, as it is written.</param>
/// <param name="Id">The name that links to it, as GitHub gives it.</param>
/// <param name="Text">What a reader sees of it, without marks.</param>
/// <param name="Line">Of the README, one-based.</param>
public sealed record RenderedHeading(int Level, string Id, string Text, int Line);
