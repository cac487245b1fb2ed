using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Docs.Benchmarks;

/// <summary>How long <c>docs preview</c> takes, as its users see it: start, save to paint, pages, export.</summary>
internal sealed class PreviewFigures(string work, int saves)
{
    private const int Starts = 7;
    private const string LongPage = "/library/eclipse-temurin/";

    private static readonly HttpClient Client = new();

    public async Task PrintAsync()
    {
        using var playwright = await Playwright.CreateAsync().ConfigureAwait(false);
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(p => Path.Join(p, "chromium")).First(File.Exists),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }).ConfigureAwait(false);
        Print("first page painted after start, limit 1,000 ms", await StartsAsync(browser).ConfigureAwait(false));
        using (var docs = Start("preview", "--port", "0"))
        {
            var address = await AddressAsync(docs).ConfigureAwait(false);
            Print("saved to painted, limits 100 ms and 200 ms", await SavesAsync(browser, address).ConfigureAwait(false));
            Print($"index, as sent, limit 10 ms", await PagesAsync(address + "/").ConfigureAwait(false));
            Print($"{LongPage}, as sent, limit 10 ms", await PagesAsync(address + LongPage).ConfigureAwait(false));
            docs.Kill();
        }

        var exports = new List<double>();
        for (var i = 0; i < 3; i++)
        {
            var started = Stopwatch.GetTimestamp();
            using var docs = Start("preview", "--export", Path.Join(work, "site"));
            await docs.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
            await docs.WaitForExitAsync().ConfigureAwait(false);
            exports.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        Print("export of all pages, limit 5,000 ms", exports);
    }

    private static void Print(string what, List<double> milliseconds)
    {
        milliseconds.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-52} n {milliseconds.Count,3}  median {milliseconds[milliseconds.Count / 2],7:F1}  95 % {milliseconds[(int)(milliseconds.Count * 0.95)],7:F1}  max {milliseconds[^1],7:F1} ms"));
    }

    private async Task<List<double>> StartsAsync(IBrowser browser)
    {
        var times = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            var page = await browser.NewPageAsync().ConfigureAwait(false);
            var started = Now();
            using var docs = Start("preview", "--port", "0");
            await page.GotoAsync(await AddressAsync(docs).ConfigureAwait(false) + "/library/python/").ConfigureAwait(false);
            times.Add(await page.EvaluateAsync<double>(
                """
                () => new Promise((done) => new PerformanceObserver((list) => {
                  const paint = list.getEntriesByName('first-contentful-paint')[0];
                  if (paint) done(performance.timeOrigin + paint.startTime);
                }).observe({ type: 'paint', buffered: true }))
                """).ConfigureAwait(false) - started);
            docs.Kill();
            await page.CloseAsync().ConfigureAwait(false);
        }

        return times;
    }

    private async Task<List<double>> SavesAsync(IBrowser browser, string address)
    {
        var file = Path.Join(work, "corpus/docs/python/content.md");
        var (text, times) = (await File.ReadAllTextAsync(file).ConfigureAwait(false), new List<double>());
        var page = await browser.NewPageAsync().ConfigureAwait(false);
        await page.GotoAsync(address + "/library/python/").ConfigureAwait(false);
        for (var i = -3; i < saves; i++)
        {
            var mark = $"Marked {i + 3} here.";
            var painted = page.EvaluateAsync<double>(
                """
                (mark) => new Promise((done) => {
                  const look = () => {
                    if (!document.querySelector('main').textContent.includes(mark)) return;
                    observer.disconnect();
                    requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => done(performance.timeOrigin + performance.now()); channel.port2.postMessage(0); });
                  };
                  const observer = new MutationObserver(look);
                  observer.observe(document.querySelector('main'), { childList: true, subtree: true });
                })
                """,
                mark);
            await page.EvaluateAsync("() => 0").ConfigureAwait(false);
            var saved = Now();
            await File.WriteAllTextAsync(file, $"{text}\n\n{mark}\n").ConfigureAwait(false);
            var time = await painted.ConfigureAwait(false) - saved;
            if (i >= 0)
            {
                times.Add(time);
            }
        }

        await File.WriteAllTextAsync(file, text).ConfigureAwait(false);
        return times;
    }

    private static async Task<List<double>> PagesAsync(string address)
    {
        var times = new List<double>();
        for (var i = -5; i < 50; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await Client.GetByteArrayAsync(new Uri(address)).ConfigureAwait(false);
            if (i >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        return times;
    }

    private Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(
        Path.Join(work, "bin/docs"),
        [.. arguments, "--source", "docs", "--templates", "docs/.template-helpers", "--library", "library", "--lock", "docs.lock.json", "--output", "expected"])
    {
        WorkingDirectory = Path.Join(work, "corpus"),
        RedirectStandardOutput = true,
    })!;

    private static async Task<string> AddressAsync(Process docs) => (await docs.StandardOutput.ReadLineAsync().ConfigureAwait(false))!.Split(' ')[0].TrimEnd('/');

    private static double Now() => (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds;
}
