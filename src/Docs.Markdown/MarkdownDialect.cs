using Docs.Markdown.Blocks;
using Docs.Markdown.Footnotes;
using Docs.Markdown.Inlines;
using Docs.Markdown.Tasks;
using Docs.Model.Findings;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Docs.Markdown;

/// <summary>
/// A way of reading Markdown, within limits: what would take too long or nest too deep is a finding. A text of
/// 1 MiB, whatever is in it, takes about a second at most, and never more stack than any other.
/// </summary>
public sealed class MarkdownDialect
{
    private static readonly Lazy<MarkdownDialect> LazyGitHub = new(() => new(ConfigureGitHub, linksMail: true));

    private static readonly Lazy<MarkdownDialect> LazyGitHubPages = new(() => new(ConfigureGitHubPages, linksMail: true));

    private readonly MarkdownPipeline _pipeline;
    private readonly bool _linksMail;

    /// <param name="configure">Adds what the dialect has beyond CommonMark.</param>
    public MarkdownDialect(Action<MarkdownPipelineBuilder> configure)
        : this(configure, linksMail: false)
    {
    }

    private MarkdownDialect(Action<MarkdownPipelineBuilder> configure, bool linksMail)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var builder = new MarkdownPipelineBuilder();
        ReadingGuard.Install(builder);
        configure(builder);
        _pipeline = builder.Build();
        _linksMail = linksMail;
    }

    /// <summary>
    /// GitHub Flavored Markdown: tables, strikethrough, bare links and mail addresses, task lists, comments as GitHub
    /// reads them; with exact source positions. A table is a block beside the paragraphs, whose cells have inlines of
    /// their own.
    /// </summary>
    public static MarkdownDialect GitHub => LazyGitHub.Value;

    /// <summary>The same with the definitions of footnotes as blocks, as GitHub's own pages have them; references to them stay text.</summary>
    public static MarkdownDialect GitHubPages => LazyGitHubPages.Value;

    /// <summary>Text to a tree, or null with a finding.</summary>
    /// <param name="text">At most 1 MiB; lines ended by <c>\n</c>. The tree's positions are indices into it.</param>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="findings">
    /// Gets what is wrong, with its line: a paragraph, heading or cell of more than 32,768 characters (DOC310), more
    /// than 1,000 link reference definitions (DOC311), more than 50 levels of lists and quotes, or of emphasis and
    /// links (DOC312), more than 20,000 blocks (DOC313), or long paragraphs that are full of signs (DOC314).
    /// </param>
    public MarkdownDocument? Parse(string text, string path, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var guard = new ReadingGuard(path);
        try
        {
            var document = MarkdownParser.Parse(text, _pipeline, guard);
            guard.CheckInlines(document);
            if (_linksMail)
            {
                MailLinks.Mark(document);
            }

            return document;
        }
        catch (LimitPassedException limit)
        {
            findings.Add(limit.Finding);
        }
        catch (ArgumentException e) when (e.Message.Contains("too deeply nested", StringComparison.Ordinal))
        {
            findings.Add(guard.GaveUp());
        }

        return null;
    }

    /// <summary>Reads the definitions of footnotes as blocks; references to them stay text.</summary>
    public static void UseFootnotes(MarkdownPipelineBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.BlockParsers.Insert(0, new FootnoteParser());
    }

    private static void ConfigureGitHub(MarkdownPipelineBuilder builder)
    {
        builder.UsePreciseSourceLocation();
        UseGitHub(builder);
    }

    private static void ConfigureGitHubPages(MarkdownPipelineBuilder builder)
    {
        ConfigureGitHub(builder);
        UseFootnotes(builder);
    }

    /// <summary>Reads what GitHub reads, but for mail addresses without marks around them, and footnotes.</summary>
    /// <param name="builder">Gets the parsers.</param>
    /// <param name="linksInAnchors">Whether a bare address is a link in HTML's <c>&lt;a&gt;</c> too: it is to GitHub's renderer, but browsers show two links.</param>
    public static void UseGitHub(MarkdownPipelineBuilder builder, bool linksInAnchors = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UsePipeTables(new PipeTableOptions { UseGfmRules = true });
        builder.BlockParsers.Replace<HtmlBlockParser>(new HtmlParser());
        var angle = new AngleParser();
        builder.InlineParsers.Replace<AutolinkInlineParser>(angle);
        builder.InlineParsers.Replace<EmphasisInlineParser>(new EmphasisParser());
        builder.InlineParsers.Replace<LinkInlineParser>(new BracketParser());
        builder.InlineParsers.Insert(0, new BareLinkParser(linksInAnchors ? null : angle));
        builder.InlineParsers.Insert(0, new TaskParser());
    }
}
