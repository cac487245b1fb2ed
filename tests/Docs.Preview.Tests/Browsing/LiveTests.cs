using Microsoft.Playwright;

namespace Docs.Preview.Tests.Browsing;

/// <summary>Open pages follow what authors save.</summary>
public sealed class LiveTests(Browser browser)
{
    [Fact]
    public async Task A_saved_fragment_shows_without_losing_the_place()
    {
        const string Find = "[...document.querySelectorAll('main p')].find(p => p.textContent.startsWith('Paragraph 150 '))";
        using var workspace = await PreviewedWorkspace.CreateAsync();
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync();
        await window.GoAsync(preview.Address + "/library/python/");
        var page = window.Page;
        await page.EvaluateAsync($"() => {{ window.scrolled = {Find}; window.scrolled.scrollIntoView({{ block: 'center' }}); }}");
        var before = await PlaceAsync();

        // Something changes far above and just here.
        workspace.Save("docs-src/python/content.md", PreviewedWorkspace.Long(200).Replace("# What is it?\n", "# What is it?\n\nSomething new.\n\nAnd more.\n", StringComparison.Ordinal).Replace("Paragraph 151 ", "Paragraph one hundred and fifty-one ", StringComparison.Ordinal));

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Paragraph one hundred and fifty-one");
        Assert.InRange(await PlaceAsync(), before - 2, before + 2);
        await Assertions.Expect(page.Locator("article .saved")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".images [aria-current] .changed")).ToHaveCountAsync(1);
        Assert.Empty(window.Incidents);

