using Docs.Preview.Changes;
using Docs.Preview.Html;

namespace Docs.Preview.Tests.Changes;

public sealed class BlockPairTests
{
    [Fact]
    public void Equal_pages_have_equal_blocks()
    {
        var pairs = Pairs("<h1 id=\"a\" data-line=\"1\">A</h1><p>x</p>", "<h1 id=\"a-1\" data-line=\"9\" data-origin=\"f:1\">A</h1><p>x</p>");

        Assert.Equal(["h1", "p"], pairs.Select(p => p.After!.Kind));
        Assert.DoesNotContain(pairs, p => p.IsChanged);
    }

    [Fact]
    public void A_changed_block_stands_beside_what_it_was()
    {
        var pairs = Pairs("<h1>A</h1><p>one</p><p>same</p>", "<h1>A</h1><p>two</p><p>same</p>");

        Assert.Equal([(false, "A", "A"), (true, "one", "two"), (false, "same", "same")], pairs.Select(p => (p.IsChanged, Text(p.Before), Text(p.After))));
    }

    [Fact]
    public void New_and_removed_blocks_have_nothing_beside_them()
    {
        var pairs = Pairs("<p>a</p><pre>gone</pre><p>z</p>", "<p>a</p><p>z</p><h2>new</h2>");

        Assert.Equal([(false, "a", "a"), (true, "gone", ""), (false, "z", "z"), (true, "", "new")], pairs.Select(p => (p.IsChanged, Text(p.Before), Text(p.After))));
    }

    [Fact]
    public void Lists_are_compared_item_by_item_and_keep_their_numbers()
    {
        var pairs = Pairs("<ol start=\"3\"><li>a</li><li>b</li></ol>", "<ol start=\"3\"><li>a</li><li>new</li><li>b</li></ol>");

        Assert.Equal([false, true, false], pairs.Select(p => p.IsChanged));
        Assert.Equal("<ol start=\"4\"><li>new</li></ol>", pairs[1].After!.Html);
    }

    [Fact]
    public void A_new_paragraph_before_similar_ones_leaves_these_beside_what_they_were()
    {
        var pairs = Pairs(
            "<p>Run it with one option.</p><p>Run it with two options.</p><p>Run it with three options.</p>",
            "<p>Something else first.</p><p>Run it with one option now.</p><p>Run it with two options now.</p><p>Run it with three options now.</p>");

        Assert.Equal(
            [("", "Something else first."), ("Run it with one option.", "Run it with one option now."), ("Run it with two options.", "Run it with two options now."), ("Run it with three options.", "Run it with three options now.")],
            pairs.Select(p => (Text(p.Before), Text(p.After))));
    }

    [Fact]
    public void Ten_thousand_changes_have_their_pairs()
    {
        var pairs = Pairs(string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<p>a{i}</p>")), string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<p>b{i}</p>")));

        Assert.Equal(5_000, pairs.Count);
        Assert.DoesNotContain(pairs, p => p.Before is null || p.After is null);
    }

    [Theory]
    [InlineData("<p>one two three</p>", "<p>one 2 three</p>", "<p>one <del>two</del> three</p>", "<p>one <ins>2</ins> three</p>")]
    [InlineData("<p>a <b>b</b> c</p>", "<p>a <b>x</b> c</p>", "<p>a <b><del>b</del></b> c</p>", "<p>a <b><ins>x</ins></b> c</p>")]
    [InlineData("<p>&lt;b&gt;</p>", "<p>&lt;i&gt;</p>", "<p>&lt;<del>b</del>&gt;</p>", "<p>&lt;<ins>i</ins>&gt;</p>")]
    [InlineData("<p>same</p>", "<p>same</p>", "<p>same</p>", "<p>same</p>")]
    [InlineData("<p><a href=\"https://a\">x</a></p>", "<p><a href=\"https://b\">x</a></p>", "<p><a href=\"https://a\">x</a><del><span class=\"address\"> (https://a)</span></del></p>", "<p><a href=\"https://b\">x</a><ins><span class=\"address\"> (https://b)</span></ins></p>")]
    [InlineData("<pre>$ a\n$ b\n</pre>", "<pre>$ a\n# an added comment\n$ b\n</pre>", "<pre>$ a\n$ b\n</pre>", "<pre>$ a\n<ins># an added comment\n</ins>$ b\n</pre>")]
    [InlineData("<ul>\n<li>a</li>\n</ul>", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "<ul>\n<li>a</li>\n</ul>", "<ul>\n<li>a</li>\n<li><ins>b</ins></li>\n</ul>")]
    [InlineData("<dl>\n<dt>a</dt>\n</dl>", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>", "<dl>\n<dt>a</dt>\n</dl>", "<dl>\n<dt>a</dt>\n<dd><ins>b</ins></dd>\n</dl>")]
    [InlineData(
        "<table><tbody>\n<tr>\n<td>a</td>\n</tr>\n</tbody></table>",
        "<table><tbody>\n<tr>\n<td>a</td>\n<td>b</td>\n</tr>\n<tr>\n<td>c</td>\n</tr>\n</tbody></table>",
        "<table><tbody>\n<tr>\n<td>a</td>\n</tr>\n</tbody></table>",
        "<table><tbody>\n<tr>\n<td>a</td>\n<td><ins>b</ins></td>\n</tr>\n<tr>\n<td><ins>c</ins></td>\n</tr>\n</tbody></table>")]
    public void Words_that_differ_are_marked(string before, string after, string markedBefore, string markedAfter) =>
        Assert.Equal((markedBefore, markedAfter), WordMarks.Add(before, after));

    [Fact]
    public void Texts_that_are_too_long_to_compare_stay_as_they_are()
    {
        var (before, after) = ($"<p>{string.Concat(Enumerable.Repeat("a ", 10_000))}</p>", "<p>b</p>");

        Assert.Equal((before, after), WordMarks.Add(before, after));
    }

    private static List<BlockPair> Pairs(string before, string after) => BlockPairs.Of(RenderedBlocks.Of(new SafeHtml(before)), RenderedBlocks.Of(new SafeHtml(after)));

    private static string Text(RenderedBlock? block) => block is null ? "" : RenderedBlocks.ParseBody(block.Html).TextContent;
}
