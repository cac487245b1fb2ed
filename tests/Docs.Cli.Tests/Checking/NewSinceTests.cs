namespace Docs.Cli.Tests.Checking;

/// <summary><c>--new-since</c>: what a revision has already is not reported.</summary>
public sealed class NewSinceTests
{
    private const string Wrong = "\n[x](#nowhere)\n";

    [Fact]
    public async Task Only_new_findings_are_reported()
    {
        using var workspace = await CreateAsync();
        workspace.Append("content.md", "\n[y](#elsewhere)\n");

        Assert.Equal(["DOC431 hello/content.md:17:5"], await workspace.CheckAsync("--new-since", "HEAD"));
        var result = await workspace.Files.RunAsync("check", "--new-since", "HEAD");
        Assert.Equal(ExitCode.Findings, result.ExitCode);
        Assert.EndsWith("\n1 older finding is not shown\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_attributes_keep_out_of_archives_is_there()
    {
        using var workspace = await CreateAsync();
        workspace.Files.Write(".gitattributes", "* export-ignore\n");
        await GitRepository.Open(workspace.Files.Root).CommitAsync("Keep all out of releases");

        Assert.Empty(await workspace.CheckAsync("--new-since", "HEAD"));
        Assert.Empty((await GitRepository.Open(workspace.Files.Root).RunAsync("status", "--porcelain")).Trim());
    }

    [Fact]
    public async Task Lines_that_moved_are_old_and_do_not_fail()
    {
        using var workspace = await CreateAsync();
        workspace.Write("content.md", workspace.Files.Read($"{CheckedWorkspace.Folder}/content.md").Replace("It greets.", "It greets.\n\nMore words.", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Clean, (await workspace.Files.RunAsync("check", "--new-since", "HEAD")).ExitCode);
    }

    [Fact]
    public async Task The_same_mistake_once_more_is_new()
    {
        using var workspace = await CreateAsync();
        workspace.Append("content.md", Wrong);

        Assert.Equal(["DOC431 hello/content.md:17:5"], await workspace.CheckAsync("--new-since", "HEAD"));
    }

    [Fact]
    public async Task A_new_image_is_new()
    {
        using var workspace = await CreateAsync();
        workspace.Files.AddImage("third", "# What?\n\n[x](#nowhere)\n");

        Assert.Contains("DOC431 third/content.md:3:5", await workspace.CheckAsync("--new-since", "HEAD"));
        Assert.Contains("DOC431 third/content.md:3:5", await workspace.CheckAsync("third", "--new-since", "HEAD"));
    }

    [Fact]
    public async Task What_is_old_in_one_image_is_old_when_only_that_image_is_checked()
    {
        using var workspace = await CreateAsync();

        Assert.Empty(await workspace.CheckAsync("hello", "--new-since", "HEAD"));
    }

    [Fact]
    public async Task An_exemption_that_is_taken_away_brings_its_findings()
    {
        using var workspace = await CreateAsync(configuration: "exemptions:\n  - rule: DOC431\n    images: [hello]\n    reason: it is mended later\n");
        workspace.Files.Write("docs.yml", "source: docs-src\n");

        Assert.Equal(["DOC431 hello/content.md:15:5"], await workspace.CheckAsync("--new-since", "HEAD"));
    }

    [Fact]
    public async Task A_revision_without_the_configuration_is_checked_by_that_of_today()
    {
        using var workspace = await CreateAsync();
        workspace.Files.Write("docs.yml", "source: docs-src\n");

        Assert.Empty(await workspace.CheckAsync("--new-since", "HEAD"));
    }

    [Fact]
    public async Task Files_that_are_links_are_checked_in_the_revision_too()
    {
        using var workspace = await CreateAsync(configuration: null, hasLink: true);

        Assert.Empty(await workspace.CheckAsync("--new-since", "HEAD"));
    }

    [Fact]
    public async Task Nothing_is_left_behind_and_the_work_tree_stays()
    {
        using var workspace = await CreateAsync();
        var before = Directory.EnumerateFileSystemEntries(workspace.Files.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();

        await workspace.CheckAsync("--new-since", "HEAD");

        Assert.Equal(before, Directory.EnumerateFileSystemEntries(workspace.Files.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("--output=x")]
    public async Task A_revision_that_is_not_there_is_a_wrong_command(string revision)
    {
        using var workspace = await CreateAsync();

        (await workspace.Files.RunAsync("check", $"--new-since={revision}")).Ended(ExitCode.Usage).Said("docs: error DOC012: ");
    }

    [Theory]
    [InlineData("--fix")]
    [InlineData("--changed-since=HEAD")]
    public async Task It_excludes_what_chooses_otherwise(string option)
    {
        using var workspace = await CreateAsync();

        (await workspace.Files.RunAsync("check", "--new-since=HEAD", option)).Ended(ExitCode.Usage).Said("docs: error: --new-since: excludes");
    }

    [Fact]
    public async Task A_summary_counts_per_rule_and_per_image()
    {
        using var workspace = await CreateAsync();
        workspace.Append("content.md", "\n[y](#elsewhere)\n");

        var lines = (await workspace.Files.RunAsync("check", "--summary")).Out.Split('\n');

        Assert.Equal("errors  warnings  rule", lines[0]);
        Assert.StartsWith("     2         0  DOC431  ", lines[1], StringComparison.Ordinal);
        Assert.Equal(["errors  warnings  image", "     2         0  hello"], lines[3..5]);
    }

    /// <summary>An image with one mistake, committed.</summary>
    private static async Task<CheckedWorkspace> CreateAsync(string? configuration = null, bool hasLink = false)
    {
        var workspace = new CheckedWorkspace();
        workspace.Append("content.md", Wrong);
        if (configuration is not null)
        {
            workspace.Files.Write("docs.yml", configuration);
        }

        if (hasLink)
        {
            workspace.Files.Write("docs-src/.shared/text.md", "Words.\n\n[x](#nowhere)\n");
            workspace.Files.Delete($"{CheckedWorkspace.Folder}/license.md");
            workspace.Files.Link($"{CheckedWorkspace.Folder}/license.md", "../.shared/text.md");
        }

        await (await GitRepository.InitAsync(workspace.Files.Root)).CommitAsync("Begin");
        return workspace;
    }
}
