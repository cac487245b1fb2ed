using Docs.Preview.Rendering;

namespace Docs.Tests.Preview;

/// <summary>A page loads no image but those that it is told of.</summary>
public sealed class ImageTests
{
    private static readonly RenderSettings Settings = new() { FindImage = static address => address == "https://example.com/a b.png" ? "/logos/\"a\".png" : null };

    [Fact]
    public void An_image_that_is_at_hand_is_loaded_from_there() => Assert.Equal(
        "<p>a<img src=\"/logos/&quot;a&quot;.png\" alt=\"logo &quot;\" loading=\"lazy\" width=\"50%\" align=\"left\" title=\"t\"></p>",
        Rendered.Html("a<img onload=a srcset=b style=c class=d width=50% align=left src=\" https://example.com/a b.png\" alt='logo \"' title=t id=e name=f>", Settings));

    [Theory]
    [InlineData("![logo](https://example.com/b.png \"t\")", "<a class=\"image-link\" href=\"https://example.com/b.png\" rel=\"nofollow noopener noreferrer\">logo</a>")]
    [InlineData("![](https://example.com/b.png)", "<a class=\"image-link\" href=\"https://example.com/b.png\" rel=\"nofollow noopener noreferrer\">https://example.com/b.png</a>")]
    [InlineData("[![logo](https://example.com/b.png)](https://example.com/)", "<a href=\"https://example.com/\" rel=\"nofollow noopener noreferrer\"><span class=\"image-link\">logo</span></a>")]
    [InlineData("![logo](b.png)", "<span class=\"image-link\">logo</span>")]
    [InlineData("![a *b* `c` &amp; ![d](e)](data:image/png;base64,x)", "<span class=\"image-link\">a b c &amp; d</span>")]
    [InlineData("a![](data:image/png;base64,x)", "a")]
    [InlineData("a<img src='javascript:a' alt='<b>'>", "a<span class=\"image-link\">&lt;b&gt;</span>")]
    [InlineData("a<img>b", "ab")]
    public void Any_other_image_is_its_text_with_a_link(string markdown, string html) => Assert.Equal($"<p>{html}</p>", Rendered.Html(markdown, Settings));
}
