using System.Text.RegularExpressions;
using Docs.Hub;
using Docs.Model;
using Docs.Publishing.ChangeReports;
using Docs.Publishing.ChangeReports.Comments;

namespace Docs.Tests.ChangeReports;

/// <summary>What a reviewer reads.</summary>
public sealed partial class ReportCommentTests
{
    private static readonly Uri Preview = new("https://example.com/runs/1#artifacts");

    [Fact]
    public void A_comment_has_a_table_findings_differences_and_a_link_to_the_preview() => Assert.Equal(
        """
        <!-- docs report: this comment is updated, do not edit it -->
        ### READMEs and findings of this change

        The READMEs of 1 image change, for 1 target. 1 new finding, 1 fixed. Commit `111111111111`, compared with `222222222222`. [Preview of the pages](https://example.com/runs/1#artifacts).

        | Image | What changes | Targets | Description on Docker Hub, of 25,000 bytes |
        | --- | --- | --- | --- |
        | `python` | text +1 −1 lines | `library` | 20,100 (+100) |

        #### New findings

        - error `DOC431` at `docs-src/python/content.md:3:5`: `the link leads to nowhere`

        <details>
        <summary>1 finding fixed</summary>

        - warning `DOC431` at `docs-src/python/content.md:3:5`: `it was wrong`

        </details>

        #### Differences

        <details>
        <summary><code>python</code> for <code>library</code>: text +1 −1 lines</summary>

        ```diff
        --- a/python/README.md
        +++ b/python/README.md
        @@ -1 +1 @@
        -old
        +new
        ```

        </details>

        """,
        ReportComment.Print(Reports.Small, Preview));

    [Fact]
    public void A_commit_that_changes_nothing_is_told_in_one_sentence() => Assert.Equal(
        $"{ReportComment.Marker}\n### READMEs and findings of this change\n\nNo README changes. No new findings. Commit `111111111111`, compared with `222222222222`.\n",
        ReportComment.Print(Reports.Of([]), preview: null));

    [Theory]
    [InlineData(ReadmeChangeKind.New, "new")]
    [InlineData(ReadmeChangeKind.Gone, "removed")]
    [InlineData(ReadmeChangeKind.NotBuilt, "not built because of errors; the published README stays")]
    [InlineData(ReadmeChangeKind.NotBuiltBefore, "built again")]
    public void Each_kind_of_change_has_its_words(ReadmeChangeKind kind, string words) =>
        Assert.Equal([$"| `python` | {words} | `library` |  |"], RowsOf(new(ImageName.Parse("python"), [Target.Library], kind)));

    [Theory]
    [InlineData(2, 0, 0, 0, 0, "text +2 lines")]
    [InlineData(0, 1, 0, 0, 0, "text −1 line")]
    [InlineData(0, 0, 3, 0, 0, "tags +3")]
    [InlineData(0, 0, 1, 2, 1, "tags +1 −2, commits of 1 tag")]
    [InlineData(1, 1, 1, 1, 5, "text +1 −1 lines, tags +1 −1, commits of 5 tags")]
    [InlineData(0, 0, 0, 0, 0, "tag data")]
    public void Text_tags_and_commits_are_counted_apart(int added, int removed, int newTags, int lostTags, int moved, string words)
    {
        var change = Reports.Change("python", "") with { Text = new(added, removed), Tags = new(newTags, lostTags, moved), After = null };
        Assert.Equal([$"| `python` | {words} | `library` |  |"], RowsOf(change));
    }

    [Fact]
    public void A_README_that_depends_on_an_unknown_fact_is_not_taken_for_certain() =>
        Assert.Contains("text +1 −1 lines; not decided, because a fact is unknown", RowsOf(Reports.Change("python", "") with { IsDecided = false })[0], StringComparison.Ordinal);

    [Theory]
    [InlineData(20_000, HubPageKind.Whole, 20_000, HubPageKind.Whole, "20,000")]
    [InlineData(20_500, HubPageKind.Whole, 20_000, HubPageKind.Whole, "20,000 (−500)")]
    [InlineData(24_900, HubPageKind.Whole, 25_100, HubPageKind.WithoutTags, "25,100 (+200), **now without tags**")]
    [InlineData(25_100, HubPageKind.WithoutTags, 25_200, HubPageKind.WithoutTags, "25,200 (+100), without tags")]
    [InlineData(25_100, HubPageKind.WithoutTags, 60_000, HubPageKind.Cut, "60,000 (+34,900), **now cut**")]
    [InlineData(60_000, HubPageKind.Cut, 60_000, HubPageKind.Cut, "60,000, cut")]
    [InlineData(25_100, HubPageKind.WithoutTags, 24_100, HubPageKind.Whole, "24,100 (−1,000), **whole again**")]
    public void The_size_is_compared_with_that_before_and_a_page_that_is_cut_now_stands_out(int before, HubPageKind kindBefore, int after, HubPageKind kindAfter, string words) =>
        Assert.EndsWith($"| {words} |", RowsOf(Reports.Change("python", "") with { Before = new(before, kindBefore), After = new(after, kindAfter) })[0], StringComparison.Ordinal);

