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
