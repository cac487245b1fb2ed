using Docs.Markdown;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Docs.Formatting.Markdown.Reading;

/// <summary>The Markdown that the formatter reads: CommonMark with what GitHub adds to it.</summary>
internal static class CanonicalDialect
{
    /// <summary>Leaves out the inlines of what is printed as it is anyway.</summary>
    public static MarkdownDialect Instance { get; } = new(static pipeline =>
    {
        Configure(pipeline);
        foreach (var parser in pipeline.BlockParsers)
        {
            if (parser is ParagraphBlockParser or HeadingBlockParser)
            {
                parser.Closed += static (_, block) => ((LeafBlock)block).ProcessInlines = !CanonicalText.IsIn((LeafBlock)block);
            }
        }
    });

    /// <summary>Reads all inlines.</summary>
    public static MarkdownDialect Complete { get; } = new(Configure);

    /// <summary>What the dialect has beyond CommonMark.</summary>
    public static void Configure(MarkdownPipelineBuilder pipeline)
    {
        MarkdownDialect.UseGitHub(pipeline, linksInAnchors: true);
        MarkdownDialect.UseFootnotes(pipeline);
        pipeline.InlineParsers.Replace<CodeInlineParser>(new LineKeepingCodeParser());
    }
}
