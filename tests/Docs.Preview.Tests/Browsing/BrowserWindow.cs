using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Docs.Preview.Tests.Browsing;

/// <summary>A window of the browser, which remembers everything that a page should not do.</summary>
public sealed class BrowserWindow : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly string _axe;

    private BrowserWindow(IBrowserContext context, IPage page, string axe) => (_context, Page, _axe) = (context, page, axe);

    public IPage Page { get; }

    /// <summary>The addresses that were asked for.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>Errors in the console, exceptions, dialogs and other windows.</summary>
    public ConcurrentQueue<string> Incidents { get; } = [];

    public static async Task<BrowserWindow> OpenAsync(IBrowserContext context, string axe)
    {
        context.SetDefaultTimeout(15_000);
        var window = new BrowserWindow(context, await context.NewPageAsync(), axe);
        window.Page.Request += (_, request) => window.Requests.Enqueue(request.Url);
        window.Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                window.Incidents.Enqueue("console: " + message.Text);
            }
        };
        window.Page.PageError += (_, error) => window.Incidents.Enqueue("exception: " + error);
        window.Page.Dialog += (_, dialog) =>
        {
            window.Incidents.Enqueue("dialog: " + dialog.Message);
            _ = dialog.DismissAsync();
        };
        context.Page += (_, page) => window.Incidents.Enqueue("window: " + page.Url);
        return window;
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    /// <summary>Goes to an address, and waits until the page is there.</summary>
    public async Task GoAsync(string address) => await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });

    /// <summary>Keeps a picture of the page as a test artifact, <c>artifacts/preview/NAME.png</c>.</summary>
    public async Task KeepPictureAsync(string name)
    {
        var folder = Path.Join(RepositoryRoot.FullPath, "artifacts", "preview");
        Directory.CreateDirectory(folder);
        await Page.ScreenshotAsync(new() { Path = Path.Join(folder, name + ".png") });
    }

    /// <summary>Fails if people with disabilities could not use the page: whatever axe-core finds.</summary>
    public async Task AssertAccessibleAsync(string what)
    {
        // As a tool of the test, and not of the page, it is not subject to the page's policy; it must not ask for files again.
        await Page.EvaluateAsync(_axe);
        var result = await Page.EvaluateAsync<JsonElement>("async () => (await axe.run({ preload: false })).violations.map(v => ({ id: v.id, impact: v.impact, where: v.nodes.slice(0, 3).map(n => n.html + ' — ' + n.failureSummary) }))");
        var violations = result.EnumerateArray().Select(v => v.ToString()).ToList();
        Assert.True(violations.Count == 0, $"{what}: {string.Join('\n', violations)}");
    }
}
