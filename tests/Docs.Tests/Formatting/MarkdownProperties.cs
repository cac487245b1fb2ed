using Docs.Formatting;
using Docs.Model.Findings;
using Docs.Tests.Properties;

namespace Docs.Tests.Formatting;

/// <summary>What holds for all Markdown, however strange.</summary>
public sealed class MarkdownProperties
{
    [Fact]
    public void The_canonical_form_of_a_canonical_form_is_itself() =>
        Property.HoldsForTexts(MarkdownTexts.Pages, text =>
        {
            var formatted = MarkdownPage.Format(text);
            Assert.Equal(formatted, MarkdownPage.Format(formatted));
        });

    /// <summary>Pages with a block that is left as written are judged by GitHub's own renderer, in <c>Docs.Fuzzing</c>.</summary>
    [Fact]
    public void The_canonical_form_reads_as_the_text_did() =>
        Property.HoldsForTexts(MarkdownTexts.Pages, text =>
        {
            if (MarkdownPage.FormatWhole(text) is { } formatted)
            {
                Assert.Equal(MarkdownPage.Render(MarkdownPage.ReadAsEver(text)), MarkdownPage.Render(formatted));
            }
        });

    [Fact]
    public void The_canonical_form_is_the_same_whether_all_inlines_are_read_or_not() =>
        Property.HoldsForTexts(MarkdownTexts.Pages, text => Assert.Equal(MarkdownPage.FormatCompletely(text), MarkdownPage.Format(text)));

    [Fact]
    public void Line_endings_make_no_difference() =>
        Property.HoldsForTexts(
            MarkdownTexts.Pages,
            text => Assert.Equal(MarkdownPage.Format(text), MarkdownPage.Format(text.Replace("\n", "\r\n", StringComparison.Ordinal))));

    [Fact]
    public void Any_text_is_formatted_to_one_that_ends_with_one_newline_or_is_refused_with_one_finding() =>
        Property.HoldsForTexts(Texts.Anything, text =>
        {
            var findings = new List<Finding>();
            var formatted = MarkdownFormatter.Format(text, "page.md", findings);
            Assert.True(formatted is not null || findings.Count == 1);
            Assert.True(formatted is null || (text.Length == 0 ? formatted.Length == 0 : formatted is "\n" || formatted is [.., not '\n', '\n']), formatted);
        });
}
