using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Docs.Preview.Tests.Browsing.Browser))]

namespace Docs.Preview.Tests.Browsing;

/// <summary>A real browser, the system's own. Without one, or without axe-core, tests are skipped (<see cref="Requirement"/>).</summary>
public sealed class Browser : IAsyncDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Skips the test where there is no browser, or nothing to check its pages with.</summary>
    /// <returns>The full paths of the program and of axe-core.</returns>
    public static (string Program, string Axe) Require() => (Requirement.Chromium.Require(), Requirement.AxeCore.Require());

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _oneAtATime.Dispose();
    }

    /// <summary>Opens a window with nothing in it.</summary>
    /// <param name="isDark">What the user prefers.</param>
    /// <param name="hasScript">Whether pages may run scripts.</param>
    public async Task<BrowserWindow> OpenAsync(int width = 1280, int height = 900, bool isDark = false, bool hasScript = true)
    {
        var (program, axe) = Require();
        var browser = await StartAsync(program);
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = hasScript,
        });
        return await BrowserWindow.OpenAsync(context, await File.ReadAllTextAsync(axe, TestContext.Current.CancellationToken));
    }

    /// <summary>The one browser of all tests, started by the first that needs it.</summary>
    private async Task<IBrowser> StartAsync(string program)
    {
        await _oneAtATime.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = program,
                Args =
                [
                    "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    .. Environment.UserName == "root" ? ["--no-sandbox"] : (string[])[],
                ],
            });
        }
        finally
        {
            _oneAtATime.Release();
        }
    }
}
