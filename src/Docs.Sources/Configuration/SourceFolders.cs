namespace Docs.Sources.Configuration;

/// <summary>Where fragments are, and what is made from them: all that a command needs which builds nothing.</summary>
/// <param name="Source">A full path; it has a folder for each image.</param>
/// <param name="Output">A full path; need not exist.</param>
public sealed record SourceFolders(string Source, string Output);
