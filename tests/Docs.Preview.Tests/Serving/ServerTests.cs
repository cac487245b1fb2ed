using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Docs.Preview.Serving;

namespace Docs.Preview.Tests.Serving;

/// <summary>Whom the server answers, and with what.</summary>
public sealed class ServerTests
{
    [Fact]
    public async Task It_answers_its_own_names_only()
    {
        await using var served = await ServedPreview.StartAsync();
        var port = served.Host.Split(':')[1];

        Assert.Equal("HTTP/1.1 200 OK", await served.SendRawAsync($"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n"));
        Assert.Equal("HTTP/1.1 200 OK", await served.SendRawAsync($"GET / HTTP/1.1\r\nHost: LocalHost:{port}\r\n\r\n"));
        foreach (var host in new[] { "evil.example", $"evil.example:{port}", "127.0.0.1", $"127.0.0.1.evil.example:{port}", $"localhost.:{port}", $"127.0.0.1:{port}1", $"127.1:{port}" })
        {
            Assert.StartsWith("HTTP/1.1 40", await served.SendRawAsync($"GET / HTTP/1.1\r\nHost: {host}\r\n\r\n"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://127.0.0.1", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    [InlineData("Sec-Fetch-Site", "none", HttpStatusCode.OK)]
    public async Task Other_sites_get_nothing(string header, string value, HttpStatusCode expected)
    {
        await using var served = await ServedPreview.StartAsync();
        foreach (var path in new[] { "/", "/library/python/", "/assets/preview.js" })
        {
            using var answer = await served.SendAsync(path, null, (header, value));

            Assert.Equal(expected, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_link_from_another_site_may_lead_here()
    {
        await using var served = await ServedPreview.StartAsync();

        using var answer = await served.SendAsync("/library/python/", null, ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Nothing_can_be_sent_to_it()
    {
        await using var served = await ServedPreview.StartAsync();
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch, HttpMethod.Options })
        {
            using var answer = await served.SendAsync("/", method);

            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        }

        using var head = await served.SendAsync("/", HttpMethod.Head);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.True(head.Content.Headers.ContentLength > 1000);
    }

    [Theory]
    [InlineData("/../../etc/passwd")]
    [InlineData("/..%2f..%2fetc%2fpasswd")]
    [InlineData("/assets/../preview.css")]
    [InlineData("/assets/..%2fDocs.Preview.dll")]
    [InlineData("/assets/Docs.sln")]
    [InlineData("/logos/..%2f..%2flogo.png")]
    [InlineData("/logos/python.svg")]
    [InlineData("/logos/python")]
    [InlineData("/logos/python.png/")]
    [InlineData("/library/")]
    [InlineData("/library/redis/")]
    [InlineData("/i386/python/")]
    [InlineData("/library/python/x")]
    [InlineData("/library/python/?view=nonsense")]
    [InlineData("//evil.example/python/")]
    [InlineData("/library/%00/")]
    public async Task Whatever_is_not_a_page_is_not_there(string path)
    {
        await using var served = await ServedPreview.StartAsync(picture: [1]);

        var status = await served.SendRawAsync($"GET {path} HTTP/1.1\r\nHost: {served.Host}\r\n\r\n");

        Assert.True(status is "HTTP/1.1 404 Not Found" or "HTTP/1.1 400 Bad Request", status);
    }

    [Fact]
    public async Task A_missing_slash_is_added()
    {
        await using var served = await ServedPreview.StartAsync();

        using var answer = await served.SendAsync("/library/python?view=source");

        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal("/library/python/?view=source", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_browser_keeps_what_every_page_needs_and_no_page()
    {
        await using var served = await ServedPreview.StartAsync();
        var page = await new HtmlParser().ParseDocumentAsync(await served.ReadAsync("/"), TestContext.Current.CancellationToken);

        foreach (var address in page.QuerySelectorAll("head link, head script").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
        {
            using var kept = await served.SendAsync(address);
            using var older = await served.SendAsync(address.Split('?')[0] + "?0123456789abcdef");

            Assert.Equal("private, max-age=31536000, immutable", string.Join(", ", kept.Headers.CacheControl!.ToString().Split(", ").OrderByDescending(p => p)));
            Assert.True(older.Headers.CacheControl!.NoStore);
        }

        using var answer = await served.SendAsync("/");
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Who_asks_before_anything_is_built_waits_for_it()
    {
        var first = new TaskCompletionSource<PreviewFeed>();
        await using var server = await PreviewServer.StartAsync(first.Task, port: 0, TestContext.Current.CancellationToken);
        using var client = new HttpClient();
        var asked = client.GetStringAsync(new Uri(server.Address + "/library/python/"), TestContext.Current.CancellationToken);

        first.SetResult(new(ServedPreview.Snapshot("# Words\n")));

        Assert.Contains("Words", await asked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/library/python/")]
    [InlineData("/nothing")]
    [InlineData("/assets/preview.css")]
    public async Task Every_answer_forbids_what_it_does_not_need(string path)
    {
        await using var served = await ServedPreview.StartAsync();

        using var answer = await served.SendAsync(path);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains("img-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9' fill='url(#a)'/></svg>", true)]
    [InlineData("<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'><svg xmlns='http://www.w3.org/2000/svg'><style>.a{fill:red}</style></svg>", true)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", false)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", false)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'><a x:href='javascript:alert(1)'/></svg>", false)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><image href='https://evil.example/'/></svg>", false)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><foreignObject/></svg>", false)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><style>@import 'https://evil.example';</style></svg>", false)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><rect fill='url( https://evil.example )'/></svg>", false)]
    [InlineData("<?xml-stylesheet href='https://evil.example'?><svg xmlns='http://www.w3.org/2000/svg'/>", false)]
    [InlineData("<!DOCTYPE svg [<!ENTITY x '<script/>'>]><svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>", false)]
    [InlineData("not a picture", false)]
    public async Task An_SVG_is_served_if_it_is_a_picture_and_nothing_else(string svg, bool isServed)
    {
        await using var served = await ServedPreview.StartAsync("logo.svg", Encoding.UTF8.GetBytes(svg));

        using var answer = await served.SendAsync("/logos/python.svg");

        Assert.Equal(isServed ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
        if (isServed)
        {
            Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Events_tell_the_version_now_and_each_later_one()
    {
        await using var served = await ServedPreview.StartAsync();
        using var client = new HttpClient();
        await using var stream = await client.GetStreamAsync(new Uri($"http://{served.Host}/events"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);

        Assert.Equal("data: 1", await NextAsync(reader));
        served.Feed.Update(_ => ServedPreview.Snapshot("# Other words\n"));
        Assert.Equal("data: 2", await NextAsync(reader));
        Assert.Contains("Other words", await served.ReadAsync("/library/python/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_whole_while_the_feed_changes()
    {
        await using var served = await ServedPreview.StartAsync();
        var updating = Task.Run(
            () =>
            {
                for (var i = 0; i < 300; i++)
                {
                    served.Feed.Update(_ => ServedPreview.Snapshot($"# Words {i}\n\nThe same {i}\n"));
                }
            },
            TestContext.Current.CancellationToken);
        do
        {
            var page = await served.ReadAsync("/library/python/?view=source");
            var words = page.Split("# Words ").Skip(1).Select(p => p.Split('\n')[0]).ToList();
            var same = page.Split("The same ").Skip(1).Select(p => p.Split('\n')[0]).ToList();
            Assert.Equal(words, same.Count == 0 ? words : same);
            Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
        }
        while (!updating.IsCompleted);

        await updating;
        Assert.Equal(301, served.Feed.Current.Version);
    }

    private static async Task<string> NextAsync(StreamReader reader)
    {
        while (true)
        {
            if (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is var line && line?.StartsWith("data:", StringComparison.Ordinal) != false)
            {
                return line ?? "(the end)";
            }
        }
    }
}
