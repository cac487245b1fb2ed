using Microsoft.Playwright;

namespace Docs.Preview.Tests.Browsing;

/// <summary>Every view, as a reviewer sees it.</summary>
public sealed class ViewTests(Browser browser)
{
    private static readonly (string Name, string Path)[] Pages =
    [
        ("index", "/"),
        ("all-changes", "/changes/"),
        ("rendered", "/library/python/"),
        ("source", "/library/python/?view=source"),
        ("changes", "/library/bash/?view=changes"),
        ("diff", "/library/bash/?view=diff"),
        ("compare", "/library/bash/?view=compare&with=i386"),
        ("hub", "/library/ruby/?view=hub"),
        ("findings", "/library/bash/?view=findings"),
        ("finding-in-page", "/library/bash/"),
    ];

    [Theory]
    [InlineData("", 1280, false)]
    [InlineData("-dark", 1280, true)]
    [InlineData("-narrow", 400, false)]
    public async Task Everybody_can_use_it(string suffix, int width, bool isDark)
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync(width, isDark: isDark);
        foreach (var (name, path) in Pages)
        {
            await window.GoAsync(preview.Address + path);
            await Checked(window);

            await window.KeepPictureAsync(name + suffix);
            await window.AssertAccessibleAsync(name + suffix);
            Assert.True(await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width, $"{name} is wider than {width}");
        }

        Assert.All(window.Requests, r => Assert.StartsWith(preview.Address + "/", r, StringComparison.Ordinal));
        Assert.Empty(window.Incidents);
    }

    [Fact]
    public async Task It_says_what_each_view_is_for()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync();
        await window.GoAsync(preview.Address + "/library/python/");

        Assert.Equal("#What is it?", await window.Page.TextContentAsync(".markdown-body .level-1#what-is-it"));
        Assert.Equal(1, await window.Page.Locator(".markdown-alert-note").CountAsync());
        Assert.Equal(2, await window.Page.Locator(".markdown-body input[type=checkbox][disabled]").CountAsync());

        await Tab(window, "Source");
        Assert.StartsWith("1<!--", await window.Page.Locator("#L1").TextContentAsync(), StringComparison.Ordinal);
        await Tab(window, "Changes");
        Assert.Contains("Nothing changes", await window.Page.Locator("main").TextContentAsync(), StringComparison.Ordinal);

        await window.GoAsync(preview.Address + "/library/bash/?view=changes");
        Assert.Equal("Words", await window.Page.Locator(".removed del").First.TextContentAsync());
        Assert.Contains("Other words than before", await window.Page.Locator(".added").First.TextContentAsync(), StringComparison.Ordinal);
        await Tab(window, "Diff");
        Assert.Equal("-Words.\n", await window.Page.Locator(".diff .removed .text").First.TextContentAsync());

        await window.GoAsync(preview.Address + "/library/ruby/?view=hub");
        Assert.Contains("too long", await window.Page.Locator(".gauge").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await window.Page.Locator(".markdown-body :is(h1, h2, h3)[id]").CountAsync());

        await window.GoAsync(preview.Address + "/library/bash/?view=findings");
        var finding = window.Page.Locator(".findings li", new() { HasText = "DOC433" });
        await Assertions.Expect(finding).ToContainTextAsync("docs-src/bash/content.md:5");
        await finding.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(window.Page.Locator(".line:target")).ToContainTextAsync("www.gnu.org");
    }

    [Fact]
    public async Task The_target_is_switched_and_unsupported_ones_are_greyed_out()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        await using var preview = await RunningPreview.StartAsync(workspace.Root, "python", "--target", "i386");
        await using var window = await browser.OpenAsync();
        await window.GoAsync(preview.First);

        Assert.Equal(preview.Address + "/i386/python/", window.Page.Url);
        await Assertions.Expect(window.Page.Locator(".targets .unsupported")).ToHaveCountAsync(9);
        await window.Page.Locator(".targets").GetByText("amd64", new() { Exact = true }).ClickAsync();

        await Assertions.Expect(window.Page).ToHaveURLAsync(preview.Address + "/amd64/python/");
        await Assertions.Expect(window.Page.Locator("article.markdown-body")).ToContainTextAsync("\"per-architecture\" repository for the amd64 builds");
    }

    [Fact]
    public async Task Signs_have_words()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync();
        await window.GoAsync(preview.Address + "/library/bash/");

        await Assertions.Expect(Links("Images", "bash changed 3 errors 1 warning")).ToHaveCountAsync(1);
        await Assertions.Expect(Links("Target", "library changed")).ToHaveCountAsync(1);
        await Assertions.Expect(Links("Target", "s390x changed (not supported)")).ToHaveCountAsync(1);
        await Assertions.Expect(Links("On this page", "What is it? 1 finding")).ToHaveCountAsync(1);

        ILocator Links(string list, string name) =>
            window.Page.GetByRole(AriaRole.Navigation, new() { Name = list }).GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
    }

    [Fact]
    public async Task A_section_tells_which_file_and_line_it_comes_from()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        await using var preview = await RunningPreview.StartAsync(workspace.Root, "--editor", "vscode://file/{path}:{line}");
        await using var window = await browser.OpenAsync();
        await window.GoAsync(preview.Address + "/library/python/");

        await window.Page.GetByText("Paragraph 150 of").ClickAsync();
        await Assertions.Expect(window.Page.Locator(".place")).ToContainTextAsync("docs-src/python/content.md:331");
        await Assertions.Expect(window.Page.Locator(".place")).ToBeInViewportAsync();
        Assert.Equal("vscode://file" + workspace.At("docs-src/python/content.md:331"), await window.Page.Locator(".place a").First.GetAttributeAsync("href"));
        await window.Page.Locator("li", new() { HasText = "Maintained by" }).First.ClickAsync(new() { Position = new() { X = 300, Y = 5 } });
        await Assertions.Expect(window.Page.Locator(".place")).ToContainTextAsync("templates/template.md");
        await window.Page.Locator(".place a").Last.ClickAsync();

        await Assertions.Expect(window.Page.Locator(".line:target")).ToContainTextAsync("Maintained by");
    }

    private static Task Tab(BrowserWindow window, string name) => window.Page.GetByRole(AriaRole.Navigation, new() { Name = "View" }).GetByText(name).ClickAsync()
        .ContinueWith(_ => Assertions.Expect(window.Page.Locator(".tabs [aria-current]")).ToContainTextAsync(name), TaskScheduler.Default).Unwrap();

    /// <summary>Waits until findings are there: they come behind the page.</summary>
    private static Task Checked(BrowserWindow window) => Assertions.Expect(window.Page.Locator("main")).Not.ToContainTextAsync("Still being checked");
}
