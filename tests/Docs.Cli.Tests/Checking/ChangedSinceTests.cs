namespace Docs.Cli.Tests.Checking;

/// <summary><c>--changed-since</c> in real repositories: what a branch changed is checked, and no more.</summary>
public sealed class ChangedSinceTests
{
    private const string Wrong = "\n[x](#nowhere)\n";
    private const string Readme = "output/library/hello/README.md";

    [Fact]
    public async Task Only_images_that_were_changed_are_checked()
    {
        using var workspace = await CreateAsync();
        await workspace.Git.RunAsync("checkout", "--quiet", "-b", "feature");
        workspace.Append("other", Wrong);
        await workspace.Git.CommitAsync("Change other");

        Assert.Equal(["DOC431 other/content.md:13:5"], await workspace.CheckAsync("--changed-since", "main"));
    }

    [Fact]
    public async Task What_is_not_committed_yet_counts()
    {
        using var workspace = await CreateAsync();
        workspace.Append("hello", Wrong);

        Assert.Contains("DOC431 hello/content.md:15:5", await workspace.CheckAsync("--changed-since", "HEAD"));
    }

    [Fact]
    public async Task A_new_image_that_git_does_not_know_yet_counts()
    {
        using var workspace = await CreateAsync();
        workspace.Base.Files.AddImage("third", "# What?\n\n[x](#nowhere)\n");

        var findings = await workspace.CheckAsync("--changed-since", "HEAD");

        Assert.Contains("DOC431 third/content.md:3:5", findings);
        Assert.DoesNotContain(findings, f => f.Contains("hello", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_others_changed_on_the_other_branch_does_not_count()
    {
        using var workspace = await CreateAsync();
        await workspace.Git.RunAsync("checkout", "--quiet", "-b", "feature");
        await workspace.Git.RunAsync("checkout", "--quiet", "main");
        workspace.Append("other", "\nMore words.\n");
        await workspace.Git.CommitAsync("Change other on main");
        await workspace.Git.RunAsync("checkout", "--quiet", "feature");

        Assert.Empty(await workspace.CheckAsync("--changed-since", "main"));
    }

    [Fact]
    public async Task A_changed_template_concerns_every_image()
    {
        using var workspace = await CreateAsync();
        workspace.Base.Files.Write("templates/variant.md", workspace.Base.Files.Read("templates/variant.md") + "\nMore words.\n");

        Assert.Contains("DOC431 hello/content.md:13:5", await workspace.CheckAsync("--changed-since", "HEAD"));
    }

    [Theory]
    [InlineData("docs-src/.shared/text.md", "the file that the link leads to")]
    [InlineData("docs-src/.shared/alias.md", "a link on the way")]
    [InlineData("docs-src/other/license.md", "the link itself")]
    public async Task What_an_image_has_by_a_link_concerns_it(string changed, string what)
    {
        using var workspace = await CreateAsync();
        var files = workspace.Base.Files;
        files.Write("docs-src/.shared/text.md", "Words.\n");
        files.Write("docs-src/.shared/more.md", "Words.\n\n[x](#nowhere)\n");
        files.Link("docs-src/.shared/alias.md", "text.md");
        files.Delete("docs-src/other/license.md");
        files.Link("docs-src/other/license.md", "../.shared/alias.md");
        await workspace.Git.CommitAsync("Share");
        Assert.Empty(await workspace.CheckAsync("--changed-since", "HEAD"));

        files.Delete(changed);
        if (changed.EndsWith("text.md", StringComparison.Ordinal))
        {
            files.Write(changed, "Words.\n\n[x](#nowhere)\n");
        }
        else
        {
            files.Link(changed, changed.Contains("other", StringComparison.Ordinal) ? "../.shared/more.md" : "more.md");
        }

        var summary = (await files.RunAsync("check", "--changed-since", "HEAD")).Out;
        Assert.True(summary.Contains("1 image checked", StringComparison.Ordinal), $"{what}: {summary}");
    }

    [Theory]
    [InlineData("docs-src/.library/debian")]
    [InlineData("docs-src/.library/docs.lock.json")]
    public async Task Tag_data_that_all_images_show_concerns_every_image(string changed)
    {
        using var workspace = await CreateAsync();
        workspace.Base.Files.AddManifest("debian", "1, latest");
        await workspace.Git.CommitAsync("Add debian");
        workspace.Base.Files.Write(changed, workspace.Base.Files.Read(changed) + "\n");

        Assert.Contains("2 images checked", (await workspace.Base.Files.RunAsync("check", "--changed-since", "HEAD")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_README_that_was_changed_by_hand_is_found()
    {
        using var workspace = await CreateAsync();
        workspace.Base.Files.Write(Readme, workspace.Base.Files.Read(Readme).Replace("It greets.", "It greets you.", StringComparison.Ordinal));

        Assert.Contains(await workspace.CheckAsync("--changed-since", "HEAD"), f => f.StartsWith("DOC406 ../output/library/hello/README.md:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_README_that_was_built_again_is_none()
    {
        using var workspace = await CreateAsync();
        workspace.Append("hello", "\nMore words.\n");
        await workspace.Base.Files.RunAsync("build");

        Assert.DoesNotContain(await workspace.CheckAsync("--changed-since", "HEAD"), f => f.StartsWith("DOC406", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("--upload-pack=touch x")]
    public async Task A_revision_that_is_not_there_is_a_wrong_command(string revision)
    {
        using var workspace = await CreateAsync();

        (await workspace.Base.Files.RunAsync("check", $"--changed-since={revision}")).Ended(ExitCode.Usage).Said("docs: error DOC012: ", "fetch its history");
    }

    [Fact]
    public async Task Without_a_repository_it_is_a_wrong_command()
    {
        using var workspace = new CheckedWorkspace();

        (await workspace.Files.RunAsync("check", "--changed-since", "HEAD")).Ended(ExitCode.Usage).Said("docs: error DOC012: ", "repository");
    }

    /// <summary>Two images, built and committed; <c>hello</c> has a mistake from before.</summary>
    private static async Task<Repository> CreateAsync()
    {
        var workspace = new CheckedWorkspace();
        foreach (var file in Directory.EnumerateFiles(workspace.Files.At(CheckedWorkspace.Folder)))
        {
            workspace.Files.Write($"docs-src/other/{Path.GetFileName(file)}", await File.ReadAllBytesAsync(file, Workspace.Cancellation));
        }

        foreach (var image in (string[])["hello", "other"])
        {
            var text = workspace.Files.Read($"docs-src/{image}/content.md").Replace("%%LOGO%%\n\n", "", StringComparison.Ordinal);
            workspace.Files.Write($"docs-src/{image}/content.md", image == "hello" ? text + Wrong : text);
            workspace.Files.Delete($"docs-src/{image}/logo.png");
        }

        workspace.Files.AddManifest("other", "1, 1-slim, latest");
        const string Lock = "docs-src/.library/docs.lock.json";
        workspace.Files.Write(Lock, workspace.Files.Read(Lock).Replace(
            "\"dockerfileBases\": {",
            "\"dockerfileBases\": {\n    \"https://github.com/example/other@0123456789abcdef0123456789abcdef01234567:1/Dockerfile\": \"scratch\",",
            StringComparison.Ordinal));
        await workspace.Files.RunAsync("build");
        var git = await GitRepository.InitAsync(workspace.Files.Root);
        await git.CommitAsync("Begin");
        return new(workspace, git);
    }

    private sealed record Repository(CheckedWorkspace Base, GitRepository Git) : IDisposable
    {
        public void Append(string image, string text) =>
            Base.Files.Write($"docs-src/{image}/content.md", Base.Files.Read($"docs-src/{image}/content.md") + text);

        public Task<string[]> CheckAsync(params string[] arguments) => Base.CheckAsync(arguments);

        public void Dispose() => Base.Dispose();
    }
}
