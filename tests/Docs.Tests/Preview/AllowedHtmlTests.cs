using Docs.Preview.Html;
using Docs.Preview.Rendering;
using Docs.Preview.Rendering.Trees;

namespace Docs.Tests.Preview;

/// <summary>What of an author's HTML is left: each rule once.</summary>
public sealed class AllowedHtmlTests
{
    [Theory]
    [InlineData("<b>a</b><strong>b</strong><i>c</i><em>d</em><s>e</s><del>f</del><ins>g</ins><sub>h</sub><sup>i</sup>")]
    [InlineData("<kbd>a</kbd><samp>b</samp><var>c</var><code>d</code><tt>e</tt><q>f</q><cite>g</cite><abbr title=\"h\">i</abbr><dfn>j</dfn><mark>k</mark><small>l</small>")]
    [InlineData("<time datetime=\"2026-08-21\">a</time><span lang=\"de\" dir=\"ltr\">b</span><br><wbr><ruby>c<rp>(</rp><rt>d</rt><rp>)</rp></ruby>")]
    [InlineData("<h1 align=\"center\">a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6><hr><p align=\"right\">g</p><div align=\"left\">h</div>")]
    [InlineData("<blockquote>a</blockquote><pre>b</pre><figure>c<figcaption>d</figcaption></figure><details open=\"\"><summary>e</summary>f</details>")]
    [InlineData("<ul><li>a</li></ul><ol start=\"3\" type=\"a\" reversed=\"\"><li value=\"4\">b</li></ol><dl><dt>c</dt><dd>d</dd></dl>")]
    [InlineData("<table width=\"50%\"><caption>a</caption><colgroup><col span=\"2\"></colgroup><thead><tr><th scope=\"col\" colspan=\"2\">b</th></tr></thead><tbody><tr valign=\"top\"><td rowspan=\"2\">c</td></tr></tbody><tfoot><tr><td>d</td></tr></tfoot></table>")]
    public void What_GitHub_allows_stays(string html)
    {
        Assert.Equal($"<div>{html}</div>", Rendered.Html($"<div>{html}</div>\n"));
    }

    [Fact]
    public void Empty_lines_at_the_start_of_code_stay() => Assert.Equal("<pre>\n\na</pre>", Rendered.Html("<pre>\n\na</pre>\n"));

    [Theory]
    [InlineData("<x>a <b>b</b></x>", "a <b>b</b>")]
    [InlineData("<font color=red>a</font><center>b</center><button>c</button><form>d</form><section>e</section>", "abcde")]
    [InlineData("<picture><source srcset=a>b</picture><label>c</label><nav>d</nav><marquee>e</marquee><slot>f</slot>", "bcdef")]
    public void Elements_that_nobody_knows_leave_what_is_in_them(string html, string left) => Assert.Equal($"<div>{left}</div>", Rendered.Html($"<div>{html}</div>\n"));

    [Theory]
    [InlineData("svg")]
    [InlineData("math")]
    [InlineData("template")]
    [InlineData("noscript")]
    [InlineData("object")]
    [InlineData("video")]
    [InlineData("audio")]
    [InlineData("canvas")]
    [InlineData("select")]
    [InlineData("applet")]
    public void Elements_whose_content_is_no_text_go_with_it(string name) => Assert.Equal("<div>ac</div>", Rendered.Html($"<div>a<{name}>b</{name}>c</div>\n"));

    [Theory]
    [InlineData("<link rel=stylesheet href=a>")]
    [InlineData("<meta http-equiv=refresh>")]
    [InlineData("<base href=a>")]
    [InlineData("<embed src=a>")]
    [InlineData("<input>")]
    [InlineData("<input type=checkbox disabled>")]
    [InlineData("<param name=a>")]
    [InlineData("<frame src=a>")]
    [InlineData("<!-- a -->")]
    public void Elements_without_content_go(string html) => Assert.Equal("<div>ab</div>", Rendered.Html($"<div>a{html}b</div>\n"));

    [Theory]
    [InlineData("script")]
    [InlineData("style")]
    [InlineData("iframe")]
    [InlineData("noembed")]
    [InlineData("noframes")]
    [InlineData("textarea")]
    [InlineData("title")]
    [InlineData("xmp")]
    [InlineData("plaintext")]
    public void Elements_that_are_shown_as_text_would_go_with_their_content_all_the_same(string name)
    {
        var html = new HtmlText(0);
        new HtmlCleaner(html, "mark-", RenderSettings.None, new HashSet<string>()).TryWrite(HtmlReader.Read($"a<{name}><b>b</b></{name}>"), read: 0);

        Assert.Equal("a", html.ToString());
    }

