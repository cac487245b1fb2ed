using System.Text.RegularExpressions;
using Docs.Formatting;
using Docs.Formatting.Markdown;
using Docs.Fuzzing.GitHub;
using Docs.Markdown;
using Markdig.Syntax;

namespace Docs.Fuzzing.Markdown;

/// <summary>A page, what the formatter makes of it, and how it failed.</summary>
internal static partial class FormattedPage
{
    private static readonly MarkdownDialect Dialect = new(CanonicalDialect.Configure);

    /// <summary>What is wrong with the canonical form of a text; null where nothing is.</summary>
    public static PageFault? FindFault(string text)
    {
        var formatted = Format(text);
        if (formatted is null)
        {
            return null;
        }

        if (!IsSeenAlike(text, formatted))
        {
            return PageFault.ReadsDifferently;
        }

        return Format(formatted) == formatted ? null : PageFault.ChangesAgain;
    }

    /// <summary>The canonical form; null where the text is refused.</summary>
    public static string? Format(string text) => MarkdownFormatter.Format(text, "page.md", []);

    private static bool IsSeenAlike(string text, string formatted)
    {
        var after = GitHubRenderer.Render(formatted);
        var before = GitHubRenderer.Render(text);
        if (ReaderView.Of(before) == ReaderView.Of(after))
        {
            return true;
        }

        var document = Dialect.Parse(text, "page.md", []);
        if (document is null)
        {
            return false;
        }

        var ignoresIndent = HasIndentedCode(document);
        var seen = ReaderView.Of(after, ignoresIndent);
        return (ignoresIndent && ReaderView.Of(before, ignoresIndent) == seen)
            || AsEver(text).Any(legacy => legacy != text && ReaderView.Of(GitHubRenderer.Render(legacy), ignoresIndent) == seen);
    }

    private static IEnumerable<string> AsEver(string text)
    {
        foreach (var legacy in new[] { text, SpaceInLink().Replace(text, "](") })
        {
            yield return legacy;
            if (Dialect.Parse(legacy, "page.md", []) is { } document && LegacyMarkdown.Rewrite(document, legacy) is { } rewritten)
            {
                yield return rewritten;
            }
        }
    }

    private static bool HasIndentedCode(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<CodeBlock>())
        {
            if (block is not FencedCodeBlock)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\] \((?=http)")]
    private static partial Regex SpaceInLink();
}
