using System.Text.RegularExpressions;
using Docs.Formatting.Markdown.Legacy;
using Docs.Formatting.Markdown.Reading;
using Docs.Fuzzing.GitHub;
using Docs.Markdown;
using Markdig.Syntax;

namespace Docs.Fuzzing.Markdown;

/// <summary>
/// A kind of pages of which GitHub may show something else once they are formatted. <c>accepted-differences.txt</c> has the
/// reason for each, and the cases in <c>tests/specs/formatting</c> that show it.
/// </summary>
/// <param name="Name">As the list has it.</param>
/// <param name="Explains">Whether it is why two views differ: the text before, the HTML before, the HTML after.</param>
internal sealed partial record AcceptedDifference(string Name, Func<string, string, string, bool> Explains)
{
    private static readonly MarkdownDialect Dialect = new(CanonicalDialect.Configure);

    /// <summary>All of them; the first one that explains a difference counts.</summary>
    public static IReadOnlyList<AcceptedDifference> All { get; } =
    [
        new("indent", static (text, before, after) => HasIndentedCode(text) && ReaderView.Of(before, ignoresIndent: true) == ReaderView.Of(after, ignoresIndent: true)),
        new("link", static (text, _, after) => SpaceInLink().Replace(text, "](") is var meant && meant != text && IsSeenAs(meant, after)),
        new("legacy", static (text, _, after) => new[] { text, SpaceInLink().Replace(text, "](") }.Any(read => Rewrite(read) is { } meant && IsSeenAs(meant, after))),
        new("definition", static (text, _, _) => DefinitionBehindBox().IsMatch(text)),
    ];

    /// <summary>The name of the one that explains a difference; null where none does.</summary>
    public static string? Find(string text, string before, string after) => All.FirstOrDefault(difference => difference.Explains(text, before, after))?.Name;

    private static bool IsSeenAs(string meant, string after)
    {
        var ignoresIndent = HasIndentedCode(meant);
        return ReaderView.Of(GitHubRenderer.Render(meant), ignoresIndent) == ReaderView.Of(after, ignoresIndent);
    }

    private static string? Rewrite(string text) => Dialect.Parse(text, "page.md", []) is { } document ? LegacyMarkdown.Rewrite(document, text) : null;

    private static bool HasIndentedCode(string text)
    {
        if (Dialect.Parse(text, "page.md", []) is not { } document)
        {
            return false;
        }

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

    [GeneratedRegex(@"\[[ xX]\]\s+\[[^\]\n]+\]:")]
    private static partial Regex DefinitionBehindBox();
}
