using Docs.Markdown;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Placeholders;
using Docs.Model.Snapshots;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Checks.Descriptions;

/// <summary>A placeholder, Markdown or HTML in the line below an image's name on Docker Hub, which is shown as it is written.</summary>
internal sealed class ShortDescriptionHasMarkup : Rule
{
    public override string Code => "DOC409";

    public override IEnumerable<Finding> Check(CheckedImage image)
    {
        if (image.Fragments.Find(FragmentName.ShortDescription) is not { } file || Find(file.Text) is not var (at, what))
        {
            return [];
        }

        return [Catalogue.ShortDescriptionHasMarkup(SourceLocation.Of(file.Path, file.Text, at), what, image.Name)];
    }

    private static (int At, string What)? Find(string text)
    {
        var fence = text.IndexOf(PlaceholderName.Fence, StringComparison.Ordinal);
        while (fence >= 0 && !IsBesideWord(text, fence))
        {
            fence = text.IndexOf(PlaceholderName.Fence, fence + 1, StringComparison.Ordinal);
        }

        if (fence >= 0)
        {
            return (fence, "a placeholder");
        }

        foreach (var node in MarkdownDialect.GitHub.Parse(text, "", [])?.Descendants() ?? [])
        {
            if (Describe(node) is { } what)
            {
                return (node.Span.Start, what);
            }
        }

        return null;
    }

    private static bool IsBesideWord(string text, int fence) =>
        (fence + 2 < text.Length && char.IsAsciiLetter(text[fence + 2])) || (fence > 0 && char.IsAsciiLetter(text[fence - 1]));

    private static string? Describe(MarkdownObject node) => node switch
    {
        HtmlBlock or HtmlInline or HtmlEntityInline => "HTML",
        LinkInline { IsAutoLink: true } or ContainerInline and not (LinkInline or EmphasisInline) => null,
        LiteralInline literal => literal.IsFirstCharacterEscaped ? "Markdown" : null,
        LineBreakInline or ParagraphBlock => null,
        _ => "Markdown",
    };
}
