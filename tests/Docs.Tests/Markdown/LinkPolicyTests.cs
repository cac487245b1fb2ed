using Docs.Checks.Links;
using Docs.Checks.Reading;
using Docs.Checks.Safety;
using Docs.Markdown;
using Docs.Markdown.Links;
using Docs.Model.Findings;
using Docs.Preview.Rendering;

namespace Docs.Tests.Markdown;

/// <summary>What is allowed as a link, and that the checks report what the preview leaves out.</summary>
public sealed class LinkPolicyTests
{
    public static TheoryData<string, LinkTarget> Addresses => new()
    {
        { "https://example.com/a?b#c", LinkTarget.Web },
        { "HTTP://example.com", LinkTarget.Web },
        { " https://example.com ", LinkTarget.Web },
        { "mailto:a@example.com", LinkTarget.Mail },
        { "MailTo:a@example.com", LinkTarget.Mail },
        { "#license", LinkTarget.Anchor },
        { "#", LinkTarget.Anchor },
        { "", LinkTarget.Relative },
        { "logo.png", LinkTarget.Relative },
        { "../a:b", LinkTarget.Relative },
        { "/etc/passwd", LinkTarget.Relative },
        { "?a=javascript:alert(1)", LinkTarget.Relative },
        { "1a:b", LinkTarget.Relative },
        { "java script:alert(1)", LinkTarget.Relative },
        { "javascript:alert(1)", LinkTarget.NotAllowed },
        { "JAVASCRIPT:alert(1)", LinkTarget.NotAllowed },
        { " javascript:alert(1)", LinkTarget.NotAllowed },
        { "java\tscript:alert(1)", LinkTarget.NotAllowed },
        { "\u0001javascript:alert(1)", LinkTarget.NotAllowed },
        { "https://example.com/\u0085", LinkTarget.NotAllowed },
        { "vbscript:a", LinkTarget.NotAllowed },
        { "data:text/html,a", LinkTarget.NotAllowed },
        { "file:///etc/passwd", LinkTarget.NotAllowed },
        { "blob:https://example.com/a", LinkTarget.NotAllowed },
        { "ms-msdt:/id", LinkTarget.NotAllowed },
        { "intent:#Intent;end", LinkTarget.NotAllowed },
        { "view-source:https://example.com", LinkTarget.NotAllowed },
        { "ftp://example.com/a", LinkTarget.NotAllowed },
        { "a+b.c-1:d", LinkTarget.NotAllowed },
        { "https:example.com", LinkTarget.NotAllowed },
        { "https:///example.com", LinkTarget.NotAllowed },
        { "//example.com", LinkTarget.NotAllowed },
        { @"\\example.com\share", LinkTarget.NotAllowed },
        { @"/\example.com", LinkTarget.NotAllowed },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public void An_address_leads_to_what_a_browser_makes_of_it(string address, LinkTarget target) => Assert.Equal(target, LinkPolicy.TargetOf(address));

    [Theory]
    [MemberData(nameof(Addresses))]
    public void What_is_not_allowed_is_reported_and_not_shown(string address, LinkTarget target)
    {
        // In Markdown, what is no printable ASCII becomes "%…", and means itself.
        var isPlain = address.All(c => c is > ' ' and < '\x7f');
        foreach (var text in (string[])[$"<a href=\"{Encode(address)}\">text</a>\n", .. isPlain ? [$"[text](<{Encode(address)}>)\n"] : (string[])[]])
        {
            var findings = new List<Finding>();
            var links = ReadmeMarkdown.Of(MarkdownDialect.GitHub.Parse(text, "a.md", findings)!, text).Links;
            var refused = LinkIsNotAllowed.Find(links).Concat(links.Where(l => l.Target == LinkTarget.NotAllowed && AddressForm.Of(l.Url) is not null));
            var page = ReadmeRenderer.Render(text, "a.md", RenderSettings.None, findings)!;

            Assert.Empty(findings);
            Assert.Equal(target == LinkTarget.NotAllowed, refused.Any());
            Assert.Equal(target is LinkTarget.Web or LinkTarget.Mail or LinkTarget.Anchor, page.Html.Contains(" href=", StringComparison.Ordinal));
        }
    }

    /// <summary>As it may stand in Markdown and HTML: nothing in it is markup, or white space that parsers change.</summary>
    private static string Encode(string address) =>
        string.Concat(address.Select(c => char.IsAsciiLetterOrDigit(c) || !char.IsAscii(c) ? $"{c}" : $"&#{(int)c};"));
}
