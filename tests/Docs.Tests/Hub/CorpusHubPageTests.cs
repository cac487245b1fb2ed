using System.Text.RegularExpressions;
using Docs.Hub;
using Docs.Model;
using Docs.Tests.Corpus;

namespace Docs.Tests.Hub;

/// <summary>
/// Every published README fits. What is expected is told by lines alone, without the parser: published READMEs are
/// regular enough for that.
/// </summary>
public sealed partial class CorpusHubPageTests
{
    private const string Sponsored = "# Sponsored Resources\r\n\n-\tünchanged  \n\n| as | it |\n\n\t---\n   is\n---";

    [Fact]
    public void Of_the_published_READMEs_57_are_too_long_and_24_of_them_even_without_their_tags()
    {
        var pages = Load("2026-08-21").Select(r => (r.Target, HubPages.Page(r).Kind)).ToList();

        Assert.Equal(1727, pages.Count);
        Assert.Equal(33, pages.Count(p => p.Kind == HubPageKind.WithoutTags));
        Assert.Equal(24, pages.Count(p => p.Kind == HubPageKind.Cut));
        Assert.Equal(2, pages.Count(p => p.Kind == HubPageKind.Cut && p.Target == Target.Library));
    }

    [Theory]
    [InlineData(CorpusFolder.OfRepository)]
    [InlineData("2026-08-21")]
    public void Every_page_is_the_README_as_far_as_it_fits(string set) => Assert.All(Load(set), r => Check(r, HubPages.Page(r), Body(r)));

    [Theory]
    [InlineData(CorpusFolder.OfRepository)]
    [InlineData("2026-08-21")]
    public void Every_page_keeps_a_sponsored_block_directly_before_the_tags(string set) => Assert.All(Load(set), readme =>
    {
        var page = HubPages.Page(readme, $"# Old\n\n{Sponsored}\n\n# Older\n");

        Assert.Equal(2, page.Text.Split(Sponsored).Length);
        Check(readme, page, Body(readme).Replace(HubPages.TagsHeading, $"{Sponsored}\n\n{HubPages.TagsHeading}", StringComparison.Ordinal));
        Assert.Equal(page, HubPages.Page(readme, page.Text));
    });

    private static void Check(Readme readme, HubPage page, string body)
    {
        var branch = readme.Target == Target.Library ? "master" : readme.Target.Name;
        var link = $"](https://github.com/docker-library/docs/blob/{branch}/{readme.Image}/README.md";

        // Four have no tags, but a warning that the architecture is not supported, which stays.
        var hasTags = TagSection().Match(body).Value.Contains("\n-\t[`", StringComparison.Ordinal);
        var shorter = hasTags ? TagSection().Replace(body, "$1\n\n<note>\n\n") : body;
        switch (page.Kind)
        {
            case HubPageKind.Whole:
                Assert.Equal(body, page.Text);
                break;
            case HubPageKind.WithoutTags:
                Assert.True(HubPages.SizeOf(body) > 25_000, "it would fit as it is");
                Assert.Equal(shorter, WithoutNote(page.Text, link));
                break;
            case HubPageKind.Cut when hasTags:
                CheckCut(page, shorter, WithoutNote(HubPages.Kept(page), link), link);
                break;
            default:
                CheckCut(page, body, HubPages.Kept(page), link);
                break;
        }
    }

    private static void CheckCut(HubPage page, string shorter, string kept, string link)
    {
        Assert.Contains($"{link})", page.Text[..page.Text.IndexOf('\n', StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.True(HubPages.SizeOf(shorter) + HubPages.Kept(page).Length - kept.Length > 25_000, "it would fit without its tags");
        Assert.StartsWith(kept, shorter, StringComparison.Ordinal);

        var places = Places(shorter).ToList();
        var place = places.FindIndex(p => shorter[..p].TrimEnd().Length == kept.Length);
        Assert.True(place >= 0, $"cut inside something, before: {shorter[kept.Length..].TrimStart()[..40]}");
        var next = place + 1 < places.Count ? places[place + 1] : shorter.Length;
        Assert.True(page.Size + HubPages.SizeOf(shorter[kept.Length..next].TrimEnd()) > 25_000, $"this would fit, too: {shorter[kept.Length..next]}");
    }

    /// <summary>The starts of lines that begin a block that no heading or colon announces, an item or a row, outside code and comments.</summary>
    private static IEnumerable<int> Places(string text)
    {
        var (at, fence, comment, before, last) = (0, "", false, "", "");
        foreach (var line in text.Split('\n'))
        {
            var isItem = Item().IsMatch(line);
            var isInList = isItem && last.Length > 0 && (Item().IsMatch(last) || char.IsWhiteSpace(last[0]));
            var isAnnounced = Heading().IsMatch(last) || (!isInList && last.TrimEnd().EndsWith(':'));
            if (fence.Length == 0 && !comment && at > 0 && line.Length > 0 && !isAnnounced && ((before.Length == 0 && !char.IsWhiteSpace(line[0])) || isItem))
            {
                yield return at;
            }

            var trimmed = line.TrimStart();
            fence = fence.Length > 0
                ? (trimmed.TrimEnd() == fence ? "" : fence)
                : trimmed.StartsWith("```", StringComparison.Ordinal) ? "```" : "";
            comment = comment ? !line.Contains("-->", StringComparison.Ordinal) : line.StartsWith("<!--", StringComparison.Ordinal) && !line.Contains("-->", StringComparison.Ordinal);
            before = trimmed;
            last = line.Length == 0 ? last : fence.Length > 0 ? "" : line;
            at += line.Length + 1;
        }
    }

    /// <summary>The text with a mark for the one note on tags, which links twice.</summary>
    private static string WithoutNote(string text, string link)
    {
        var note = Assert.Single(TagNote().Matches(text)).Value;
        Assert.Contains($"{link})", note, StringComparison.Ordinal);
        Assert.Contains($"{link}#supported-tags-and-respective-dockerfile-links)", note, StringComparison.Ordinal);
        return text.Replace(note, "<note>", StringComparison.Ordinal);
    }

    private static string Body(Readme readme) => LeadingComment().Replace(readme.Text, "").Trim();

    private static IReadOnlyList<Readme> Load(string set)
    {
        var corpus = CorpusFolder.Open(set);
        return [.. from document in corpus.ListGoldens()
                   let parts = document.Split('/')
                   select new Readme(ImageName.Parse(parts[1]), Target.Find(parts[0])!, File.ReadAllBytes(corpus.PathOfGolden(document)))];
    }

    [GeneratedRegex(@"\A<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex LeadingComment();

    [GeneratedRegex(@"^(# Supported tags and respective `Dockerfile` links)\n.*?^(?=# )", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex TagSection();

    [GeneratedRegex(@"(?<=Dockerfile` links\n\n)\*\*Note:\*\* .*")]
    private static partial Regex TagNote();

    [GeneratedRegex("^#{1,6} ")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*([-*+]|\d+\.)\s")]
    private static partial Regex Item();
}
