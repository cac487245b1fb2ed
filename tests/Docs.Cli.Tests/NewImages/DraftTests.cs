using Docs.Model.Manifests;

namespace Docs.Cli.Tests.NewImages;

/// <summary>An image that the official images do not have yet can be looked at, and is never published.</summary>
public sealed class DraftTests
{
    private const string Readme = "output/library/demo/README.md";

    [Fact]
    public async Task A_new_image_has_no_findings_but_what_is_to_be_written()
    {
        using var workspace = new CheckedWorkspace();
        (await workspace.Files.RunAsync("new", "demo")).Ended(ExitCode.Clean);

        var codes = (await workspace.CheckAsync("demo")).Select(f => f.Split(' ')[0]).Distinct();

        Assert.DoesNotContain("DOC412", codes);
    }

    [Fact]
    public async Task A_draft_is_built_where_it_is_named_and_says_that_it_is_one()
    {
        using var workspace = Create();

        var result = (await workspace.RunAsync("build", "demo")).Ended(ExitCode.Clean).Said("docs-src/.library/demo: warning DOC153: the README of 'demo' is a draft");

        Assert.DoesNotContain("DOC109", result.Error, StringComparison.Ordinal);
        Assert.Contains(StandInTags.Note + "\n\n-\t[`latest`]", workspace.Read(Readme), StringComparison.Ordinal);
        Assert.True(workspace.Has("output/i386/demo/README.md"));

        // The author goes on, and looks again.
        workspace.Write("docs-src/demo/content.md", "# What is it?\n\nOther words.\n");
        (await workspace.RunAsync("build", "demo")).Ended(ExitCode.Clean);
        Assert.Contains("Other words.", workspace.Read(Readme), StringComparison.Ordinal);

        // When the tags come, the page is no draft any more.
        workspace.AddManifest("demo", "1, latest");
        (await workspace.RunAsync("build", "demo")).Ended(ExitCode.Clean);
        Assert.False(StandInTags.AreIn(await File.ReadAllBytesAsync(workspace.At(Readme), Workspace.Cancellation)));
    }

    [Fact]
    public async Task A_draft_takes_no_other_READMEs_place_and_is_not_made_unasked()
    {
        using var workspace = Create();
        (await workspace.RunAsync("build")).Ended(ExitCode.Findings).Said("docs-src/.library/demo: error DOC109");
        Assert.False(workspace.Has(Readme));
        (await workspace.RunAsync("build", "demo", "--locked")).Ended(ExitCode.Findings);

        workspace.AddManifest("demo", "1, latest");
        (await workspace.RunAsync("build", "demo")).Ended(ExitCode.Clean);
        var before = workspace.Read(Readme);
        workspace.Delete("docs-src/.library/demo");

        (await workspace.RunAsync("build", "demo")).Ended(ExitCode.Findings).Said("docs-src/.library/demo: warning DOC153");

        Assert.Equal(before, workspace.Read(Readme));
    }

    [Theory]
    [InlineData]
    [InlineData("demo")]
    [InlineData("--allow-dirty", "demo")]
    public async Task A_draft_is_never_published(params string[] arguments)
    {
        using var workspace = Create();
        var remote = await GitRepository.InitBareAsync(workspace.At("remote"));
        (await workspace.RunAsync("build", "demo")).Ended(ExitCode.Clean);

        (await workspace.RunAsync(["publish", "git", "--remote", "remote", "--target", "library", .. arguments])).Ended(ExitCode.Findings);

        Assert.DoesNotContain("demo", (await remote.TryRunAsync("ls-tree", "-r", "--name-only", "main")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_shown_in_a_preview()
    {
        using var workspace = Create();

        (await workspace.RunAsync("preview", "--export", "pages", "--target", "library")).Ended(ExitCode.Clean);

        var page = workspace.Read("pages/library/demo/index.html");
        Assert.Contains("DRAFT:", page, StringComparison.Ordinal);
        Assert.Contains("</code> DOC153: ", page, StringComparison.Ordinal);
    }

    /// <summary>An image without tags, and one that has some.</summary>
    private static Workspace Create()
    {
        var workspace = new Workspace("bash");
        workspace.AddImage("demo");
        workspace.Delete("docs-src/.library/demo");
        workspace.Write("docs-src/demo/variant-slim.md", "## slim\n\nWords.\n");
        workspace.AddLogo("demo");
        return workspace;
    }
}
