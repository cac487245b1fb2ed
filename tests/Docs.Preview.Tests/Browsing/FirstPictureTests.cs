using Microsoft.Playwright;

namespace Docs.Preview.Tests.Browsing;

/// <summary>The first picture of a page has what is in sight, so that it is there sooner; all else follows.</summary>
public sealed class FirstPictureTests(Browser browser)
{
    private const string Lists = """

        # Lists

        1. One, and `code`

        2. Two

           - Nested
           - too

           ```console
           $ docker run
           ```

        3. Three

        - Tight
        - list
          - with a
          - nested one
        - of items

        > A quote.

        | a | b |
        | --- | --- |
        | 1 | 2 |

        """;

    // Boxes with contents of their own begin at whole pixels.
    private const double Pixel = 1;

    [Fact]
    public async Task Everything_follows()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await OpenAsync();

        await window.GoAsync(preview.Address + "/library/python/");

        Assert.Equal("first", await window.Page.EvaluateAsync<string?>("() => drawn"));
        await Assertions.Expect(window.Page.Locator("[data-drawn]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_is_further_down_gets_everything_at_once()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await OpenAsync();

        await window.GoAsync(preview.Address + "/library/python/#part-150");
        Assert.Null(await window.Page.EvaluateAsync<string?>("() => drawn"));
        await Assertions.Expect(window.Page.Locator("#part-150")).ToBeInViewportAsync();
        await window.GoAsync(preview.Address + "/library/ruby/");
        await window.Page.ReloadAsync();
        Assert.Null(await window.Page.EvaluateAsync<string?>("() => drawn"));
    }

    [Fact]
    public async Task The_list_shows_where_one_is()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await OpenAsync();
        await window.Page.SetViewportSizeAsync(1280, 260);

        await window.GoAsync(preview.Address + "/library/ruby/");
        await Assertions.Expect(window.Page.Locator("[data-drawn]")).ToHaveCountAsync(0);

        await Assertions.Expect(window.Page.Locator(".images [aria-current]")).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.Equal(0, await window.Page.EvaluateAsync<double>("() => scrollY"));
    }

    [Theory]
    [InlineData("/library/python/")]
    [InlineData("/library/python/?view=source")]
    [InlineData("/library/bash/?view=changes")]
    [InlineData("/library/bash/?view=diff")]
    [InlineData("/changes/")]
    public async Task Nothing_in_sight_changes_afterwards(string path)
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        workspace.AddImage("python", Lists + PreviewedWorkspace.Long(50));
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await OpenAsync();
        await window.Page.SetViewportSizeAsync(1280, 1600);

        await window.GoAsync(preview.Address + "/");
        await Assertions.Expect(window.Page.Locator("main")).Not.ToContainTextAsync("Still being checked");
        await window.GoAsync(preview.Address + path);
        await Assertions.Expect(window.Page.Locator("[data-drawn]")).ToHaveCountAsync(0);
        var (all, first) = (await BoxesAsync(window), await BoxesAsync(window, "first"));

        Assert.True(all.Length > 20, $"{all.Length} boxes");
        Assert.Equal(all.Length, first.Length);
        Assert.All(first.Zip(all), pair => Assert.InRange(pair.First, pair.Second - Pixel, pair.Second + Pixel));
    }

    /// <summary>Where the blocks that are in sight begin and end, in pixels.</summary>
    private static Task<double[]> BoxesAsync(BrowserWindow window, string? drawn = null) => window.Page.EvaluateAsync<double[]>(
        """
        async (drawn) => {
          if (drawn) document.documentElement.dataset.drawn = drawn;
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          return [...document.querySelectorAll('.images li, article [data-line], .line, .diff > *, .pair, .group')]
            .map((block) => block.getBoundingClientRect())
            .filter((box) => box.height > 0 && box.bottom < innerHeight - 50)
            .flatMap((box) => [box.left, box.top, box.bottom]);
        }
        """,
        drawn);

    /// <summary>A window that keeps what is drawn when a page has been read, as <c>drawn</c>.</summary>
    private async Task<BrowserWindow> OpenAsync()
    {
        var window = await browser.OpenAsync();
        await window.Page.AddInitScriptAsync("document.addEventListener('DOMContentLoaded', () => { window.drawn = document.documentElement.dataset.drawn; })");
        return window;
    }
}
