namespace Docs.Model.Snapshots;

/// <summary>A text file of an image's folder or of the templates folder.</summary>
/// <param name="Path">The file, as findings name it.</param>
/// <param name="Text">Its text without a byte order mark and without its trailing newlines, lines ended by <c>\n</c>.</param>
/// <param name="IsEmpty">Whether the file has no bytes at all, which switches a section off.</param>
public sealed record Fragment(string Path, string Text, bool IsEmpty);
