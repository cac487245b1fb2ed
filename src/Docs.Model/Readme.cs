namespace Docs.Model;

/// <summary>A built README.</summary>
/// <param name="Image">Whose.</param>
/// <param name="Target">Where it is published for.</param>
/// <param name="Text">The whole file; it ends with exactly one newline.</param>
public sealed record Readme(ImageName Image, Target Target, string Text);
