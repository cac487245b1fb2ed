namespace Docs.Cli.Tests.Watching;

/// <summary><c>--watch</c>: what a change affects is built again.</summary>
public sealed class WatchTests
{
    [Fact]
    public async Task A_changed_fragment_rewrites_only_its_images_readmes()
    {
        using var workspace = new Workspace("python", "ruby");
        await using var watched = await WatchedBuild.StartAsync(workspace);

        workspace.Save("docs-src/python/content.md", "new words");
        await watched.SummaryAsync("12 READMEs written, 0 unchanged, 0 removed; no findings");

        Assert.Contains("new words", workspace.Read("output/i386/python/README.md"), StringComparison.Ordinal);
        Assert.Equal(130, await watched.StopAsync());
    }

    [Fact]
    public async Task A_file_that_images_link_to_rewrites_their_readmes()
    {
        using var workspace = new Workspace("python", "ruby");
        workspace.Write("docs-src/.shared/license.md", "Words.\n");
        workspace.Link("docs-src/python/license.md", "../.shared/license.md");
        await using var watched = await WatchedBuild.StartAsync(workspace);

        workspace.Save("docs-src/.shared/license.md", "new words\n");
        await watched.SummaryAsync("12 READMEs written, 0 unchanged, 0 removed; no findings");

        Assert.Contains("new words", workspace.Read("output/i386/python/README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_manifest_rewrites_only_its_images_readmes()
    {
        using var workspace = new Workspace("python", "ruby");
        await using var watched = await WatchedBuild.StartAsync(workspace);
        var manifest = workspace.Read("docs-src/.library/python");

        workspace.Save("docs-src/.library/python", manifest.Replace("Tags: 1", "Tags: 3.14", StringComparison.Ordinal));

        await watched.SummaryAsync("3 READMEs written, 9 unchanged, 0 removed; no findings");
        Assert.Contains("`3.14`", workspace.Read("output/i386/python/README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_template_rewrites_everything()
    {
        using var workspace = new Workspace("python", "ruby");
        await using var watched = await WatchedBuild.StartAsync(workspace);

        workspace.Save("templates/issues.md", "new words");
        await watched.SummaryAsync("24 READMEs written");
        workspace.Save("templates/page.scriban-md", workspace.Read("templates/page.scriban-md") + "\nThe end.\n");
        await watched.SummaryAsync("24 READMEs written");

        Assert.EndsWith("The end.\n", workspace.Read("output/i386/python/README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_template_is_reported_and_mended()
    {
        using var workspace = new Workspace("python");
        await using var watched = await WatchedBuild.StartAsync(workspace);
        var page = workspace.Read("templates/page.scriban-md");

        workspace.Save("templates/page.scriban-md", "{{ if architecture }}");
        await watched.ErrorAsync("templates/page.scriban-md");
        await watched.SummaryAsync("0 READMEs written, 0 unchanged, 0 removed; 1 error");
        workspace.Save("templates/page.scriban-md", page);

        await watched.SummaryAsync("0 READMEs written, 12 unchanged, 0 removed; no findings");
    }

    [Fact]
    public async Task The_manifest_of_debian_rewrites_every_image_that_names_a_suite()
    {
        using var workspace = new Workspace("python", "ruby");
        workspace.AddManifest("debian", "trixie");
        workspace.AddManifest("python", "3-trixie, 3-slim");
        workspace.AddManifest("ruby", "3-bookworm, 3-slim");

        // The only fact that these READMEs depend on is the one that changes.
        workspace.Delete("templates/variant-default-buildpack-deps.md");
        workspace.Delete("templates/variant-default-ubuntu.md");
        await using var watched = await WatchedBuild.StartAsync(workspace);
        var manifest = workspace.Read("docs-src/.library/debian");

        workspace.Save("docs-src/.library/debian", manifest.Replace("Tags: trixie", "Tags: bookworm", StringComparison.Ordinal));
        await watched.SummaryAsync("6 READMEs written, 18 unchanged");

        Assert.Contains("names like bookworm in them", workspace.Read("output/library/ruby/README.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("names like", workspace.Read("output/library/python/README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lock_file_rewrites_what_it_tells()
    {
        using var workspace = new Workspace("python");
        workspace.AddImage("ruby", "%%LOGO%%");
        workspace.AddLogo("ruby");
        workspace.Write("docs-src/.library/docs.lock.json", """{"logoCommits": {"ruby/logo.png": null}}""");
        await using var watched = await WatchedBuild.StartAsync(workspace);

        workspace.Save("docs-src/.library/docs.lock.json", """{"logoCommits": {"ruby/logo.png": "0123456789abcdef0123456789abcdef01234567"}}""");

        await watched.SummaryAsync("12 READMEs written, 12 unchanged");
    }

    [Fact]
    public async Task A_broken_docs_yml_is_reported_and_waited_for()
    {
        using var workspace = new Workspace("python");
        workspace.Write("docs.yml", "targets:\n  library:\n");
        await using var watched = await WatchedBuild.StartAsync(workspace);

        workspace.Save("docs.yml", "targets: [");
        await watched.ErrorAsync(": error DOC001: not valid YAML");
        workspace.Save("docs-src/python/content.md", "new words");
        await watched.SummaryAsync("1 README written");
        workspace.Save("docs.yml", "targets:\n  library:\n  i386: i386\n");

        await watched.SummaryAsync("1 README written, 1 unchanged");
        workspace.Save("docs-src/python/content.md", "newer words");
        await watched.SummaryAsync("2 READMEs written, 0 unchanged");
    }

    [Fact]
    public async Task A_docs_yml_that_is_gone_for_a_while_changes_nothing()
    {
        using var workspace = new Workspace("python");
        workspace.Write("docs.yml", "targets:\n  library:\n");
        await using var watched = await WatchedBuild.StartAsync(workspace);

        workspace.Delete("docs.yml");
        workspace.Save("docs-src/python/content.md", "new words");
        await watched.SummaryAsync("1 README written, 0 unchanged");
        workspace.Save("docs.yml", "targets:\n  library:\n  i386: i386\n");

        await watched.SummaryAsync("1 README written, 1 unchanged");
        Assert.DoesNotContain("output/amd64", workspace.States().Keys);
    }

    [Fact]
    public async Task A_deleted_fragment_is_reported_and_its_readmes_stay_until_it_is_back()
    {
        using var workspace = new Workspace("python", "ruby");
        await using var watched = await WatchedBuild.StartAsync(workspace);
        var before = FileStates.Of(workspace.At("output"));

        workspace.Delete("docs-src/python/maintainer.md");
        await watched.ErrorAsync("docs-src/python/maintainer.md: error DOC101: ");
        await watched.SummaryAsync("0 READMEs written, 0 unchanged, 0 removed; 1 error");
        FileStates.AssertSame(before, FileStates.Of(workspace.At("output")));
        workspace.Save("docs-src/python/maintainer.md", "[other people](https://example.com)\n");

        await watched.SummaryAsync("12 READMEs written, 0 unchanged, 0 removed; no findings");
    }

    [Fact]
    public async Task A_file_that_is_saved_in_two_steps_ends_up_whole()
    {
        using var workspace = new Workspace("python");
        await using var watched = await WatchedBuild.StartAsync(workspace);

        await using (var file = new StreamWriter(workspace.At("docs-src/python/content.md")))
        {
            await file.WriteAsync("first half, ");
            await file.FlushAsync(Workspace.Cancellation);
            await watched.SummaryAsync("12 READMEs written");
            await file.WriteAsync("second half");
        }

        await watched.SummaryAsync("12 READMEs written");
        Assert.Contains("first half, second half", workspace.Read("output/i386/python/README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_image_is_built_and_one_that_is_gone_is_removed()
    {
        using var workspace = new Workspace("python");
        await using var watched = await WatchedBuild.StartAsync(workspace);
        using var other = new Workspace("ruby");
        File.Move(other.At("docs-src/.library/ruby"), workspace.At("docs-src/.library/ruby"));

        Directory.Move(other.At("docs-src/ruby"), workspace.At("docs-src/ruby"));
        await watched.SummaryAsync("12 READMEs written");
        workspace.Save("docs-src/ruby/content.md", "new words");
        await watched.SummaryAsync("12 READMEs written");
        Assert.True(workspace.Has("output/library/ruby/README.md"));
        Directory.Move(workspace.At("docs-src/ruby"), other.At("docs-src/ruby"));

        await watched.SummaryAsync("12 removed");
        Assert.False(Directory.Exists(workspace.At("output/library/ruby")));
    }

    [Fact]
    public async Task Only_the_named_images_are_watched()
    {
        using var workspace = new Workspace("python", "ruby");
        await using var watched = await WatchedBuild.StartAsync(workspace, "docs-src/ruby/", "--target", "library");

        workspace.Save("docs-src/python/content.md", "new words");
        workspace.Save("docs-src/ruby/content.md", "new words");
        await watched.SummaryAsync("1 README written");

        Assert.False(Directory.Exists(workspace.At("output/library/python")));
    }

    [Theory]
    [InlineData("--output", "docs-src", "--path", "{image}/README.md", "--target", "library")]
    [InlineData("--output", ".", "--path", "{target}-{image}.md", "--target", "library")]
    [InlineData("--output", ".", "--path", "docs-src/out/{image}.md", "--target", "library")]
    public async Task Sources_in_the_output_are_watched_and_its_readmes_are_not(params string[] options)
    {
        using var workspace = new Workspace("python");
        Directory.CreateDirectory(workspace.At("docs-src/out"));
        await using var watched = await WatchedBuild.StartAsync(workspace, options);

        workspace.Save("docs-src/python/content.md", "new words");
        await watched.SummaryAsync("1 README written");
        workspace.Save("docs-src/python/content.md", "newer words");
        await watched.SummaryAsync("1 README written");

        Assert.Equal(3, watched.Summaries.Count);
    }

    [Fact]
    public async Task A_lock_file_in_a_folder_that_is_not_there_is_reported()
    {
        using var workspace = new Workspace("python");
        await using var watched = await WatchedBuild.StartAsync(workspace, "--lock", "nowhere/docs.lock.json");

        await watched.ErrorAsync("nowhere/docs.lock.json: error DOC102: the file cannot be read: it does not exist");
    }

    [Fact]
    public async Task A_failing_output_is_reported_and_waited_for()
    {
        using var workspace = new Workspace("python");
        await using var watched = await WatchedBuild.StartAsync(workspace, "--target", "library");
        workspace.DeleteFolder("output");
        workspace.Write("output", "in the way");

        workspace.Save("docs-src/python/content.md", "new words");
        await watched.ErrorAsync("docs: error: ");
        workspace.Delete("output");
        workspace.Save("docs-src/python/content.md", "newer words");

        await watched.SummaryAsync("1 README written");
    }

    [Fact]
    public async Task A_wrong_configuration_at_the_start_ends_the_run()
    {
        using var workspace = new Workspace("python");

        (await workspace.RunAsync("build", "--watch", "--target", "nothing")).Ended(2).Said("docs: error DOC006: ");
    }
}
