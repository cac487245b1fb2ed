using System.Diagnostics.CodeAnalysis;
using Docs.Model;
using Docs.Model.Findings;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Markdown.Blocks;

/// <summary>
/// Counts what reading one text costs, and ends it with a <see cref="LimitPassedException"/> before it costs too much.
/// </summary>
/// <remarks>
/// The parser takes a time that grows with a square: with the length of a paragraph (every <c>[a](</c> looks for its
/// end up to the end), with the number of blocks (each table and underlined heading looks for its place among the
/// others), with that of definitions, and with the depth of nesting. No published README comes near a limit: its
/// longest paragraph has 1,700 characters; 3,900 blocks, 7 levels and 4 definitions are the most, and a twentieth of
/// the signs.
/// </remarks>
/// <param name="path">The file, as findings name it.</param>
internal sealed class ReadingGuard(string path) : MarkdownParserContext
{
    /// <summary>Characters of one paragraph, heading or cell.</summary>
    public const int MaxLength = 32 * 1024;

    /// <summary>
    /// Steps to what may be the end of markup: of each paragraph, the number of signs in it times its length. One of
    /// 11,000 brackets may be read, or 800 of 1,000 characters with a sixth of them signs.
    /// </summary>
    public const int MaxMarkup = 1 << 27;

    public const int MaxDefinitions = 1_000;

    /// <summary>Levels of quotes, lists and their items, and in a paragraph those of emphasis, links and images.</summary>
    public const int MaxDepth = 50;

    /// <summary>
    /// Also cells, and blank lines in lists, which are blocks while a list is read, once for each level.
    /// </summary>
    public const int MaxBlocks = 20_000;

    private int _blocks;
    private MarkdownDocument? _document;

    public static ReadingGuard Of(BlockProcessor processor) => (ReadingGuard)processor.Context!;

    /// <summary>Makes the parsers that a pipeline starts with report to the guard of the text that they read.</summary>
    public static void Install(MarkdownPipelineBuilder builder)
    {
        builder.BlockParsers.Replace<QuoteBlockParser>(new GuardedQuoteParser());
        builder.BlockParsers.Replace<ListBlockParser>(new GuardedListParser());
        builder.BlockParsers.Replace<ParagraphBlockParser>(new GuardedParagraphParser());
        builder.BlockParsers.Replace<FencedCodeBlockParser>(new GuardedFenceParser());
        builder.BlockParsers.Insert(0, new TableRowCounter());
        foreach (var parser in builder.BlockParsers)
        {
            parser.Closed += static (processor, block) => Of(processor).Count(processor, block.Line);
        }
    }

    /// <summary>How many columns a table would have that began here.</summary>
    public int Columns { get; set; } = 1;

    /// <summary>Counts a block, or what is one for a while.</summary>
    /// <param name="line">Zero-based.</param>
    public void Count(BlockProcessor processor, int line, int blocks = 1)
    {
        if (_document is null)
        {
            _document = processor.Document;
            _document.ProcessInlinesBegin += (_, _) => CheckMarkup(_document);
        }

        _blocks += blocks;
        if (_blocks > MaxBlocks)
        {
            End(Catalogue.TooManyBlocks(At(line), MaxBlocks));
        }
    }

    /// <summary>Checks a list or quote that is about to be opened.</summary>
    public void CheckDepth(BlockProcessor processor)
    {
        var depth = 0;
        for (var container = processor.CurrentContainer; container is not null; container = container.Parent)
        {
            depth++;
        }

        if (depth > MaxDepth)
        {
            End(Catalogue.NestedTooDeep(At(processor.LineIndex), MaxDepth));
        }
    }

    /// <summary>Checks a paragraph before a line is added to it, or before definitions are looked for in it.</summary>
    /// <param name="end">The index of the last character that it would have.</param>
    public void CheckLength(Block paragraph, int end)
    {
        if (end - paragraph.Span.Start >= MaxLength)
        {
            End(Catalogue.ParagraphIsTooLong(At(paragraph.Line), MaxLength));
        }
    }

    /// <summary>Checks the number of definitions, once there is one.</summary>
    public void CheckDefinitions(BlockProcessor processor)
    {
        var definitions = processor.Document.GetLinkReferenceDefinitions(addGroup: true);
        if (definitions.Count > MaxDefinitions)
        {
            End(Catalogue.TooManyDefinitions(At(definitions[MaxDefinitions].Line), MaxDefinitions));
        }
    }

    /// <summary>Checks the finished tree, in which emphasis and links have their places.</summary>
    public void CheckInlines(MarkdownDocument document)
    {
        foreach (var leaf in document.Descendants<LeafBlock>())
        {
            if (leaf.Inline is { } root && IsTooDeep(root))
            {
                End(Catalogue.NestedTooDeep(At(leaf.Line), MaxDepth));
            }
        }
    }

    /// <summary>
    /// What to say where the parser gave up by itself, as it does at ten thousand open brackets: then the last
    /// paragraph with inlines is the one that it was reading.
    /// </summary>
    public Finding GaveUp() =>
        Catalogue.NestedTooDeep(At(_document!.Descendants<LeafBlock>().Last(leaf => leaf.Inline is not null).Line), MaxDepth);

    /// <summary>Checks all paragraphs, headings and cells before the inlines of the first one are read.</summary>
    private void CheckMarkup(MarkdownDocument document)
    {
        var markup = 0L;
        foreach (var leaf in document.Descendants<LeafBlock>())
        {
            markup += leaf.ProcessInlines ? Markup(leaf) : 0;
            if (markup > MaxMarkup)
            {
                End(Catalogue.TooMuchMarkup(At(leaf.Line)));
            }
        }
    }

    private long Markup(LeafBlock leaf)
    {
        var (length, signs) = (0L, 0L);
        for (var i = 0; i < leaf.Lines.Count; i++)
        {
            var line = leaf.Lines.Lines[i].Slice.AsSpan();
            length += line.Length;
            foreach (var c in line)
            {
                signs += c is > ' ' and < '\u007f' && !char.IsAsciiLetterOrDigit(c) ? 1 : 0;
            }
        }

        if (length > MaxLength)
        {
            End(Catalogue.ParagraphIsTooLong(At(leaf.Line), MaxLength));
        }

        return length * signs;
    }

    /// <summary>Whether something nests too deep; walks along the links of the tree, for recursion might end the program.</summary>
    private static bool IsTooDeep(ContainerInline root)
    {
        var depth = 0;
        Inline inline = root;
        while (depth <= MaxDepth || inline is not ContainerInline)
        {
            if (inline is ContainerInline { FirstChild: { } child })
            {
                depth++;
                inline = child;
                continue;
            }

            while (inline.NextSibling is null)
            {
                if (inline.Parent is not { } parent)
                {
                    return false;
                }

                depth--;
                inline = parent;
            }

            inline = inline.NextSibling;
        }

        return true;
    }

    private SourceLocation At(int line) => new(path, line + 1);

    [DoesNotReturn]
    private static void End(Finding finding) => throw new LimitPassedException(finding);
}