    [Theory]
    [InlineData("onclick=a")]
    [InlineData("style=\"color:red\"")]
    [InlineData("class=\"markdown-alert\"")]
    [InlineData("data-line=1")]
    [InlineData("data-origin=a")]
    [InlineData("tabindex=0")]
    [InlineData("href=\"https://example.com/\"")]
    [InlineData("src=a")]
    [InlineData("name=a")]
    [InlineData("id=\"\"")]
    [InlineData("id=\"a b\"")]
    [InlineData("align=\"a;b\"")]
    [InlineData("role=alert")]
    [InlineData("aria-hidden=true")]
    [InlineData("hidden")]
    [InlineData("slot=a")]
    [InlineData("is=a")]
    [InlineData("xmlns=a")]
    [InlineData("contenteditable")]
    public void Other_attributes_go(string attribute) => Assert.Equal("<div>a</div>", Rendered.Html($"<div {attribute}>a</div>\n"));

    [Fact]
    public void Ids_and_names_are_told_from_those_of_the_page() => Assert.Equal(
        "<div id=\"user-content-a\"><a id=\"user-content-b\" name=\"user-content-c\">d</a></div>",
        Rendered.Html("<div id=a><a id=b name=c>d</a></div>\n"));

    [Fact]
    public void A_heading_keeps_the_id_that_it_has_from_its_text() => Assert.Equal(
        "<h1 id=\"a\">a<b id=\"user-content-a\"></b></h1>\n<h1 id=\"user-content-a\">b</h1>",
        Rendered.Html("# a<b id=a></b>\n\n<h1 id=a>b</h1>\n"));

    [Theory]
    [InlineData("https://example.com/?a=b&amp;c#d")]
    [InlineData("HTTP://example.com")]
    public void Links_to_the_web_stay(string address) => Assert.Equal(
        $"<p><a href=\"{address}\" rel=\"nofollow noopener noreferrer\">a</a></p>",
        Rendered.Html($"<a href=\" {address} \" rel=opener target=_blank>a</a>"));

    [Fact]
    public void Links_to_mail_addresses_stay() => Assert.Equal("<p><a href=\"mailto:a@example.com\">a</a></p>", Rendered.Html("[a](mailto:a@example.com)"));

    [Fact]
    public void Links_in_the_page_find_headings_and_what_authors_named()
    {
        var tree = Rendered.Tree(Rendered.Page("# Größe\n\n[a](#größe) <a href=#gr%C3%B6%C3%9Fe>b</a> [c](#x) <a name=x></a> [d](#)\n").Html);

        Assert.Equal(["#gr%C3%B6%C3%9Fe", "#gr%C3%B6%C3%9Fe", "#user-content-x", "#"], tree.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("/a")]
    [InlineData("//example.com")]
    [InlineData("?a")]
    [InlineData("javascript:a")]
    [InlineData("data:text/html,a")]
    [InlineData("vbscript:a")]
    [InlineData("ftp://example.com")]
    [InlineData("file:///a")]
    [InlineData("https:a")]
    [InlineData("https:/a")]
    [InlineData("https:///a")]
    [InlineData("https://")]
    [InlineData("https:\\\\a")]
    [InlineData("http&#10;s://example.com")]
    [InlineData("https://exam&#9;ple.com")]
    [InlineData("https://example.com/&#0;")]
    [InlineData("&#1;https://example.com")]
    [InlineData("https://example.com/&#x7f;")]
    [InlineData("#a&#10;b")]
    [InlineData("ｈttps://example.com")]
    public void Any_other_link_leads_nowhere(string address) => Assert.Equal("<p><a>a</a></p>", Rendered.Html($"<a href=\"{address}\">a</a>"));

    [Fact]
    public void What_is_open_too_deep_is_laid_flat()
    {
        var html = Rendered.Page(string.Concat(Enumerable.Repeat("<div>", 400)) + "a" + string.Concat(Enumerable.Repeat("</div>", 400))).Html;

        Assert.Contains("a", html, StringComparison.Ordinal);
        Assert.InRange(DepthOf(html), 200, 256);
    }

    private static int DepthOf(string html)
    {
        var (depth, deepest) = (0, 0);
        for (var i = 0; i + 1 < html.Length; i++)
        {
            depth += html[i] != '<' ? 0 : html[i + 1] == '/' ? -1 : 1;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }
}
