using Docs.Model;

namespace Docs.Yaml;

/// <summary>A tab where YAML counts spaces: readers of YAML fail somewhere else because of it, or tell no place.</summary>
internal static class TabIndentation
{
    public const string Reason = "a tab in the indentation, where only spaces may be";

    /// <summary>The first tab among the white space that a line starts with, from a line on; null without one.</summary>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="text">Lines ended by <c>\n</c>.</param>
    /// <param name="fromLine">One-based: what is before it, but for the first line, was read without a problem.</param>
    public static SourceLocation? Find(string path, string text, int fromLine)
    {
        var line = 1;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            var rest = content.TrimStart(" \t");
            var tab = content[..^rest.Length].IndexOf('\t');
            if ((line >= fromLine || line == 1) && tab >= 0 && !rest.IsEmpty && rest[0] != '#')
            {
                return new(path, line, tab + 1);
            }

            line++;
        }

        return null;
    }
}