    [Fact]
    public void All_targets_are_one_word_and_some_are_named()
    {
        Assert.Contains("| all |", RowsOf(Reports.Change("python", "", Target.All))[0], StringComparison.Ordinal);
        Assert.Contains("| `library`, `amd64` |", RowsOf(Reports.Change("python", "", Target.All[..2]))[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_never_has_more_than_GitHub_takes_and_says_what_is_left_out()
    {
        var diff = "--- a/x\n+++ b/x\n" + string.Concat(Enumerable.Range(0, 400).Select(i => $"@@ -{i} +{i} @@\n-{new string('x', 60)}\n+{new string('`', 60)}\n"));
        var report = Reports.Of(
            Enumerable.Range(0, 900).Select(i => Reports.Change($"image{i}", $"{diff}+{i}x\n", Target.All[1..])),
            Enumerable.Range(0, ReportLimits.Findings).Select(i => Reports.Finding(new string('a', ReportLimits.Text), path: new string('b', ReportLimits.Text))));
        var text = ReportComment.Print(report with { Fixed = report.New }, new Uri("https://example.com/" + new string('c', 1_900)));

        Assert.InRange(text.Length, ReportComment.MaxLength - 2_000, ReportComment.MaxLength);
        Assert.Matches("\n[0-9]+ rows more left out, of [0-9]+ images\\.\n", text);
        Assert.Matches("\n- [0-9]+ more\n", text);
        Assert.Matches("\n[0-9,]+ lines more left out\\.\n", text);
        Assert.EndsWith("differences more left out, because a comment on GitHub has at most 65,536 characters; `docs preview --base 222222222222` shows all.\n", text, StringComparison.Ordinal);
        Assert.Equal(Count(text, "<details>"), Count(text, "</details>"));
        Assert.Equal(0, Fence().Count(text) % 2);
    }

    [Fact]
    public void Short_differences_are_whole_and_long_ones_share_the_rest()
    {
        var longDiff = string.Concat(Enumerable.Repeat($"+{new string('x', 98)}\n", 590));
        var text = ReportComment.Print(Reports.Of([Reports.Change("long", longDiff), Reports.Change("longer", longDiff + "+z\n"), Reports.Change("short", "+y\n")]), preview: null);

        Assert.EndsWith("<summary><code>short</code> for <code>library</code>: text +1 −1 lines</summary>\n\n```diff\n+y\n```\n\n</details>\n", text, StringComparison.Ordinal);
        var (first, second) = (Count(text.Split("longer</code>")[0], "+xxx"), Count(text.Split("longer</code>")[1], "+xxx"));
        Assert.InRange(first, 300, 330);
        Assert.Equal(first, second);
        Assert.Contains($"\n{590 - first} lines more left out.\n", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, ReportComment.MaxLength - 1_000, ReportComment.MaxLength);
    }

    [Fact]
    public void Images_that_change_alike_are_shown_once()
    {
        ChangedReadmes[] alike = [.. Enumerable.Range(1, 6).Select(i => Alike($"image{i}", i) with { After = new(20_100 + i, HubPageKind.Whole) })];
        var other = Alike("other", 1) with { Diff = "@@ -1 +1 @@\n-old\n+something else\n" };
        var text = ReportComment.Print(Reports.Of([.. alike, other]), preview: null);

        Assert.Equal(
            ["| `image1`, `image2`, `image3`, `image4` and 2 other images | text +1 −1 lines | `library` | up to 20,106 (+106) |", "| `other` | text +1 −1 lines | `library` | 20,100 (+100) |"],
            text.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)));
        Assert.Contains("<summary><code>image1</code> and 5 other images for <code>library</code>: text +1 −1 lines</summary>\n\nIn `image1`, `image2`, `image3`, `image4`, `image5`, `image6`.\n\n```diff\n", text, StringComparison.Ordinal);
        Assert.Equal(2, Count(text, "<details>"));
    }

    [Fact]
    public void Images_are_not_alike_where_a_target_a_count_or_the_kind_of_page_differs()
    {
        var first = Alike("image1", 1);
        ChangedReadmes[] others =
        [
            first with { Image = ImageName.Parse("image2"), Targets = [Target.All[1]] },
            first with { Image = ImageName.Parse("image3"), Text = new(2, 1) },
            first with { Image = ImageName.Parse("image4"), After = new(25_001, HubPageKind.WithoutTags) },
            first with { Image = ImageName.Parse("image5"), IsDecided = false },
            first with { Image = ImageName.Parse("image6"), LeftOutLines = 1 },
            first with { Image = ImageName.Parse("image7"), Kind = ReadmeChangeKind.New },
            first with { Image = ImageName.Parse("image8"), Kind = ReadmeChangeKind.New },
        ];
        Assert.Equal(8, Count(ReportComment.Print(Reports.Of([first, .. others]), preview: null), "<details>"));
    }

    [Fact]
    public void A_link_to_the_preview_stays_one_link()
    {
        var text = ReportComment.Print(Reports.Of([]), new Uri("https://example.com/a)](b (c) <d> [e"));
        Assert.Matches(@" \[Preview of the pages\]\(https://example\.com/a%29[^\s()<>]+\)\.\n$", text);
    }

    /// <summary>A line at another place in each image, with the image's name in it.</summary>
    private static ChangedReadmes Alike(string image, int line) =>
        Reports.Change(image, $"--- a/{image}/README.md\n+++ b/{image}/README.md\n@@ -{line} +{line} @@\n around {line}\n-old\n+about {image}\n");

    private static string[] RowsOf(ChangedReadmes change) =>
        [.. ReportComment.Print(Reports.Of([change]), preview: null).Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal))];

    private static int Count(string text, string word) => text.Split(word).Length - 1;

    [GeneratedRegex("^```+", RegexOptions.Multiline)]
    private static partial Regex Fence();
}
