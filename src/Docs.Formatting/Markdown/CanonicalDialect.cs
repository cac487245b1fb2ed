using Docs.CommonMark;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;

namespace Docs.Formatting.Markdown;

/// <summary>The Markdown that the formatter reads: CommonMark with what GitHub adds to it.</summary>
internal static class CanonicalDialect
{
    public static MarkdownDialect Instance { get; } = new(static pipeline =>
    {
        pipeline
            .UsePipeTables(new PipeTableOptions { UseGfmRules = true })
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseAutoLinks()
            .UseTaskLists();
        pipeline.InlineParsers.Replace<CodeInlineParser>(new LineKeepingCodeParser());
    });
}
