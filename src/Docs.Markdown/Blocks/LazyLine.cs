using Markdig.Syntax;

namespace Docs.Markdown.Blocks;

/// <summary>Tells whether a line is outside of what the paragraph above it is in, so that it only goes on with it where it is nothing else.</summary>
public static class LazyLine
{
    private static readonly object Key = new();

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

    /// <summary>Notes that such a line goes on with a paragraph, and begins with white space.</summary>
    internal static void NoteIndent(ParagraphBlock paragraph) => paragraph.SetData(Key, Key);

    /// <summary>Whether one was noted: GitHub keeps its white space where code goes over lines.</summary>
    public static bool HasIndent(ParagraphBlock paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        return paragraph.ContainsData(Key);
    }
}
