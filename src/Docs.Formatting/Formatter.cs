using Docs.Model.Findings;

namespace Docs.Formatting;

/// <summary>Which formatter a file has, by its name.</summary>
public static class Formatter
{
    /// <summary>Text to its canonical form; null with findings where that cannot be had.</summary>
    /// <param name="text">Lines ended by <c>\n</c>.</param>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="findings">Gets what is wrong.</param>
    public delegate string? Format(string text, string path, ICollection<Finding> findings);

    /// <summary>The formatter of a file; null for a file without one.</summary>
    /// <param name="fileName">Without its folder.</param>
    public static Format? Find(string fileName) =>
        fileName.EndsWith(".md", StringComparison.Ordinal) ? MarkdownFormatter.Format
        : null;
}
