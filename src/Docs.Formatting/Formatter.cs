using Docs.Model.Snapshots;

namespace Docs.Formatting;

/// <summary>Which files have a canonical form, and how it is made.</summary>
public static class Formatter
{
    /// <summary>The files that have one, in words for people.</summary>
    public const string KnownFiles = "*.md, compose.yaml or metadata.json";

    /// <summary>What formats a file of that name; null where nothing does.</summary>
    /// <param name="fileName">Without its folder; upper and lower case differ.</param>
    public static TextFormatter? Find(string fileName) => fileName switch
    {
        FragmentName.ComposeFile => ComposeFormatter.Format,
        FragmentName.Metadata => MetadataFormatter.Format,
        _ when fileName.EndsWith(".md", StringComparison.Ordinal) => MarkdownFormatter.Format,
        _ => null,
    };
}
