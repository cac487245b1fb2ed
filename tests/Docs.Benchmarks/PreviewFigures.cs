using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Docs.Benchmarks;

/// <summary>How long <c>docs preview</c> takes, as its users see it: start, save to paint, pages, export.</summary>
internal sealed class PreviewFigures(string work, int saves)
{
    private const int Starts = 7;
    private const int Paints = 20;
    private const string LongPage = "/library/eclipse-temurin/";

    // A browser that just opened a tab, or painted a page, is still at work for a second, on both cores.
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    private static readonly HttpClient Client = new();

    public async Task PrintAsync()
    {
        using var playwright = await Playwright.CreateAsync().ConfigureAwait(false);
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(p => Path.Join(p, "chromium")).First(File.Exists),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }).ConfigureAwait(false);
        Print("start to first page painted, limit 300 ms", await StartsAsync(browser, "/library/python/").ConfigureAwait(false));
        Print("start to overview painted, limit 300 ms", await StartsAsync(browser, "/").ConfigureAwait(false));
        using (var docs = Start("preview", "--port", "0"))
        {
            var address = await AddressAsync(docs).ConfigureAwait(false);
            Print("saved to painted, limits 60 ms and 120 ms", await SavesAsync(browser, address).ConfigureAwait(false));
            Print($"index, as sent, limit 10 ms", await PagesAsync(address + "/").ConfigureAwait(false));
            Print($"{LongPage}, as sent, limit 10 ms", await PagesAsync(address + LongPage).ConfigureAwait(false));
            await PrintSizeAsync(address + LongPage).ConfigureAwait(false);
            Print($"{LongPage}, painted, limit 100 ms", await PaintsAsync(browser, address, PaintAsync).ConfigureAwait(false));
            Print("the same, by a click on its link", await PaintsAsync(browser, address, ClickAsync).ConfigureAwait(false));
            docs.Kill();
        }

        await PrintMemoryAsync().ConfigureAwait(false);
        Print("export of all pages, limit 2,000 ms", await ExportsAsync("site").ConfigureAwait(false));
        PrintSizeOfFolder("export of all pages, limit 60 MB", "site");
        await ChangeOneImageAsync().ConfigureAwait(false);
        Print("export of one changed image, limit 500 ms", await ExportsAsync("change", "--changed-since", "HEAD").ConfigureAwait(false));
        PrintSizeOfFolder("export of one changed image, limit 2 MB", "change");
    }

    private async Task<List<double>> ExportsAsync(string folder, params string[] options)
    {
        var times = new List<double>();
        for (var i = 0; i < 3; i++)
        {
            var started = Stopwatch.GetTimestamp();
            using var docs = Start(["preview", "--export", Path.Join(work, folder), .. options]);
            await docs.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
            await docs.WaitForExitAsync().ConfigureAwait(false);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times;
    }

    private void PrintSizeOfFolder(string what, string folder) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-52} {Directory.EnumerateFiles(Path.Join(work, folder), "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length) / 1e6,7:F1} MB"));

    private static async Task PrintSizeAsync(string address)
    {
        var page = await Client.GetByteArrayAsync(new Uri(address)).ConfigureAwait(false);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"the same, limit 250 KB",-52} {page.Length / 1e3,7:F1} KB"));
    }

    /// <summary>Commits everything, and changes a paragraph.</summary>
    private async Task ChangeOneImageAsync()
    {
        foreach (var arguments in (string[][])[["init", "--quiet"], ["add", "--all"], ["-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "--message", "Begin"]])
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Path.Join(work, "corpus") })!;
            await git.WaitForExitAsync().ConfigureAwait(false);
        }

        await File.AppendAllTextAsync(Path.Join(work, "corpus/docs/python/content.md"), "\nOne more paragraph.\n").ConfigureAwait(false);
    }

    /// <summary>How the memory of a preview grows while many pages are open and somebody saves again and again.</summary>
    private async Task PrintMemoryAsync()
    {
        const int Pages = 200;
        const int Saves = 500;
        using var docs = Start("preview", "--port", "0");
        var address = await AddressAsync(docs).ConfigureAwait(false);
        var file = Path.Join(work, "corpus/docs/python/content.md");
        var text = await File.ReadAllTextAsync(file).ConfigureAwait(false);
        var streams = new List<StreamReader>();
        for (var i = 0; i < Pages; i++)
        {
            streams.Add(new(await Client.GetStreamAsync(new Uri(address + "/events")).ConfigureAwait(false)));
        }

        var early = 0L;
        for (var i = 1; i <= Saves; i++)
        {
            await File.WriteAllTextAsync(file, $"{text}\n\nSaved {i}.\n").ConfigureAwait(false);
            while (!(await Client.GetStringAsync(new Uri(address + "/library/python/")).ConfigureAwait(false)).Contains($"Saved {i}.", StringComparison.Ordinal))
            {
                await Task.Delay(5).ConfigureAwait(false);
            }

            docs.Refresh();
            early = i == 50 ? docs.WorkingSet64 : early;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{$"memory, {Pages} pages open, {Saves} saves, limit +10 %",-52} {early / 1e6,7:F1} MB after 50, {docs.WorkingSet64 / 1e6:F1} MB after {Saves}"));
        streams.ForEach(s => s.Dispose());
        docs.Kill();
        await File.WriteAllTextAsync(file, text).ConfigureAwait(false);
    }

    private static void Print(string what, List<double> milliseconds)
    {
        milliseconds.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-52} n {milliseconds.Count,3}  median {milliseconds[milliseconds.Count / 2],7:F1}  95 % {milliseconds[(int)(milliseconds.Count * 0.95)],7:F1}  max {milliseconds[^1],7:F1} ms"));
    }

    /// <summary>From the start of the process to the page's first paint, in a browser that runs already and has nothing else to do.</summary>
    private async Task<List<double>> StartsAsync(IBrowser browser, string path)
    {
        var times = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            var page = await browser.NewPageAsync().ConfigureAwait(false);
            await Task.Delay(Idle).ConfigureAwait(false);
            var started = Now();
            using var docs = Start("preview", "--port", "0");
            await page.GotoAsync(await AddressAsync(docs).ConfigureAwait(false) + path).ConfigureAwait(false);
            var (origin, paint) = await PaintAsync(page).ConfigureAwait(false);
            times.Add(origin + paint - started);
            docs.Kill();
            await page.CloseAsync().ConfigureAwait(false);
        }

        return times;
    }

    /// <summary>From the moment at which somebody goes from the overview to the long page to its first paint: server, transfer and browser.</summary>
    private static async Task<List<double>> PaintsAsync(IBrowser browser, string address, Func<IPage, string, Task<double>> go)
    {
        var (times, page) = (new List<double>(), await browser.NewPageAsync().ConfigureAwait(false));
        for (var i = -2; i < Paints; i++)
        {
            await page.GotoAsync(address).ConfigureAwait(false);
            await Task.Delay(Idle).ConfigureAwait(false);
            var time = await go(page, address + LongPage).ConfigureAwait(false);
            if (i >= 0)
            {
                times.Add(time);
            }
        }

        await page.CloseAsync().ConfigureAwait(false);
        return times;
    }

    private static async Task<double> PaintAsync(IPage page, string address)
    {
        await page.GotoAsync(address).ConfigureAwait(false);
        return (await PaintAsync(page).ConfigureAwait(false)).Paint;
    }

    private static Task<double> ClickAsync(IPage page, string address) => page.EvaluateAsync<double>(
        """
        (address) => new Promise((done) => {
          const [link, start] = [[...document.querySelectorAll('.images a')].find((each) => each.href === address), performance.now()];
          const observer = new MutationObserver(() => {
            if (location.href !== address || !document.querySelector('article')) return;
            observer.disconnect();
            requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => done(performance.now() - start); channel.port2.postMessage(0); });
          });
          observer.observe(document.querySelector('main'), { childList: true, subtree: true });
          link.click();
        })
        """,
        address);

    /// <summary>When the page that is shown was asked for, in milliseconds since 1970, and how long after that its first text was painted.</summary>
    private static async Task<(double Origin, double Paint)> PaintAsync(IPage page)
    {
        var times = await page.EvaluateAsync<double[]>(
            """
            () => new Promise((done) => new PerformanceObserver((list) => {
              const paint = list.getEntriesByName('first-contentful-paint')[0];
              if (paint) done([performance.timeOrigin, paint.startTime]);
            }).observe({ type: 'paint', buffered: true }))
            """).ConfigureAwait(false);
        return (times[0], times[1]);
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
        await page.CloseAsync().ConfigureAwait(false);
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
