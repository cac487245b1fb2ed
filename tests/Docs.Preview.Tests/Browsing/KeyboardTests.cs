using Microsoft.Playwright;

namespace Docs.Preview.Tests.Browsing;

/// <summary>All of it without a mouse.</summary>
public sealed class KeyboardTests(Browser browser)
{
    [Fact]
    public async Task Images_are_found_with_keys_alone()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync();
        await window.GoAsync(preview.Address + "/");
        var (page, shown) = (window.Page, window.Page.Locator(".images li:visible"));

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("b");
        await Assertions.Expect(shown).ToHaveTextAsync([new System.Text.RegularExpressions.Regex("^bash"), new System.Text.RegularExpressions.Regex("^busybox"), new System.Text.RegularExpressions.Regex("^ruby")]);
        Assert.EndsWith("/?filter=b", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("h1.page")).ToHaveTextAsync("busybox library");
        await Assertions.Expect(page).ToHaveURLAsync(preview.Address + "/library/busybox/?filter=b");
        await Assertions.Expect(shown).ToHaveCountAsync(3);
        await page.ReloadAsync();
        await Assertions.Expect(shown).ToHaveCountAsync(3);
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("h1.page")).ToHaveTextAsync("What will be published");
        Assert.Empty(window.Incidents);
    }

    [Fact]
    public async Task Views_and_neighbours_have_keys()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync();
        await window.GoAsync(preview.Address + "/library/bash/");
        var page = window.Page;

        foreach (var (key, name) in new[] { ("2", "source"), ("3", "changes"), ("4", "diff"), ("5", "hub"), ("6", "findings") })
        {
            await page.Keyboard.PressAsync(key);
            await Assertions.Expect(page).ToHaveURLAsync($"{preview.Address}/library/bash/?view={name}");
        }

        await page.Keyboard.PressAsync("]");
        await Assertions.Expect(page).ToHaveURLAsync($"{preview.Address}/library/busybox/?view=findings");
        await page.Keyboard.PressAsync("[");
        await Assertions.Expect(page.Locator("h1.page")).ToHaveTextAsync("bash library");
        await page.Keyboard.PressAsync("1");
        await Assertions.Expect(page).ToHaveURLAsync($"{preview.Address}/library/bash/");
        await page.Keyboard.PressAsync("o");
        await Assertions.Expect(page.Locator("html")).ToHaveClassAsync("with-origins");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await window.AssertAccessibleAsync("keys");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        Assert.Empty(window.Incidents);
    }

    [Fact]
    public async Task Focus_begins_with_a_way_past_the_list()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync();
        await window.GoAsync(preview.Address + "/library/bash/");

        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("docs.main", await window.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Fact]
    public async Task The_theme_is_the_users_until_they_choose_another_and_stays_so()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync(isDark: true);
        await window.GoAsync(preview.Address + "/library/bash/");
        var (page, html) = (window.Page, window.Page.Locator("html"));

        await Assertions.Expect(html).ToHaveAttributeAsync("data-theme", "dark");
        Assert.Equal("rgb(13, 17, 23)", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        await page.Keyboard.PressAsync("t");
        await Assertions.Expect(html).ToHaveAttributeAsync("data-theme", "light");
        await page.ReloadAsync();
        await Assertions.Expect(html).ToHaveAttributeAsync("data-theme", "light");
        await page.Keyboard.PressAsync("t");
        await page.Keyboard.PressAsync("t");
        await Assertions.Expect(page.Locator(".theme")).ToHaveTextAsync("System");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await Assertions.Expect(html).ToHaveAttributeAsync("data-theme", "light");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Assertions.Expect(html).ToHaveAttributeAsync("data-theme", "dark");
    }

    [Fact]
    public async Task In_a_narrow_window_the_list_opens_over_the_page()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync(width: 360);
        await window.GoAsync(preview.Address + "/library/bash/");
        var page = window.Page;

        await Assertions.Expect(page.Locator(".images")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Images" }).ClickAsync();
        await Assertions.Expect(page.Locator(".images")).ToBeVisibleAsync();
        await window.KeepPictureAsync("narrow-menu");
        await window.AssertAccessibleAsync("menu");
        await page.Locator(".images").GetByText("caddy").ClickAsync();

        await Assertions.Expect(page.Locator("h1.page")).ToHaveTextAsync("caddy library");
        await Assertions.Expect(page.Locator(".images")).ToBeHiddenAsync();
    }
}
