using Microsoft.Playwright;

namespace Docs.Preview.Tests.Browsing;

/// <summary>A review by keyboard alone, and what a page must not make a reviewer do.</summary>
public sealed class WalkTests(Browser browser)
{
    [Fact]
    public async Task All_changes_are_read_and_marked_as_seen_with_keys_alone()
    {
        using var workspace = await CreateAsync();
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync();
        await window.GoAsync(preview.Address + "/");
        var (page, focused) = (window.Page, window.Page.Locator(":focus"));

        // From the overview to a change, and on to that of the next image.
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(focused).ToHaveTextAsync("bash");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(preview.Address + "/library/bash/?view=changes");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(focused).ToContainTextAsync("Other words than before");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page).ToHaveURLAsync(preview.Address + "/library/caddy/?view=changes");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page).ToHaveURLAsync(preview.Address + "/library/bash/?view=changes");

        // All changes, to the last one.
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator("h1.page")).ToHaveTextAsync("All changes");
        var stops = await page.Locator("main .stop").CountAsync();
        for (var i = 0; i < stops; i++)
        {
            await page.Keyboard.PressAsync("j");
        }

        await Assertions.Expect(focused).ToContainTextAsync("Completely different");
        await page.Keyboard.PressAsync("s");
        await Assertions.Expect(page.Locator("[id='docs.seen']")).ToHaveTextAsync("1 of 2 seen");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".group.is-seen")).ToContainTextAsync("caddy");
        await Assertions.Expect(page.Locator(".group.is-seen .pairs")).ToBeHiddenAsync();
        Assert.Empty(window.Incidents);
    }

    [Fact]
    public async Task Header_and_list_stay_and_nothing_follows_the_content()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        for (var i = 0; i < 60; i++)
        {
            workspace.AddImage($"image{i:00}");
        }

        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync();
        await window.GoAsync(preview.Address + "/library/python/");
        await window.Page.EvaluateAsync("() => scrollTo(0, 3000)");

        Assert.Equal(0, await TopOf(".top"));
        Assert.Equal(48, await TopOf(".images"));
        Assert.InRange(await TopOf(".outline"), 48, 100);
        await Assertions.Expect(window.Page.Locator(".outline [aria-current]")).ToHaveCountAsync(1);
        Assert.NotEqual("Quick reference", await window.Page.Locator(".outline [aria-current]").TextContentAsync());
        Assert.Equal(1, await window.Page.Locator("h1").CountAsync());

        await window.GoAsync(preview.Address + "/library/alpine/?view=changes");
        Assert.InRange(await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight - innerHeight"), 0, 10);
        var stops = await window.Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('a, button, input')].filter(e => e.tabIndex >= 0 && e.getClientRects().length && !document.querySelector('main').contains(e)).length");
        Assert.InRange(stops, 5, 15);

        Task<double> TopOf(string selector) => window.Page.EvaluateAsync<double>($"() => document.querySelector('{selector}').getBoundingClientRect().top");
    }

    [Fact]
    public async Task Images_are_filtered_by_what_a_reviewer_looks_for()
    {
        using var workspace = await CreateAsync();
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync();
        await window.GoAsync(preview.Address + "/");
        var (page, shown) = (window.Page, window.Page.Locator(".images li:visible"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Text" }).ClickAsync();
        await Assertions.Expect(shown).ToHaveCountAsync(2);
        await Assertions.Expect(page).ToHaveURLAsync(preview.Address + "/?only=text");
        await page.ReloadAsync();
        await Assertions.Expect(shown).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tags" }).ClickAsync();
        await Assertions.Expect(page.Locator("[id='docs.count']")).ToHaveTextAsync("No image matches.");
        await page.GetByRole(AriaRole.Button, new() { Name = "All" }).ClickAsync();
        await page.Locator("[id='docs.filter']").FillAsync("nothing like it");

        await Assertions.Expect(page.Locator("[id='docs.count']")).ToHaveTextAsync("No image matches.");
    }

    private static async Task<Workspace> CreateAsync()
    {
        var workspace = await PreviewedWorkspace.CreateAsync();
        workspace.Write("docs-src/caddy/content.md", "# What is it?\n\nCompletely different.\n");
        return workspace;
    }
}
