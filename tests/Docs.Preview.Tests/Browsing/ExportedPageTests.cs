using Microsoft.Playwright;

namespace Docs.Preview.Tests.Browsing;

/// <summary>The export, opened as files.</summary>
public sealed class ExportedPageTests(Browser browser)
{
    [Fact]
    public async Task It_is_read_without_a_server()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        (await workspace.RunAsync("preview", "--export", "site")).Ended(Cli.ExitCode.Clean);
        await using var window = await browser.OpenAsync();
        var (page, heading) = (window.Page, window.Page.Locator("h1.page"));
        await window.GoAsync($"file://{workspace.At("site/index.html")}");
        await window.KeepPictureAsync("export-index");
        await window.AssertAccessibleAsync("export");

        await page.Locator("ul.changed").GetByRole(AriaRole.Link, new() { Name = "bash" }).First.ClickAsync();
        await Assertions.Expect(heading).ToHaveTextAsync("bash library");
        await Assertions.Expect(page.Locator(".view:visible")).ToHaveAttributeAsync("data-view", "changes");
        await window.KeepPictureAsync("export-changes");
        await page.Keyboard.PressAsync("5");
        await Assertions.Expect(page.Locator(".view:visible")).ToHaveAttributeAsync("data-view", "hub");
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(".view:visible")).ToHaveAttributeAsync("data-view", "changes");
        await page.Keyboard.PressAsync("]");
        await Assertions.Expect(heading).ToHaveTextAsync("busybox library");
        await page.Locator(".targets").GetByText("i386").ClickAsync();
        await Assertions.Expect(heading).ToHaveTextAsync("busybox i386");

        await window.GoAsync($"file://{workspace.At("site/library/python/index.html")}?view=source#L30");
        await Assertions.Expect(page.Locator("#L30")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#L30")).ToHaveAttributeAsync("data-origin", new System.Text.RegularExpressions.Regex("^templates/template.md:[0-9]+$"));
        await Assertions.Expect(page.Locator(".images li")).ToHaveCountAsync(6);

        // What is there once shows in each view, and findings at their blocks.
        await window.GoAsync($"file://{workspace.At("site/library/bash/index.html")}");
        await Assertions.Expect(page.Locator("article aside.finding")).ToContainTextAsync("DOC433");
        await page.Locator("article aside.finding summary").ClickAsync();
        await Assertions.Expect(page.Locator("article aside.finding .why")).ToContainTextAsync("Good:");
        await page.Keyboard.PressAsync("5");
        await Assertions.Expect(page.Locator(".view:visible article")).ToContainTextAsync("Other words than before");
        await window.AssertAccessibleAsync("exported page");
        Assert.All(window.Requests, r => Assert.StartsWith($"file://{workspace.At("site/")}", r, StringComparison.Ordinal));
        Assert.Empty(window.Incidents);
    }

    [Fact]
    public async Task One_file_runs_its_own_script_and_asks_for_nothing()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        (await workspace.RunAsync("preview", "bash", "--export", "preview.html")).Ended(Cli.ExitCode.Clean);
        await using var window = await browser.OpenAsync();
        await window.GoAsync($"file://{workspace.At("preview.html")}");
        await window.KeepPictureAsync("single-file");
        await window.AssertAccessibleAsync("single file");

        await window.Page.Locator(".images").GetByText("bash").ClickAsync();
        await Assertions.Expect(window.Page.Locator("[id='docs.page.bash'] h2").First).ToBeInViewportAsync();
        await window.Page.Keyboard.PressAsync("t");
        await Assertions.Expect(window.Page.Locator(".theme")).ToHaveTextAsync("Light");
        Assert.Equal([$"file://{workspace.At("preview.html")}"], window.Requests);
        Assert.Empty(window.Incidents);
    }

    [Fact]
    public async Task Without_scripts_every_view_is_read_one_below_the_other()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        (await workspace.RunAsync("preview", "python", "--export", "site", "--target", "library")).Ended(Cli.ExitCode.Clean);
        await using var window = await browser.OpenAsync(hasScript: false);

        await window.GoAsync($"file://{workspace.At("site/library/python/index.html")}");

        await Assertions.Expect(window.Page.GetByText("Paragraph 1 of").First).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator(".view:visible")).ToHaveCountAsync(6);
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await window.Page.GetByRole(AriaRole.Navigation, new() { Name = "View" }).GetByText("Source").ClickAsync();
        await Assertions.Expect(window.Page.Locator("pre.source")).ToBeInViewportAsync();
        await Assertions.Expect(window.Page.Locator("pre.source")).ToContainTextAsync("Paragraph 200 of");
        await window.KeepPictureAsync("export-without-scripts");
    }
}
