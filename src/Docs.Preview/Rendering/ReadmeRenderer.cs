using System.Security.Cryptography;
using Docs.Markdown;
using Docs.Markdown.Headings;
using Docs.Model.Findings;
using Docs.Preview.Html;
using Docs.Preview.Rendering.Trees;
using Markdig.Syntax;

namespace Docs.Preview.Rendering;

/// <summary>
/// Makes of a README what a reader sees of it on GitHub: GitHub Flavored Markdown with ids at headings, alerts, task
/// lists, footnotes, shortcodes of emoji and colours in code. Contributors' text is not trusted: see <see cref="HtmlCleaner"/>.
/// </summary>
/// <remarks>
/// Performance-sensitive: a preview renders while an author types. What is written goes through a reader of HTML, as
/// in a browser, and only what is allowed in the tree is written again, whether the text has HTML or not.
/// </remarks>
public static class ReadmeRenderer
{
    /// <summary>Tags of HTML in one README; the most that a published one has is 3.</summary>
    private const int MaxTags = 1_000;

    /// <summary>How often HTML is read anew until reading changes nothing: once, but for tags that do not go into one another.</summary>
    private const int MaxReadings = 4;

    /// <summary>A README to HTML, or null with a finding where the limits of reading are passed.</summary>
    /// <param name="markdown">At most 1 MiB; lines ended by <c>\n</c>.</param>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="settings">What the renderer asks for.</param>
    /// <param name="findings">
    /// Gets what is wrong: what <see cref="MarkdownDialect.Parse"/> finds, or more than 1,000 tags of HTML, or tags that
    /// are left open, so that the page would be many times as long, or nest in a way that has no end (DOC315).
    /// </param>
    public static RenderedPage? Render(string markdown, string path, RenderSettings settings, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(findings);
        if (MarkdownDialect.GitHubPages.Parse(markdown, path, findings) is not { } document)
        {
            return null;
        }

        var slugs = HeadingSlugs.Of(document);
        var mark = $"m{RandomNumberGenerator.GetHexString(32, lowercase: true)}-";
        var places = new SourcePlaces(markdown);
        var written = Write(document, new(RawHtml.Filtered, mark, places.LineOf, settings.OriginAt), slugs, markdown.Length, out var tags);
        var ends = new List<RenderedEnd>();
        var html = tags > MaxTags ? null : Clean(written, mark, settings, slugs, ends);
        var settled = html is not null && tags > 0 ? Settle(html) : html;
        if (settled != html)
        {
            (html, ends) = (settled, []);
        }

        if (html is null)
        {
            findings.Add(Catalogue.TooMuchHtml(new(path, 1), MaxTags));
            return null;
        }

        var headings = slugs.Select(s => new RenderedHeading(s.Heading.Level, settings.IdPrefix + s.Slug, s.Text, places.LineOf(SourcePlaces.StartOf(s.Heading))));
        return new(html, [.. headings], [.. ends]) { Document = document };
    }

    private static string Write(MarkdownDocument document, HtmlForm form, IReadOnlyList<HeadingSlug> slugs, int length, out int tags)
    {
        var html = new HtmlText((length * 2) + 256);
        var writer = new BlockWriter(form, html, slugs.ToDictionary(s => s.Heading, s => s.Slug), new FootnoteList(document));
        writer.WriteAll(document);
        writer.WriteFootnotes();
        tags = writer.RawTags;
        return html.ToString();
    }

    /// <summary>What is allowed of written HTML; null where it is too long.</summary>
    private static string? Clean(string written, string mark, RenderSettings settings, IReadOnlyList<HeadingSlug> slugs, List<RenderedEnd> ends)
    {
        var html = new HtmlText(written.Length);
        var cleaner = new HtmlCleaner(html, mark, settings, slugs.Select(s => s.Slug).ToHashSet(StringComparer.Ordinal));

        if (!cleaner.TryWrite(HtmlReader.Read(written), written.Length))
        {
            return null;
        }

        // An author who leaves a quote open makes text of tags that follow, marks included.
        var (clean, withoutMarks) = (html.ToString(), html.ToString().Replace(mark, "", StringComparison.Ordinal));
        ends.AddRange(clean.Length == withoutMarks.Length ? cleaner.Ends : []);
        return withoutMarks;
    }

    /// <summary>
    /// Reads and prints clean HTML until reading changes nothing: elements that went may have kept others apart that do
    /// not go into one another. Null where that has no end.
    /// </summary>
    internal static string? Settle(string clean)
    {
        for (var reading = 0; reading < MaxReadings; reading++)
        {
            var html = new HtmlText(clean.Length);
            if (!new HtmlPrinter(html).TryWrite(HtmlReader.Read(clean), clean.Length))
            {
                return null;
            }

            if (html.ToString() is var printed && printed == clean)
            {
                return clean;
            }

            clean = printed;
        }

        return null;
    }
}
