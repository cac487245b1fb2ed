using Markdig.Syntax;

namespace Docs.Markdown;

/// <summary>Tells whether a line is outside of what the paragraph above it is in, so that it only goes on with it where it is nothing else.</summary>
internal static class LazyLine
{
    public static bool IsBelow(ParagraphBlock paragraph)
    {
        for (Block? container = paragraph.Parent; container is not null; container = container.Parent)
        {
            if (container is not ListBlock && !container.IsOpen)
            {
                return true;
            }
        }

        return false;
    }
}
