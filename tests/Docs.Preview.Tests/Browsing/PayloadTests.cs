using YamlDotNet.RepresentationModel;

namespace Docs.Preview.Tests.Browsing;

/// <summary>
/// Texts that try to run something in a reviewer's browser: in fragments, tags, file names and metadata, served and
/// exported. None runs, and none sends a request.
/// </summary>
public sealed class PayloadTests(Browser browser)
{
    // Payloads in one page; an unclosed one must not hide the others.
    private const int AtOnce = 10;

    private static readonly List<string> Payloads = Load();

    [Fact]
    public async Task In_fragments_nothing_runs_and_nothing_is_asked_for()
    {
        Assert.True(Payloads.Count >= 100, $"{Payloads.Count} payloads");
        using var workspace = new Workspace();
        var images = Payloads.Chunk(AtOnce).Select((texts, i) => (Name: $"evil{i}", Text: string.Join("\n\n", texts))).ToList();
        images.AddRange(TestRun.Some(Payloads).Select((text, i) => (Name: $"alone{i}", Text: text)));
        foreach (var (name, text) in images)
        {
            workspace.AddImage(name, $"# Words\n\n{text}\n\nThe end.\n");
        }

        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync();
        await WatchAsync(window);
        foreach (var (name, _) in images)
        {
            foreach (var view in name.StartsWith("alone", StringComparison.Ordinal) ? ["rendered"] : new[] { "rendered", "source", "changes", "diff", "hub", "findings" })
            {
                await window.GoAsync($"{preview.Address}/library/{name}/?view={view}");
                await AssertHarmlessAsync(window, $"{name} {view}", preview.Address + "/");
            }
        }
    }

    [Fact]
    public async Task In_exported_pages_nothing_runs_and_nothing_is_asked_for()
    {
        using var workspace = new Workspace();
        foreach (var (texts, i) in Payloads.Chunk(AtOnce).Select((t, i) => (t, i)))
        {
            workspace.AddImage($"evil{i}", $"# Words\n\n{string.Join("\n\n", texts)}\n");
        }

        (await workspace.RunAsync("preview", "--export", "site", "--target", "library")).Ended(Cli.ExitCode.Clean);
        await using var window = await browser.OpenAsync();
        await WatchAsync(window);
        foreach (var page in Directory.GetFiles(workspace.At("site"), "index.html", SearchOption.AllDirectories))
        {
            await window.GoAsync("file://" + page);
            await AssertHarmlessAsync(window, page, $"file://{workspace.At("site/")}");
        }
    }

    [Fact]
    public async Task In_everything_else_nothing_runs_and_nothing_is_asked_for()
    {
        const string Evil = "<img src=x onerror=alert(1)>";
        using var workspace = new Workspace("python", "ruby");
        workspace.Write("docs-src/python/maintainer.md", $"{Evil}<script>alert(1)</script>\n");
        workspace.Write("docs-src/python/license.md", $"[x](javascript:alert(1)) {Evil}\n");
        workspace.Write("docs-src/python/github-repo", $"https://github.com/a/b\"><script>alert(1)</script>\n");
        workspace.Write("docs-src/python/metadata.json", "{\"hub\":{\"categories\":[\"" + Evil + "\"]}}");
        workspace.Write("docs-src/python/README-short.txt", Evil + "\n");
        workspace.Write("docs-src/python/compose.yaml", $"services:\n  '{Evil}':\n    image: '\"><script>alert(1)</script>'\n");
        workspace.Write($"docs-src/python/variant-{Evil.Replace("/", "", StringComparison.Ordinal)}.md", Evil + "\n");
        workspace.Write("docs-src/python/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
        workspace.Write("docs-src/python/content.md", "# Words\n\n%%LOGO%%\n\n## %%COMPOSE%%\n");
        workspace.Write("docs-src/.library/ruby", $"Maintainers: A (@a)\nGitRepo: https://github.com/a/b.git\nGitCommit: {new string('a', 40)}\n\nTags: {Evil}, \"><script>alert(1)</script>\n");
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync();
        await WatchAsync(window);

        foreach (var path in new[] { "/", "/library/python/", "/library/python/?view=source", "/library/python/?view=diff", "/library/python/?view=changes", "/library/python/?view=findings", "/library/ruby/", "/library/ruby/?view=findings" })
        {
            await window.GoAsync(preview.Address + path);
            await Microsoft.Playwright.Assertions.Expect(window.Page.Locator("main")).Not.ToContainTextAsync("Still being checked");
            await AssertHarmlessAsync(window, path, preview.Address + "/");
        }

        Assert.Contains(Evil, await window.Page.Locator("main").TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_somebody_sends_runs_nothing()
    {
        using var workspace = new Workspace("python");
        await using var preview = await RunningPreview.StartAsync(workspace.Root);
        await using var window = await browser.OpenAsync();
        await WatchAsync(window);
        foreach (var path in new[] { "/?filter=<img src=x onerror=alert(1)>", "/library/python/?filter=\"><script>alert(1)</script>", "/library/<script>alert(1)</script>/", "/library/python/?view=<script>alert(1)</script>", "/library/python/#<img src=x onerror=alert(1)>", "/library/python/#docs.keys" })
        {
            await window.GoAsync(preview.Address + path);
            await AssertHarmlessAsync(window, path, preview.Address + "/", mayBeMissing: true);
        }
    }

    /// <summary>Makes whatever a payload calls leave a trace, and gives handlers their chance.</summary>
    private static async Task WatchAsync(BrowserWindow window) => await window.Page.AddInitScriptAsync(
        """
        window.traces = [];
        for (const name of ['alert', 'prompt', 'confirm', 'print', 'open']) window[name] = (...a) => { window.traces.push(name + ' ' + a.join()); };
        """);

    private static async Task AssertHarmlessAsync(BrowserWindow window, string what, string own, bool mayBeMissing = false)
    {
        // Pointing at, focusing and opening everything is what a reviewer may do.
        await window.Page.EvaluateAsync(
            """
            async () => {
              for (const element of document.querySelectorAll('main *')) {
                for (const type of ['mouseover', 'mouseenter', 'focus', 'toggle', 'pointerenter', 'animationstart', 'error', 'load'])
                  element.dispatchEvent(new Event(type));
                if (element.localName === 'details') element.open = true;
              }
              await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            }
            """);
        Assert.Equal("", await window.Page.EvaluateAsync<string>("() => window.traces.join()"));
        Assert.Equal("", await window.Page.EvaluateAsync<string>(
            """
            () => [...document.querySelectorAll('main a[href]')].map(a => a.href).filter(h => !/^(https?|mailto):/.test(h) && !h.startsWith(location.origin + '/') && !h.startsWith('file://' + location.pathname.split('/').slice(0, 3).join('/'))).join()
            """));
        Assert.All(window.Requests, r => Assert.True(r.StartsWith(own, StringComparison.Ordinal), $"{what} asked for {r}"));

        // The console tells of a page that is not there, sooner or later.
        var incidents = window.Incidents.Where(i => !mayBeMissing || !i.Contains("status of 404", StringComparison.Ordinal)).ToList();
        Assert.True(incidents.Count == 0, $"{what}: {string.Join('\n', incidents)}");
    }

    private static List<string> Load()
    {
        using var reader = new StreamReader(Path.Join(RepositoryRoot.FullPath, "tests", "payloads", "script-injection.yml"));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return [.. ((YamlSequenceNode)yaml.Documents[0].RootNode).Children.Select(c => ((YamlScalarNode)c["text"]).Value!)];
    }
}
