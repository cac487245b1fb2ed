using System.Text.RegularExpressions;
using Docs.Formatting;
using Docs.Formatting.Markdown;
using Docs.Markdown;
using Docs.Model.Findings;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;

namespace Docs.Tests.Formatting;

/// <summary>What the tests of the Markdown formatter ask of a text: its canonical form, and what a reader sees of it.</summary>
internal static partial class MarkdownPage
{
    private static readonly MarkdownDialect Complete = new(CanonicalDialect.Configure);

    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder()
        .UsePipeTables(new PipeTableOptions { UseGfmRules = true })
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseAutoLinks()
        .UseTaskLists()
        .Build();

    /// <summary>The canonical form; fails the test where there is a finding.</summary>
    public static string Format(string text)
    {
        var findings = new List<Finding>();
        var formatted = MarkdownFormatter.Format(text, "page.md", findings);
        Assert.Empty(findings);
        Assert.NotNull(formatted);
        return formatted;
    }

    /// <summary>The canonical form by reading all inlines; null where the text is refused.</summary>
    public static string? FormatCompletely(string text) => MarkdownFormatter.Format(text, "page.md", [], Complete);

    /// <summary>
    /// What GitHub makes of a text, with less white space: none around blocks, and at the ends of code blocks; one
    /// space elsewhere. Ordered lists begin with 1, as those of the canonical form do.
    /// </summary>
    public static string Render(string text)
    {
        var html = Markdig.Markdown.ToHtml(text, GitHub);
        html = OrderedStart().Replace(html, "<ol");
        html = WhiteSpace().Replace(html, " ");
        return AroundBlock().Replace(html, "$1").Trim();
    }

    /// <summary>The text as <see cref="LegacyMarkdown"/> reads it, for which it is no Markdown of today.</summary>
    public static string ReadAsEver(string text)
    {
        text = SpaceInLink().Replace(text, "](");
        return Complete.Parse(text, "page.md", []) is { } document ? LegacyMarkdown.Rewrite(document, text) ?? text : text;
    }

    [GeneratedRegex("<ol start=\"\\d+\"")]
    private static partial Regex OrderedStart();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@" ?(<pre><code[^>]*>|</code></pre>|</?(?:p|ul|ol|li|blockquote|pre|h[1-6]|hr|table|thead|tbody|tr|th|td|br|input)\b[^>]*>) ?")]
    private static partial Regex AroundBlock();

    [GeneratedRegex(@"\] \((?=http)")]
    private static partial Regex SpaceInLink();
}
