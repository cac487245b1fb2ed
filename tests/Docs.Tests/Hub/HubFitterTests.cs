using Docs.Hub;
using Docs.Model.Findings;

namespace Docs.Tests.Hub;

public sealed class HubFitterTests
{
    private const string Link = "https://github.com/docker-library/docs/blob/master/python/README.md";
    private const string Sponsored = "# Sponsored Resources\r\n\n  *ünchanged*\t \n[a]: b\n---";

    [Theory]
    [InlineData("<!--\n\nDO NOT EDIT\n\n-->\n\n# A\n\ntext\n", "# A\n\ntext")]
    [InlineData("\n \t\n<!-- a --> text\n\n", "text")]
    [InlineData("<!-- a -->\n<!-- b -->\n", "<!-- b -->")]
    [InlineData("text <!-- a -->\n\n<!-- b -->\n", "text <!-- a -->\n\n<!-- b -->")]
    [InlineData("<!-- never closed\n", "<!-- never closed")]
    [InlineData("<!-- all -->\n", "")]
    [InlineData("\n", "")]
    public void The_leading_comment_goes_and_the_white_space_around(string readme, string text)
    {
        var page = HubPages.Page(readme);

        Assert.Equal((text, HubPageKind.Whole, page.Size), (page.Text, page.Kind, page.FullSize));
    }

    [Theory]
    [InlineData("a", 25_000)]
    [InlineData("ü", 12_500)]
    [InlineData("\U0001F433", 6_250)]
    public void A_page_has_at_most_25000_bytes_whatever_a_character_has(string character, int count)
    {
        // A paragraph of one word, then one more letter; the limit is not that of a paragraph.
        var text = "a\n\n" + string.Concat(Enumerable.Repeat(character, count - 3)) + new string('a', HubPages.SizeOf(character) * 3 - 3);

        Assert.Equal((HubPageKind.Whole, 25_000), (HubPages.Page(text).Kind, HubPages.Page(text).Size));
        Assert.Equal((HubPageKind.Cut, 25_001), (HubPages.Page(text + "a").Kind, HubPages.Page(text + "a").FullSize));
        Assert.Equal("a", HubPages.Kept(HubPages.Page(text + "a")));
    }

    [Fact]
    public void Tags_become_a_note_that_links_to_the_full_README_and_to_its_tags()
    {
        var page = HubPages.Page($"<!-- -->\n\n# First\n\n{HubPages.TagsHeading}\n\n- {HubPages.Words(25_000)}\n\n## Shared tags\n\n- more\n\n# Next\n\ntext\n");

        Assert.Equal(HubPageKind.WithoutTags, page.Kind);
        Assert.StartsWith($"# First\n\n{HubPages.TagsHeading}\n\n**Note:** ", page.Text, StringComparison.Ordinal);
        Assert.Contains($"]({Link})", page.Text, StringComparison.Ordinal);
        Assert.Contains($"]({Link}#supported-tags-and-respective-dockerfile-links)", page.Text, StringComparison.Ordinal);
        Assert.EndsWith(".\n\n# Next\n\ntext", page.Text, StringComparison.Ordinal);
        Assert.Equal(5, page.Text.Split("\n\n").Length);
    }

    [Fact]
    public void Tags_at_the_end_become_a_note_too()
    {
        var page = HubPages.Page($"text\n\n{HubPages.TagsHeading}\n- {HubPages.Words(25_000)}\n");

        Assert.StartsWith($"text\n\n{HubPages.TagsHeading}\n\n**Note:** ", page.Text, StringComparison.Ordinal);
        Assert.Equal(3, page.Text.Split("\n\n").Length);
    }

    [Fact]
    public void Tags_that_are_shorter_than_the_note_stay() =>
        Assert.Equal($"{HubPages.TagsHeading}\n\n- a", HubPages.Kept(HubPages.Page($"{HubPages.TagsHeading}\n\n- a\n\n# Next\n\n{HubPages.Words(25_000)}\n")));