        // In one step: what finds an element may hold one that is replaced just then.
        Task<double> PlaceAsync() => page.EvaluateAsync<double>($"() => {Find}.getBoundingClientRect().top");
    }

    [Fact]
    public async Task Another_source_folder_in_the_place_of_the_first_shows()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync();
        await window.GoAsync(preview.Address + "/library/bash/");

        Directory.Move(workspace.At("docs-src"), workspace.At("aside"));
        await Assertions.Expect(window.Page.Locator("body")).ToContainTextAsync("DOC004");
        workspace.Write("aside/bash/content.md", "# What is it?\n\nWords of another folder.\n");
        Directory.Move(workspace.At("aside"), workspace.At("docs-src"));
        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("Words of another folder.");
        workspace.Save("docs-src/bash/content.md", "# What is it?\n\nWords that were saved there.\n");

        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("Words that were saved there.");
    }

    [Fact]
    public async Task What_did_not_change_stays_the_same_element()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync();
        await window.GoAsync(preview.Address + "/library/python/");
        await window.Page.EvaluateAsync("() => { window.article = document.querySelector('article'); }");

        // Its findings come behind the page, and another image changes.
        await Assertions.Expect(window.Page.Locator(".tabs .count")).ToHaveTextAsync("4");
        workspace.Save("docs-src/caddy/content.md", "# What is it?\n\nOther words.\n");
        await Assertions.Expect(window.Page.Locator(".images li", new() { HasText = "caddy" }).Locator(".changed")).ToHaveCountAsync(1);

        Assert.True(await window.Page.EvaluateAsync<bool>("() => window.article === document.querySelector('article')"));
    }

    [Fact]
    public async Task Something_new_does_not_keep_anybody_from_going_on()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync();
        await window.GoAsync(preview.Address + "/library/bash/");
        var (page, asked, answered) = (window.Page, new TaskCompletionSource(), new TaskCompletionSource());
        await Assertions.Expect(page.Locator(".tabs .count")).ToHaveTextAsync("4");
        await page.RouteAsync("**/?view=diff", async route =>
        {
            asked.TrySetResult();
            await answered.Task;
            await route.ContinueAsync();
        });

        // The page that somebody goes to is on its way when there is news.
        await page.EvaluateAsync("() => { window.news = new Promise((done) => { const events = new EventSource('/events'); let first; events.onmessage = (e) => { first ??= e.data; if (e.data !== first) done(); }; }); }");
        await page.Keyboard.PressAsync("4");
        await asked.Task;
        workspace.Save("docs-src/caddy/content.md", "# What is it?\n\nOther words.\n");
        await page.EvaluateAsync("() => window.news");
        answered.SetResult();

        await Assertions.Expect(page).ToHaveURLAsync(preview.Address + "/library/bash/?view=diff");
        await Assertions.Expect(page.Locator(".diff")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".images li", new() { HasText = "caddy" }).Locator(".changed")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_fold_stays_open_while_something_else_is_saved()
    {
        const string Text = "# What is it?\n\n<details><summary>More</summary>\n\nHidden words.\n\n</details>\n\nWords.\n";
        using var workspace = await PreviewedWorkspace.CreateAsync();
        workspace.Write("docs-src/bash/content.md", Text);
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync();
        await window.GoAsync(preview.Address + "/library/bash/");
        await window.Page.Locator("article summary", new() { HasText = "More" }).ClickAsync();

        workspace.Save("docs-src/bash/content.md", Text.Replace("Words.", "Saved words.", StringComparison.Ordinal).Replace("Hidden", "Other hidden", StringComparison.Ordinal));

        await Assertions.Expect(window.Page.Locator("article")).ToContainTextAsync("Saved words.");
        await Assertions.Expect(window.Page.GetByText("Other hidden words.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_image_that_came_back_is_not_gone_any_more()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync();
        await window.GoAsync(preview.Address + "/");
        var gone = window.Page.GetByRole(AriaRole.Heading, new() { Name = "Gone" });

        Directory.Move(workspace.At("docs-src/caddy"), workspace.At("aside"));
        await Assertions.Expect(gone).ToBeVisibleAsync();
        Directory.Move(workspace.At("aside"), workspace.At("docs-src/caddy"));

        await Assertions.Expect(gone).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_template_and_a_manifest_show_too()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync();
        await window.GoAsync(preview.Address + "/library/bash/");
        var main = window.Page.Locator("main");

        workspace.AddManifest("bash", "5.3, latest, brand-new");
        await Assertions.Expect(main).ToContainTextAsync("brand-new");
        workspace.Save("templates/get-help.md", "[somebody who knows](https://example.com/help)\n");
        await Assertions.Expect(main).ToContainTextAsync("somebody who knows");
        workspace.AddImage("zig");
        await Assertions.Expect(window.Page.Locator(".images")).ToContainTextAsync("zig");
    }

    [Fact]
    public async Task An_error_is_a_banner_over_the_last_good_page()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        workspace.Write("docs.yml", "output: output\n");
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync();
        await window.GoAsync(preview.Address + "/library/bash/");
        var (page, banner) = (window.Page, window.Page.GetByRole(AriaRole.Alert));

        workspace.Save("docs-src/.library/bash", "Maintainers: nobody\n");
        await Assertions.Expect(banner).ToContainTextAsync("docs-src/.library/bash");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Other words than before.");
        await window.KeepPictureAsync("banner");
        await window.AssertAccessibleAsync("banner");
        workspace.AddManifest("bash", "5");
        await Assertions.Expect(banner).ToHaveCountAsync(0);

        var layout = workspace.Read("templates/page.scriban-md");
        workspace.Save("templates/page.scriban-md", "{{ if");
        await Assertions.Expect(banner).ToContainTextAsync("templates/page.scriban-md");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Other words than before.");
        workspace.Save("templates/page.scriban-md", layout);
        await Assertions.Expect(banner).ToHaveCountAsync(0);

        workspace.Write("docs.yml", "targetz:\n");
        await Assertions.Expect(banner).ToContainTextAsync("targetz");
        workspace.Write("docs.yml", "targets: { library: , i386: i386 }\n");
        await Assertions.Expect(page.Locator(".targets a")).ToHaveCountAsync(2);
        await Assertions.Expect(banner).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_published_meanwhile_is_no_change_any_more()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync();
        await window.GoAsync(preview.Address + "/library/bash/?view=changes");
        await Assertions.Expect(window.Page.Locator(".added").First).ToBeVisibleAsync();

        (await workspace.RunAsync("build")).Ended(Cli.ExitCode.Clean);

        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("Nothing changes");
        await Assertions.Expect(window.Page.Locator(".images .changed")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_published_of_a_new_image_is_no_change_any_more()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        workspace.AddImage("zig");
        await using var preview = await RunningPreview.StartAsync(workspace.Root, "zig");
        await using var window = await browser.OpenAsync();
        await window.GoAsync(preview.First + "?view=changes");
        await Assertions.Expect(window.Page.Locator(".pairs.one")).ToBeVisibleAsync();

        (await workspace.RunAsync("build")).Ended(Cli.ExitCode.Clean);

        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("Nothing changes");
    }

    [Fact]
    public async Task A_page_tells_that_the_preview_has_stopped()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync();
        await window.GoAsync(preview.Address + "/library/bash/");

        Assert.Equal(Cli.ExitCode.Cancelled, await preview.StopAsync());

        await Assertions.Expect(window.Page.Locator(".state")).ToContainTextAsync("has stopped");
    }
}
