namespace Docs.Model.Origins;

/// <summary>The line of a source that a piece of a README was made from.</summary>
/// <param name="At">The file, and the line where it is known.</param>
/// <param name="Text">The line as its author wrote it, placeholders and all; null where the file as a whole is meant.</param>
public sealed record Origin(SourceLocation At, string? Text);