    [Fact]
    public void A_heading_of_tags_in_code_is_none()
    {
        var code = $"```\n{HubPages.TagsHeading}\n\n# a\n```";

        Assert.Equal(code, HubPages.Kept(HubPages.Page($"{code}\n\n{HubPages.Words(25_000)}\n")));
        Assert.Equal($"{Sponsored}\n\n{code}", HubPages.Page(code, Sponsored).Text);
    }

    /// <summary>Text of which the place where it is cut is marked with ¦: what is before it fits, what is after it does not.</summary>
    public static TheoryData<string> Cuts =>
    [
        $"one\n\n{HubPages.Words(9_000)}\n\n¦{HubPages.Words(20_000)}",
        $"zero\n\n¦# one\n\n{HubPages.Words(25_000)}\n\ntwo",
        $"one\n\n¦```\n{HubPages.Words(12_000)}\n\n{HubPages.Words(13_000)}\n```\n\ntwo",
        $"one\n\n¦<!--\n{HubPages.Words(12_000)}\n\n{HubPages.Words(13_000)}\n-->\n\ntwo",
        $"one\n\n¦<div><!--\n{HubPages.Words(12_000)}\n\n{HubPages.Words(13_000)}\n-->\n</div>",
        $"one\n\n<div>\n\n¦{HubPages.Words(25_000)}\n\n</div>",
        $"one\n\n¦[{HubPages.Words(25_000)}](https://example.com/)",
        $"one\n\n¦> {HubPages.Words(12_000)}\n>\n> {HubPages.Words(13_000)}",
        $"- one\n- {HubPages.Words(12_000)}\n¦- {HubPages.Words(13_000)}\n- two",
        $"- one\n\n- {HubPages.Words(12_000)}\n\n¦- {HubPages.Words(13_000)}",
        $"1. one\n2. {HubPages.Words(12_000)}\n¦3. {HubPages.Words(13_000)}",
        $"one\n\n¦- {HubPages.Words(12_000)}\n\n  {HubPages.Words(13_000)}\n- two",
        $"- one\n¦- two\n\n  ```\n  {HubPages.Words(12_000)}\n\n  {HubPages.Words(13_000)}\n  ```",
        $"- one\n\t- two\n\t\t1. three {HubPages.Words(12_000)}\n¦\t\t2. four {HubPages.Words(13_000)}\n\t- five",
        $"- one\n- two\n  - three {HubPages.Words(12_000)}\n  - four\n¦- five {HubPages.Words(13_000)}",
        $"|a|b|\n|-|-|\n|c|{HubPages.Words(12_000)}|\n¦|d|{HubPages.Words(13_000)}|\n|e|f|",
        $"one\n\n¦|a|b|\n|-|-|\n|c|{HubPages.Words(25_000)}|\n|d|e|",
        $"zero\n\n¦one\n{HubPages.Words(12_000)}\n===\n\n{HubPages.Words(13_000)}\n\n---\n",
        $"zero\n\n¦# one\n\n## two\n\n- {HubPages.Words(12_000)}\n\n  {HubPages.Words(13_000)}",
        $"# one\n\n- {HubPages.Words(12_000)}\n¦- {HubPages.Words(13_000)}",
        $"one\n\n    {HubPages.Words(12_000)}\n\n\n¦two\n\n{HubPages.Words(13_000)}".Replace("¦two\n\n", "two\n\n¦", StringComparison.Ordinal),
        $"one\n\n***\n¦{HubPages.Words(25_000)}",
        $"zero\n\n¦For example:\n\n```\n{HubPages.Words(25_000)}\n```",
        $"zero\n\n¦如下所示：\n\n{HubPages.Words(25_000)}",
        $"zero\n\n¦# one\n\ntwo:\n\n- {HubPages.Words(25_000)}",
        $"- zero:\n- one\n¦- two:\n\n```\n{HubPages.Words(25_000)}\n```",
        $"zero: one\n\n¦{HubPages.Words(25_000)}",
    ];

