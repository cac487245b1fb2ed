using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Preview.Tests.Serving;
using Microsoft.Playwright;

namespace Docs.Preview.Tests.Browsing;

/// <summary>What a page makes of newer states, each at a moment that the test chooses.</summary>
public sealed class NewsTests(Browser browser)
{
    private static readonly ImageName Python = ImageName.Parse("python");

    [Fact]
    public async Task Keys_go_on_from_where_they_were_when_newer_findings_replace_the_content()
    {
        Browser.Require();
        await using var served = await ServedPreview.StartAsync();
        await using var window = await browser.OpenAsync();
        await window.GoAsync($"http://{served.Host}/");
        var (page, focused) = (window.Page, window.Page.Locator(":focus"));
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(focused).ToHaveTextAsync("python");
        await page.EvaluateAsync("() => { window.before = document.activeElement; }");

        served.Feed.Update(now => now.With([now.Images[0] with { Findings = Findings(1) }]));

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Findings" })).ToBeVisibleAsync();
        Assert.False(await page.EvaluateAsync<bool>("() => window.before.isConnected"), "the element was not replaced, so that this shows nothing");
        await Assertions.Expect(focused).ToHaveTextAsync("python");
        await Assertions.Expect(focused).ToHaveClassAsync("stop");
    }

    [Fact]
    public async Task The_focus_stays_in_the_list_of_images_when_its_marks_change()
    {
        Browser.Require();
        await using var served = await ServedPreview.StartAsync();
        await using var window = await browser.OpenAsync();
        await window.GoAsync($"http://{served.Host}/library/python/");
        var (page, link) = (window.Page, window.Page.Locator(".images a"));
        await link.FocusAsync();
        await page.EvaluateAsync("() => { window.before = document.activeElement; }");

        served.Feed.Update(now => now.With([now.Images[0] with { Findings = Findings(2) }]));

        await Assertions.Expect(link.Locator(".mark.error")).ToContainTextAsync("2");
        Assert.False(await page.EvaluateAsync<bool>("() => window.before.isConnected"), "the element was not replaced, so that this shows nothing");
        await Assertions.Expect(link).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_is_asked_for_is_shown_though_there_is_something_newer_already()
    {
        Browser.Require();
        await using var served = await ServedPreview.StartAsync();
        await using var window = await browser.OpenAsync();
        await window.GoAsync($"http://{served.Host}/library/python/");
        var (page, asked, answered) = (window.Page, new TaskCompletionSource(), new TaskCompletionSource());
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Words");
        await page.RouteAsync("**/library/python/", async route =>
        {
            var answer = await route.FetchAsync();
            asked.TrySetResult();
            await answered.Task;
            await route.FulfillAsync(new() { Response = answer });
        });

        // The page of the second state is on its way when there is a third.
        served.Feed.Update(_ => ServedPreview.Snapshot("# Second\n"));
        await asked.Task;
        await page.EvaluateAsync("() => { window.seen = []; new MutationObserver(() => window.seen.push(document.querySelector('article').textContent.trim())).observe(document.querySelector('main'), { childList: true, subtree: true }); }");
        served.Feed.Update(_ => ServedPreview.Snapshot("# Third\n"));
        await page.EvaluateAsync("() => new Promise((done) => { new EventSource('/events').onmessage = done; })");
        answered.SetResult();

        await Assertions.Expect(page.Locator("article")).ToContainTextAsync("Third");
        Assert.Contains("#Second", await page.EvaluateAsync<string[]>("() => window.seen"));
    }

    private static ImmutableArray<Finding> Findings(int count) =>
        [.. Enumerable.Range(1, count).Select(i => Catalogue.HeadingHasNoSpace(new("docs-src/python/content.md", i), $"Words {i}", "#", Python))];
}
