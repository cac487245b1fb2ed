using System.Diagnostics;
using Docs.Cli.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Docs.Preview.Tests.Browsing.Browser))]

namespace Docs.Preview.Tests.Browsing;

/// <summary>
/// A real browser, the system's own: found on the path, or installed where that may be done. Without one, tests are
/// skipped, but in CI they fail.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string _axe = "";
    private string _lacks = "";

    private static bool IsCI => Environment.GetEnvironmentVariable("CI") is { Length: > 0 } and not "false";

    public async ValueTask InitializeAsync()
    {
        var path = Find() ?? (await TryInstallAsync() ? Find() : null);
        _axe = await FindAxeAsync() ?? "";
        _lacks = path is null ? "no chromium on the path: install it from the system's packages"
            : _axe.Length == 0 ? "no axe-core: run 'npm ci' in tests/Docs.Preview.Tests"
            : "";
        if (_lacks.Length > 0)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args =
            [
                "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                .. Environment.UserName == "root" ? ["--no-sandbox"] : (string[])[],
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Opens a window with nothing in it.</summary>
    /// <param name="isDark">What the user prefers.</param>
    /// <param name="hasScript">Whether pages may run scripts.</param>
    public async Task<BrowserWindow> OpenAsync(int width = 1280, int height = 900, bool isDark = false, bool hasScript = true)
    {
        Assert.False(IsCI && _browser is null, _lacks);
        Assert.SkipWhen(_browser is null, _lacks);
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = hasScript,
        });
        return await BrowserWindow.OpenAsync(context, _axe);
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(n => Path.Join(folder, n)))
        .FirstOrDefault(File.Exists);

    /// <summary>Installs it where that needs no password; in CI, the script has done so.</summary>
    private static async Task<bool> TryInstallAsync() =>
        !IsCI && Environment.UserName == "root" && File.Exists("/usr/bin/apt-get")
        && await RunAsync("/", "apt-get", "update", "-q")
        && await RunAsync("/", "apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium");

    private static async Task<string?> FindAxeAsync()
    {
        var folder = Path.Join(SolutionFolder.Root, "tests", "Docs.Preview.Tests");
        var script = Path.Join(folder, "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(script) && !IsCI)
        {
            await RunAsync(folder, OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "ci", "--silent");
        }

        return File.Exists(script) ? await File.ReadAllTextAsync(script) : null;
    }

    private static async Task<bool> RunAsync(string folder, string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