    [Theory]
    [MemberData(nameof(Cuts))]
    public void What_is_too_long_is_cut_between_blocks_items_and_rows(string text)
    {
        var parts = text.Split('¦');

        Assert.Equal(parts[0].TrimEnd(), HubPages.Kept(HubPages.Page(string.Concat(parts))));
    }

    [Fact]
    public void As_much_as_fits_is_kept_to_the_byte()
    {
        var without = HubPages.Page($"a\n\n{HubPages.Words(25_000)}");
        var room = 25_000 - without.Size - 2;

        Assert.Equal(25_000, HubPages.Page($"a\n\n{HubPages.Words(room)}\n\n{HubPages.Words(25_000)}").Size);
        Assert.Equal("a", HubPages.Kept(HubPages.Page($"a\n\n{HubPages.Words(room + 1)}\n\n{HubPages.Words(25_000)}")));
    }

    [Fact]
    public void Tags_go_before_anything_else_is_cut()
    {
        var page = HubPages.Page($"one\n\n{HubPages.TagsHeading}\n\n- {HubPages.Words(10_000)}\n\n# Next\n\n{HubPages.Words(20_000)}\n\n{HubPages.Words(20_000)}\n");
        var parts = HubPages.Kept(page).Split("\n\n");

        Assert.Equal(["one", HubPages.TagsHeading, "# Next", HubPages.Words(20_000)], [parts[0], parts[1], .. parts[3..]]);
        Assert.Contains($"({Link}#supported-tags-and-respective-dockerfile-links)", parts[2], StringComparison.Ordinal);
        Assert.Contains($"({Link})", page.Text.Split("\n\n")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Where_not_even_the_first_block_fits_only_the_notes_remain()
    {
        Assert.Equal("", HubPages.Kept(HubPages.Page(HubPages.Words(25_001) + "\n\ntext")));
        Assert.Equal(Sponsored, HubPages.Kept(HubPages.Page(HubPages.Words(25_001) + "\n\ntext", Sponsored)));
    }

    [Fact]
    public void Links_that_are_kept_still_lead_somewhere()
    {
        var text = $"A [link][a] and [another].\n\n[no]: x\n\n{HubPages.Words(24_000)}\n\n{HubPages.Words(10_000)} [no]\n\n[Another]: y 'title'\n[a]: <z>\n[unused]: u\n";
        var kept = HubPages.Kept(HubPages.Page(text));

        Assert.Equal($"A [link][a] and [another].\n\n[no]: x\n\n{HubPages.Words(24_000)}\n\n[Another]: y 'title'\n[a]: <z>", kept);
    }

    [Fact]
    public void Definitions_among_the_tags_stay() =>
        Assert.Contains(").\n\n[a]: b\n\n# Next\n\n[a]", HubPages.Page($"{HubPages.TagsHeading}\n\n- {HubPages.Words(25_000)}\n\n[a]: b\n\n# Next\n\n[a]\n").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("library", "https://github.com/docker-library/docs/blob/master/python/README.md")]
    [InlineData("i386", "https://github.com/docker-library/docs/blob/i386/python/README.md")]
    [InlineData("windows-amd64", "https://github.com/docker-library/docs/blob/windows-amd64/python/README.md")]
    public void Notes_link_to_the_README_of_that_target(string target, string link) =>
        Assert.Equal(2, HubPages.Page(HubPages.Readme($"a\n\n{HubPages.Words(25_000)}", target)).Text.Split($"]({link})").Length - 1);

    [Theory]
    [InlineData("{0}")]
    [InlineData("before\n\n{0}\n\n# Supported\n\n---\n")]
    [InlineData("# Sponsored\n---\n---\n{0}\n# Sponsored Resources\nsecond\n---\n")]
    [InlineData("{0}   \r\nafter")]
    public void The_sponsored_block_is_kept_as_it_is_directly_before_the_tags(string live)
    {
        var description = string.Format(System.Globalization.CultureInfo.InvariantCulture, live, Sponsored);
        var page = HubPages.Page($"one\n\n{HubPages.TagsHeading}\n\n- a\n", description);

        Assert.Equal($"one\n\n{Sponsored}\n\n{HubPages.TagsHeading}\n\n- a", page.Text);
        Assert.Equal((HubPageKind.Whole, page.Text), (page.Kind, HubPages.Page($"one\n\n{HubPages.TagsHeading}\n\n- a\n", page.Text).Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("one\n\n# Supported tags\n\ntwo\n")]
    [InlineData("## Sponsored Resources\n---\n")]
    [InlineData(" # Sponsored Resources\n---\n")]
    [InlineData("# Sponsored Resources of others\n---\n")]
    public void A_description_without_a_sponsored_block_leaves_nothing(string live) => Assert.Equal("text", HubPages.Page("text", live).Text);

    [Fact]
    public void Without_a_heading_of_tags_the_sponsored_block_is_at_the_top() => Assert.Equal($"{Sponsored}\n\none\n\ntwo", HubPages.Page("one\n\ntwo", Sponsored).Text);

    [Fact]
    public void The_sponsored_block_is_kept_with_a_note_for_the_tags()
    {
        var page = HubPages.Page($"one\n\n{HubPages.TagsHeading}\n\n- {HubPages.Words(24_960)}\n", Sponsored);

        Assert.Equal(HubPageKind.WithoutTags, page.Kind);
        Assert.StartsWith($"one\n\n{Sponsored}\n\n{HubPages.TagsHeading}\n\n**Note:**", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sponsored_block_is_kept_where_a_page_is_cut_after_and_before_the_tags()
    {
        Assert.StartsWith($"{Sponsored}\n\n{HubPages.TagsHeading}\n\n**Note:**", HubPages.Kept(HubPages.Page($"{HubPages.TagsHeading}\n\n{HubPages.Words(1_000)}\n\n# Next\n\n{HubPages.Words(25_000)}\n", Sponsored)), StringComparison.Ordinal);
        Assert.Equal($"one\n\n{Sponsored}", HubPages.Kept(HubPages.Page($"one\n\n{HubPages.Words(25_000)}\n\n{HubPages.TagsHeading}\n\n- a\n", Sponsored)));
    }

    [Fact]
    public void A_sponsored_block_that_leaves_no_room_is_an_error()
    {
        string Block(int bytes) => $"# Sponsored Resources\n{HubPages.Words(bytes - 26)}\n---";
        var text = $"one\n\n{HubPages.Words(25_000)}\n";
        var room = 25_000 - HubPages.Page(text).Size - 2;

        Assert.Equal((HubPageKind.Cut, 25_000), (HubPages.Page(text, Block(room)).Kind, HubPages.Page(text, Block(room)).Size));
        HubPages.Fails(text, Block(room + 1), $"README.md: error DOC449: the sponsored block of 'python' has {room + 1} bytes");
        HubPages.Fails("one\n", Block(25_000), "README.md: error DOC449");
        HubPages.Fails(HubPages.Words(25_001), Block(25_000), "README.md: error DOC449");
    }

    [Fact]
    public void A_sponsored_block_without_an_end_is_a_warning()
    {
        var findings = new List<Finding>();
        var page = new HubFitter(HubPages.Location).Fit(HubPages.Readme("one"), "README.md", "# Sponsored Resources\n--\n", findings);

        Assert.Equal("one", page?.Text);
        Assert.StartsWith("README.md: warning DOC448", Assert.Single(findings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_README_that_cannot_be_read_is_a_finding_on_the_line_that_the_file_has_it_on()
    {
        HubPages.Fails("<!--\n\n-->\n\none\n\n" + new string('a', 32_769), live: null, "README.md:7: error DOC310");
        Assert.Equal(HubPageKind.Whole, HubPages.Page(new string('>', 1_000)).Kind);
    }
}
