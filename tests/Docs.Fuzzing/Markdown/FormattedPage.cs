using Docs.Formatting;
using Docs.Fuzzing.GitHub;
using Docs.Model.Findings;

namespace Docs.Fuzzing.Markdown;

/// <summary>A page, and what the formatter makes of it.</summary>
internal static class FormattedPage
{
    /// <summary>Formats a page twice, and shows it before and after.</summary>
    public static PageVerdict Judge(string text)
    {
        var findings = new List<Finding>();
        var formatted = MarkdownFormatter.Format(text, "page.md", findings);
        var isUnchanged = findings.Count > 0;
        if (formatted is null)
        {
            return new(null, null, isUnchanged);
        }

        if (Format(formatted) != formatted)
        {
            return new(PageFault.ChangesAgain, null, isUnchanged);
        }

        var before = GitHubRenderer.Render(text);
        var after = GitHubRenderer.Render(formatted);
        if (before == after || ReaderView.Of(before) == ReaderView.Of(after))
        {
            return new(null, null, isUnchanged);
        }

        var difference = AcceptedDifference.Find(text, before, after);
        return new(difference is null ? PageFault.ReadsDifferently : PageFault.Accepted, difference, isUnchanged);
    }

    /// <summary>What is wrong with the canonical form of a text; null where nothing is, or what is accepted.</summary>
    public static PageFault? FindFault(string text) => Judge(text).Fault is { } fault and not PageFault.Accepted ? fault : null;

    /// <summary>The canonical form; null where the text is refused.</summary>
    public static string? Format(string text) => MarkdownFormatter.Format(text, "page.md", []);
}
