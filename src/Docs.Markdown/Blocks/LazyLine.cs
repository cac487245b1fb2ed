using Markdig.Syntax;

namespace Docs.Markdown.Blocks;

/// <summary>Tells whether a line is outside of what the paragraph above it is in, so that it only goes on with it where it is nothing else.</summary>
public static class LazyLine
{
    private static readonly object Key = new();
    private static readonly object IndentKey = new();

    /// <summary>Whether the line that is being read is one.</summary>
    public static bool IsBelow(ParagraphBlock paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        for (Block? container = paragraph.Parent; container is not null; container = container.Parent)
        {
            if (container is not ListBlock && !container.IsOpen)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Notes that such a line goes on with a paragraph.</summary>
    /// <param name="isIndented">Whether it begins with white space.</param>
    internal static void Note(ParagraphBlock paragraph, bool isIndented) => paragraph.SetData(isIndented ? IndentKey : Key, Key);

    /// <summary>Whether one was noted.</summary>
    internal static bool IsIn(ParagraphBlock paragraph) => paragraph.ContainsData(Key) || paragraph.ContainsData(IndentKey);

    /// <summary>Whether one was noted that begins with white space: GitHub keeps that where code goes over lines.</summary>
    public static bool HasIndent(ParagraphBlock paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        return paragraph.ContainsData(IndentKey);
    }
}
