using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Origins;
using Docs.Preview.Framing;
using Docs.Preview.Overview;
using Docs.Preview.Pages;

namespace Docs.Preview.Tests.Serving;

/// <summary>READMEs and libraries that nobody expects: a page is still a page.</summary>
public sealed class BadInputTests
{
    private static readonly ImageName Python = ImageName.Parse("python");

    [Fact]
    public void A_README_of_a_megabyte_is_shown_in_every_view()
    {
        var count = TestRun.Size(15_000);
        var text = "# Words\n\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"Paragraph {i} with more words than one needs to say it.\n\n"));
        var snapshot = Snapshot(Image("python", "# Words\n", text));

        foreach (var view in Views.All)
        {
            Assert.NotNull(Page(snapshot, view).QuerySelector("main .view"));
        }

        Assert.Contains($"Paragraph {count - 1}", Page(snapshot, View.Rendered).QuerySelector("article")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_changes_are_on_one_page()
    {
        var count = TestRun.Size(5_000);
        var before = string.Concat(Enumerable.Range(0, count).Select(i => $"Old {i}\n\nSame {i}\n\n"));
        var page = Page(Snapshot(Image("python", before, before.Replace("Old", "New", StringComparison.Ordinal))), View.Changes);

        Assert.Equal(count, page.QuerySelectorAll(".pair.stop").Length);
    }

    [Fact]
    public void Three_hundred_findings_stand_in_the_page_and_in_the_outline()
    {
        var text = "# One\n\n" + string.Concat(Enumerable.Range(0, 300).Select(i => $"Line {i}\n\n")) + "# Two\n";
        var findings = Enumerable.Range(0, 300).Select(i => Catalogue.HeadingHasNoSpace(new("a.md", 3 + (2 * i)), $"<b>{i}", "#", Python)).ToImmutableArray();
        var page = Page(Snapshot(Image("python", text, text) with { Findings = findings }), View.Rendered);

        Assert.Equal(300, page.QuerySelectorAll("article aside.finding").Length);
        Assert.Equal("300", page.QuerySelector(".outline .mark")?.FirstChild?.TextContent);
        Assert.Empty(page.QuerySelectorAll("aside b"));
    }

    [Theory]
    [InlineData("# 什么是 Python？\n\n一种语言。\n", "什么是-python")]
    [InlineData("# ‏מה זה?\n\nטקסט.\n", "‏מה-זה")]
    public void Headings_of_all_scripts_are_in_the_outline(string text, string id)
    {
        var page = Page(Snapshot(Image("python", text, text + "\n## Two\n")), View.Rendered);

        Assert.Contains(page.QuerySelectorAll(".outline a"), a => a.GetAttribute("href")![1..].Replace("‏", "", StringComparison.Ordinal) == id.Replace("‏", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_logo_that_is_none_is_not_on_the_card()
    {
        var image = Image("python", "a\n", "b\n") with { Logo = new("logo.svg", () => [0, 1, 2]), Card = new("A <b>language</b>", ["<i>languages"]) };
        var card = Page(Snapshot(image), View.Hub).QuerySelector(".hub-card")!;

        Assert.Null(card.QuerySelector("img, b, i"));
        Assert.Contains("A <b>language</b>", card.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_images_that_are_new_at_once_are_one_list()
    {
        var images = Enumerable.Range(0, 144).Select(i => Image($"image{i:000}", null, "# Words\n")).ToImmutableArray();
        var snapshot = Snapshot(images) with { Removed = [.. Enumerable.Range(0, 144).Select(i => $"output/library/old{i:000}/README.md")] };

        Assert.Equal(144, Parse(IndexPage.Write(snapshot, PageLinks.OfServer)).QuerySelectorAll("ul.changed a.stop").Length);
        Assert.Equal(100, Parse(AllChangesPage.Write(snapshot, PageLinks.OfServer)).QuerySelectorAll(".group").Length);
    }

    [Fact]
    public void Long_changes_are_listed_where_the_page_has_enough()
    {
        var text = "# Words\n\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"Paragraph {i} of many words.\n\n"));
        var page = Parse(AllChangesPage.Write(Snapshot([.. Enumerable.Range(0, 20).Select(i => Image($"image{i:000}", null, text))]), PageLinks.OfServer));

        var shown = page.QuerySelectorAll(".group").Length;
        Assert.InRange(shown, 1, 10);
        Assert.Equal(20 - shown, page.QuerySelectorAll("main > ul.changed li").Length);
    }

    [Fact]
    public void A_new_image_has_one_column()
    {
        var page = Page(Snapshot(Image("python", null, "# Words\n\nMore.\n")), View.Changes);

        Assert.NotNull(page.QuerySelector(".pairs.one"));
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Fact]
    public void The_diff_has_the_numbers_of_lines_and_marks_words()
    {
        var snapshot = Snapshot(Image("python", "a\nold word\n", "a\nnew word\n"));
        var page = Page(snapshot with { Settings = snapshot.Settings with { Diff = static (_, _, _) => "--- a\n+++ b\n@@ -1,2 +1,2 @@\n a\n-old word\n+new word\n" } }, View.Diff);

        Assert.Equal(["1 1  a", "2  -old word", " 2 +new word"], page.QuerySelectorAll(".diff > :is(.same, .removed, .added)").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent.TrimEnd()))));
        Assert.Equal(["old", "new"], page.QuerySelectorAll(".diff :is(del, ins)").Select(m => m.TextContent));
    }

    private static IHtmlDocument Page(PreviewSnapshot snapshot, View view) => Parse(ReadmePage.Write(snapshot, PageLinks.OfServer, new(Target.Library, snapshot.Images[0].Name, view))!);

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static PreviewSnapshot Snapshot(params ImmutableArray<PreviewedImage> images) => new(ServedPreview.Snapshot("x\n").Settings, images);

    private static PreviewedImage Image(string name, string? before, string after) => new(
        ImageName.Parse(name),
        [
            new PreviewedReadme(
                new(ImageName.Parse(name), Target.Library, Encoding.UTF8.GetBytes(after)),
                before is null ? (ReadOnlyMemory<byte>?)null : Encoding.UTF8.GetBytes(before),
                isSupported: true,
                () => new(after, [.. Lines(after).Select(l => l.End)], [.. Lines(after).Select(l => new Origin(new("a.md", l.Number), l.Text))])),
        ])
    {
        Findings = [],
    };

    private static IEnumerable<(int End, int Number, string Text)> Lines(string text)
    {
        for (int start = 0, number = 1; start < text.Length; number++)
        {
            var newline = text.IndexOf('\n', start);
            var end = newline < 0 ? text.Length : newline + 1;
            yield return (end, number, text[start..end].TrimEnd('\n'));
            start = end;
        }
    }
}
