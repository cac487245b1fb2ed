using Markdig.Syntax;

namespace Docs.Hub;

/// <summary>The section of a README that lists the supported tags.</summary>
/// <param name="Heading">The index of the line of its heading.</param>
/// <param name="Start">The index of the end of that line.</param>
/// <param name="End">The index of the line of the next heading of that level, or the length of the text.</param>
internal sealed record TagList(int Heading, int Start, int End)
{
    public const string Title = "Supported tags and respective `Dockerfile` links";

    /// <summary>The section in a text; null if it has none.</summary>
    public static TagList? Find(MarkdownDocument document, string text, HtmlComments comments)
    {
        TagList? found = null;
        foreach (var block in document)
        {
            if (block is not HeadingBlock { Level: 1 } heading || comments.Contain(heading.Span.Start))
            {
                continue;
            }

            if (found is not null)
            {
                return found with { End = TextLine.StartOf(text, heading.Span.Start) };
            }

            if (IsTitle(text.AsSpan(heading.Span.Start, heading.Span.Length)))
            {
                found = new(TextLine.StartOf(text, heading.Span.Start), TextLine.EndOf(text, heading.Span.End), text.Length);
            }
        }

        return found;
    }

    private static bool IsTitle(ReadOnlySpan<char> source) => source.StartsWith('#') && source[1..].Trim().SequenceEqual(Title);
}
