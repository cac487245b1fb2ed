using System.Text.RegularExpressions;
using Docs.Formatting;
using Docs.Formatting.Markdown.Legacy;
using Docs.Formatting.Markdown.Reading;
using Docs.Markdown;
using Docs.Model.Findings;
using Docs.Preview.Html;
using Docs.Preview.Rendering;
using Markdig.Syntax;

namespace Docs.Tests.Formatting;

/// <summary>What the tests of the Markdown formatter ask of a text: its canonical form, and what a reader sees of it.</summary>
internal static partial class MarkdownPage
{
    private static readonly MarkdownDialect Complete = new(CanonicalDialect.Configure);

    /// <summary>The canonical form; fails the test where the text is refused.</summary>
    public static string Format(string text)
    {
        var findings = new List<Finding>();
        var formatted = MarkdownFormatter.Format(text, "page.md", findings);
        Assert.All(findings, finding => Assert.Equal("DOC316", finding.Code));
        Assert.NotNull(formatted);
        return formatted;
    }

    /// <summary>The canonical form; null where a block of it is left as written.</summary>
    public static string? FormatWhole(string text)
    {
        var findings = new List<Finding>();
        var formatted = MarkdownFormatter.Format(text, "page.md", findings);
        return findings.Count == 0 ? formatted : null;
    }

    /// <summary>The canonical form by reading all inlines; null where the text is refused.</summary>
    public static string? FormatCompletely(string text) => MarkdownFormatter.Format(text, "page.md", [], Complete);

    /// <summary>
    /// What GitHub makes of a text, with less white space: none around blocks, and at the ends of code blocks; one
    /// space elsewhere. Ordered lists begin with 1, as those of the canonical form do.
    /// </summary>
    public static string Render(string text)
    {
        var document = MarkdownDialect.GitHub.Parse(text, "page.md", []);
        var written = new HtmlText(text.Length);
        new BlockWriter(HtmlForm.Specification(RawHtml.Kept), written, new Dictionary<HeadingBlock, string>()).WriteAll(document!);
        var html = OrderedStart().Replace(written.ToString(), "<ol");
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
