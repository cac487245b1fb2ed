using Docs.Preview.Tests.Browsing;

namespace Docs.Preview.Tests.Exporting;

/// <summary>What <c>docs preview --export</c> writes, and what it leaves alone.</summary>
public sealed class ExportTests
{
    [Fact]
    public async Task Each_README_has_a_page_and_there_is_an_index()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        workspace.AddLogo("python");

        var result = (await workspace.RunAsync("preview", "--export", "site")).Ended(Cli.ExitCode.Clean);

        Assert.StartsWith("site/index.html and 72 pages written", result.Out, StringComparison.Ordinal);
        Assert.Equal(72, Directory.GetFiles(workspace.At("site"), "index.html", SearchOption.AllDirectories).Length - 1);
        Assert.Contains("<a class=\"stop\" href=\"library/bash/index.html?view=changes\">bash</a>", workspace.Read("site/index.html"), StringComparison.Ordinal);
        Assert.True(workspace.Has("site/assets/preview.js"));
        Assert.Equal("png", workspace.Read("site/logos/python.png"));
        Assert.DoesNotContain("http-equiv=\"refresh\"", workspace.Read("site/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_and_images_that_cannot_be_built_are_on_the_pages_and_no_failure()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        workspace.Write("docs-src/.library/bash", "Maintainers: nobody\n");

        (await workspace.RunAsync("preview", "--export", "site")).Ended(Cli.ExitCode.Clean);

        Assert.Contains("docs-src/.library/bash:1", workspace.Read("site/library/bash/index.html"), StringComparison.Ordinal);
        Assert.Contains("What you see is a draft", workspace.Read("site/library/bash/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_sources_give_the_same_files()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        (await workspace.RunAsync("preview", "--export", "one", "--target", "library", "--target", "i386")).Ended(Cli.ExitCode.Clean);
        (await workspace.RunAsync("preview", "--export", "two", "--target", "library", "--target", "i386")).Ended(Cli.ExitCode.Clean);

        Assert.Equal(Contents(workspace, "one"), Contents(workspace, "two"));
    }

    [Fact]
    public async Task An_earlier_export_is_replaced_as_a_whole()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        (await workspace.RunAsync("preview", "--export", "site")).Ended(Cli.ExitCode.Clean);

        (await workspace.RunAsync("preview", "bash", "--export", "site", "--target", "library")).Ended(Cli.ExitCode.Clean);

        Assert.Equal(["library/bash/index.html"], Pages(workspace, "site"));
        Assert.Equal(["docs-src", "output", "site", "templates"], Directory.GetFileSystemEntries(workspace.Root).Select(e => Path.GetFileName(e)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_file_has_the_overview_all_changes_and_each_image_and_loads_nothing()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        workspace.AddLogo("bash");

        (await workspace.RunAsync("preview", "--export", "mail/preview.html")).Ended(Cli.ExitCode.Clean);
        var result = (await workspace.RunAsync("preview", "bash", "--export", "mail/preview.html")).Ended(Cli.ExitCode.Clean);

        Assert.StartsWith("mail/preview.html written", result.Out, StringComparison.Ordinal);
        Assert.Equal(["mail/preview.html"], Directory.GetFiles(workspace.At("mail")).Select(f => "mail/" + Path.GetFileName(f)));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(workspace.Read("mail/preview.html"));
        Assert.NotNull(page.GetElementById("docs.overview"));
        Assert.Contains("Other words than before", page.GetElementById("docs.all")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Other words than before", page.GetElementById("docs.page.bash")!.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["data:image/png;base64,cG5n"], page.QuerySelectorAll("[src]").Select(e => e.GetAttribute("src")).Distinct().DefaultIfEmpty("data:image/png;base64,cG5n"));
        Assert.Empty(page.QuerySelectorAll("link, iframe, object"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(page.QuerySelectorAll(".images a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
    }

    [Fact]
    public async Task A_file_that_is_no_export_is_not_replaced()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        workspace.Write("notes.html", "<!doctype html><p>Mine.");

        (await workspace.RunAsync("preview", "--export", "notes.html")).Ended(Cli.ExitCode.Usage).Said("", "DOC023");

        Assert.Equal("<!doctype html><p>Mine.", workspace.Read("notes.html"));
    }

    [Fact]
    public async Task What_pages_share_is_there_once()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();

        (await workspace.RunAsync("preview", "--export", "site")).Ended(Cli.ExitCode.Clean);

        var (page, shared) = (workspace.Read("site/library/bash/index.html"), workspace.Read("site/assets/shared.js"));
        Assert.DoesNotContain(">caddy", page, StringComparison.Ordinal);
        Assert.Contains("\"caddy\"", shared, StringComparison.Ordinal);
        Assert.DoesNotContain("</script", shared, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("DOC433", workspace.Read("site/findings.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docs-src")]
    [InlineData("output")]
    [InlineData(".")]
    [InlineData("templates/page.scriban-md")]
    public async Task What_is_no_export_is_not_replaced(string place)
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        var before = workspace.States();

        (await workspace.RunAsync("preview", "--export", place)).Ended(Cli.ExitCode.Usage).Said("", "DOC023");

        FileStates.AssertSame(before, workspace.States());
    }

    [Fact]
    public async Task A_pull_request_shows_what_it_changes_beside_what_it_began_with()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        var git = await GitRepository.InitAsync(workspace.Root);
        workspace.Write("docs-src/bash/content.md", "# What is it?\n\nWords.\n");
        (await workspace.RunAsync("build")).Ended(Cli.ExitCode.Clean);
        await git.CommitAsync("Begin");
        workspace.Write("docs-src/caddy/content.md", "# What is it?\n\nCompletely different.\n");
        (await workspace.RunAsync("build")).Ended(Cli.ExitCode.Clean);
        await git.CommitAsync("Change caddy, and what is built of it");

        (await workspace.RunAsync("preview", "--export", "site", "--changed-since", "HEAD~1", "--target", "library")).Ended(Cli.ExitCode.Clean);

        Assert.Equal(["library/caddy/index.html"], Pages(workspace, "site"));
        var page = workspace.Read("site/library/caddy/index.html");
        Assert.Contains("<del>Words</del>", page, StringComparison.Ordinal);
        Assert.Contains("<ins>Completely different</ins>.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pull_request_tells_new_findings_from_older_ones_and_links_sources_at_its_commit()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        var git = await GitRepository.InitAsync(workspace.Root);
        workspace.Write("docs-src/caddy/content.md", "# What is it?\n\n[old](http://www.gnu.org/old)\n");
        await git.CommitAsync("Begin");
        workspace.Write("docs-src/caddy/content.md", "# What is it?\n\nWords.\n\n[old](http://www.gnu.org/old) and [new](http://www.kernel.org/new)\n");
        await git.CommitAsync("Add a link");
        await git.RunAsync("remote", "add", "origin", "https://github.com/example/docs.git");

        (await workspace.RunAsync("preview", "--export", "site", "--changed-since", "HEAD~1", "--target", "library")).Ended(Cli.ExitCode.Clean);

        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(workspace.Read("site/library/caddy/index.html"));
        var ages = page.QuerySelectorAll(".findings li").Where(f => f.TextContent.Contains("DOC433", StringComparison.Ordinal)).ToDictionary(f => f.TextContent.Contains("gnu", StringComparison.Ordinal), f => f.QuerySelector(".age")!.TextContent);
        Assert.Equal("older", ages[true]);
        Assert.Equal("new", ages[false]);
        var commit = (await git.RunAsync("rev-parse", "HEAD")).Trim();
        Assert.Equal(
            $"https://github.com/example/docs/blob/{commit}/docs-src/caddy/content.md#L5",
            page.QuerySelectorAll(".findings .at a").First(a => a.TextContent.StartsWith("docs-src/caddy/content.md:5", StringComparison.Ordinal)).GetAttribute("href"));
        Assert.Contains("New since HEAD~1", workspace.Read("site/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_changed_is_an_index_that_says_so()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        var git = await GitRepository.InitAsync(workspace.Root);
        await git.CommitAsync("Begin");

        (await workspace.RunAsync("preview", "--export", "../" + Path.GetFileName(workspace.Root) + "/site", "--changed-since", "HEAD")).Ended(Cli.ExitCode.Clean);

        Assert.Empty(Pages(workspace, "site"));
        Assert.Contains("Nothing: every README is what HEAD has.", workspace.Read("site/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_per_target_can_be_what_is_published()
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        var git = await GitRepository.InitAsync(workspace.Root);
        await git.CommitAsync("Begin");
        await PublishAsync("master", "library", "Published words.");
        await PublishAsync("i386", "i386", "Published words for i386.");
        await git.RunAsync("checkout", "--quiet", "main");

        (await workspace.RunAsync("preview", "caddy", "--export", "site", "--base", "{target}", "--target", "library", "--target", "i386")).Ended(Cli.ExitCode.Clean);

        Assert.Contains("<del>Published words</del>.", workspace.Read("site/library/caddy/index.html"), StringComparison.Ordinal);
        Assert.Contains("<del>Published words for i386</del>.", workspace.Read("site/i386/caddy/index.html"), StringComparison.Ordinal);

        async Task PublishAsync(string branch, string target, string words)
        {
            await git.RunAsync("checkout", "--quiet", "--orphan", branch, "main");
            workspace.Write("caddy/README.md", workspace.Read($"output/{target}/caddy/README.md").Replace("Words.", words, StringComparison.Ordinal));
            await git.CommitAsync("Publish");
        }
    }

    [Theory]
    [InlineData("nonsense", "nonsense")]
    [InlineData("--upload-pack=x", "--upload-pack=x")]
    [InlineData("origin/{target}", "origin/master")]
    public async Task A_revision_that_is_not_there_is_named(string revision, string named)
    {
        using var workspace = await PreviewedWorkspace.CreateAsync();
        await (await GitRepository.InitAsync(workspace.Root)).CommitAsync("Begin");

        (await workspace.RunAsync("preview", "--export", "site", $"--base={revision}")).Ended(Cli.ExitCode.Usage).Said("docs: error DOC022", $"'{named}'");

        Assert.False(Directory.Exists(workspace.At("site")));
    }

    [Theory]
    [InlineData("--changed-since: of use only with --export", "preview", "--changed-since", "HEAD")]
    [InlineData("--export needs no server", "preview", "--export", "site", "--port", "1")]
    [InlineData("expected a number from 0 to 65535", "preview", "--port", "70000")]
    public async Task Options_that_make_no_sense_together_are_refused(string reason, params string[] arguments)
    {
        using var workspace = new Workspace("python");

        (await workspace.RunAsync(arguments)).Ended(Cli.ExitCode.Usage).Said("docs: error: ", reason);
    }

    private static List<string> Pages(Workspace workspace, string folder) =>
        [.. Directory.GetFiles(workspace.At(folder), "index.html", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(workspace.At(folder), f))
            .Where(f => f != "index.html")
            .Order(StringComparer.Ordinal)];

    private static List<string> Contents(Workspace workspace, string folder) =>
        [.. Directory.GetFiles(workspace.At(folder), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(f => Path.GetRelativePath(workspace.At(folder), f) + ": " + Convert.ToHexString(File.ReadAllBytes(f)))];
}
