using Docs.Checks.Reading;

namespace Docs.Tests.Checks;

/// <summary>Raw HTML is read as a browser reads it.</summary>
public sealed class HtmlTagTests
{
    [Theory]
    [InlineData("é🐳\n\n<a\nhref='x'>b<b>", "5 a, 18 b")]
    [InlineData("<!-- <b> --><i>", "12 i")]
    [InlineData("<![CDATA[ <b> ]]><i>", "17 i")]
    [InlineData("<?php <b> ?><i>", "12 i")]
    [InlineData("</a <b>><i>", "8 i")]
    [InlineData("<b<i>", "0 b<i")]
    [InlineData("<ScRiPt/x>", "0 script")]
    [InlineData("a < b, a<1", "")]
    [InlineData("<img src=x", "0 img")]
    [InlineData("<div title=\"<b>", "0 div")]
    [InlineData("<div title='<b>", "0 div")]
    [InlineData("<!-- <b>", "")]
    public void Opening_tags_are_found_at_their_place(string html, string expected) =>
        Assert.Equal(expected, string.Join(", ", HtmlTag.Read(html).Select(t => $"{t.Offset} {t.Name}")));

    [Theory]
    [InlineData("<a href=x>", "href=x at 8")]
    [InlineData("<a HREF = \"x\" title='y'>", "href=x at 11, title=y at 21")]
    [InlineData("<a href>", "href= at 7")]
    [InlineData("<a id=1 id=2>", "id=1 at 6")]
    [InlineData("<a/b/c=d>", "b= at 4, c=d at 7")]
    [InlineData("<a href=\"?a&amp;b\">", "href=?a&b at 9")]
    [InlineData("<a href=&#106avascript:x>", "href=javascript:x at 8")]
    [InlineData("<a href=&#128;>", "href=€ at 8")]
    [InlineData("<a href=&#x9f;>", "href=Ÿ at 8")]
    [InlineData("<a href=x", "href=x at 8")]
    public void Attributes_have_the_values_that_a_browser_sees(string html, string expected) =>
        Assert.Equal(expected, string.Join(", ", HtmlTag.Read(html).Single().Attributes.Select(a => $"{a.Name}={a.Value} at {a.Offset}")));
}
