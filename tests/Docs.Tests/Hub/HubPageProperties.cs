using Docs.Hub;
using Docs.Model.Findings;
using Docs.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace Docs.Tests.Hub;

public sealed class HubPageProperties
{
    private const int Limit = 25_000;

    [Fact]
    public void A_page_keeps_as_many_blocks_items_and_rows_as_fit() => Properties.Property.Holds(Documents(), readme =>
    {
        var page = HubPages.Page(readme.Text);
        if (HubPages.SizeOf(readme.Text) <= Limit)
        {
            Assert.Equal((readme.Text, HubPageKind.Whole), (page.Text, page.Kind));
            return;
        }

        CheckCut(readme, page, HubPages.Kept(page));
    });

    [Fact]
    public void A_page_loses_its_tags_first_and_keeps_its_sponsored_block() => Properties.Property.Holds(
        from before in Documents(Limit / 4)
        from tags in Documents(Limit / 2)
        from after in Documents()
        select (before, tags, after),
        made =>
        {
            const string Sponsored = "# Sponsored Resources\r\n\nfor everyone  \n\n---";
            var heading = Piece.Whole(HubPages.TagsHeading);
            var next = Piece.Whole("# Next");
            var whole = Piece.Join([made.before, Piece.Whole(Sponsored), heading, made.tags, next, made.after]).Text;
            var page = HubPages.Page(Piece.Join([made.before, heading, made.tags, next, made.after]).Text, $"{Sponsored}\n");
            if (HubPages.SizeOf(whole) <= Limit)
            {
                Assert.Equal((whole, HubPageKind.Whole), (page.Text, page.Kind));
                return;
            }

            Assert.Contains($"{Sponsored}\n\n{HubPages.TagsHeading}\n\n**Note:** ", page.Text, StringComparison.Ordinal);
            var note = page.Text.Split($"{Sponsored}\n\n{HubPages.TagsHeading}\n\n")[1].Split("\n\n")[0];
            var shorter = Piece.Join([made.before, Piece.Whole(Sponsored), heading, Piece.Whole(note), next, made.after]);
            if (HubPages.SizeOf(shorter.Text) <= Limit)
            {
                Assert.Equal((shorter.Text, HubPageKind.WithoutTags), (page.Text, page.Kind));
                return;
            }

            CheckCut(shorter, page, HubPages.Kept(page));
        });

    [Fact]
    public void Any_text_has_a_page_or_a_finding() => Properties.Property.Holds(
        from text in Texts.Like("a", " ", "\n", "\n\n", "- ", "  - ", "1. ", "> ", "# ", "`", "```\n", "[a](", "[b]\n", "[b]: c\n", "<!--", "-->", "|a|\n|-|\n", "|", "<div>", $"\n{HubPages.TagsHeading}\n", "---\n", "===\n", "\r\n", "\0", "ü", "🐳")
        from live in Texts.Of("# Sponsored Resources\n", "---\n", "a", "\n", "\r\n", "```\n")
        from times in Gen.Elements(1, 10, 500)
        select (text: string.Concat(Enumerable.Repeat(text, times)), live),
        made =>
        {
            var findings = new List<Finding>();
            var page = new HubFitter(HubPages.Location).Fit(HubPages.Readme(made.text), "README.md", made.live, findings);

            Assert.Equal(page is null, findings.Any(f => f.Severity == Severity.Error));
            if (page is not null)
            {
                Assert.InRange(page.Size, 0, Limit);
                Assert.Equal(HubPages.SizeOf(page.Text), page.Size);
                Assert.Equal(page, new HubFitter(HubPages.Location).Fit(HubPages.Readme(made.text), "README.md", made.live, []));
            }
        });

    /// <summary>Documents around the limit.</summary>
    private static Gen<Piece> Documents(int size = Limit) =>
        from pieces in Gen.Resize(Piece.Any, 12).ListOf(20)
        from length in Gen.Choose(size / 2, size * 2)
        select Piece.Join([Piece.Whole("First."), .. Repeated(pieces).TakeWhile(Counted(length))]);

    private static IEnumerable<Piece> Repeated(IReadOnlyCollection<Piece> pieces) => Enumerable.Repeat(pieces, 1_000).SelectMany(p => p);

    private static Func<Piece, bool> Counted(int length)
    {
        var total = 0;
        return piece => (total += HubPages.SizeOf(piece.Text)) <= length;
    }

    private static void CheckCut(Piece readme, HubPage page, string kept)
    {
        Assert.Equal(readme.Text[..Math.Min(kept.Length, readme.Text.Length)], kept);
        var place = Array.FindLastIndex(readme.Places, p => readme.Text[..p].TrimEnd().Length == kept.Length);
        Assert.True(place >= 0, $"cut inside something, after: {kept[Math.Max(kept.Length - 80, 0)..]}");
        var next = place + 1 < readme.Places.Length ? readme.Places[place + 1] : readme.Text.Length;
        Assert.True(page.Size + HubPages.SizeOf(readme.Text[kept.Length..next].TrimEnd()) > Limit, $"this would fit, too: {readme.Text[kept.Length..next]}");
    }
}
