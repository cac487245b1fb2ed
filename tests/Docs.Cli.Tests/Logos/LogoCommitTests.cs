namespace Docs.Cli.Tests.Logos;

/// <summary>Which commit a logo's link leads to.</summary>
public sealed class LogoCommitTests
{
    [Fact]
    public async Task Logos_link_to_the_last_commit_that_touched_them_and_git_is_asked_once()
    {
        using var workspace = LogoImages.CreateWorkspace("python", "ruby", "perl");
        var git = await GitRepository.InitAsync(workspace.Root);
        var first = await git.CommitAsync("all");
        workspace.AddLogo("ruby", "another");
        workspace.Write("docs-src/python/content.md", "%%LOGO%% and more");
        var second = await git.CommitAsync("ruby's logo, python's text");
        workspace.Write("unrelated", "words");
        await git.CommitAsync("unrelated");

        var result = await LogoImages.BuildAsync(workspace, "--verbose");

        Assert.Equal([first, first, second], new[] { "python", "perl", "ruby" }.Select(i => LogoImages.CommitOf(workspace, i)));
        Assert.Single(result.ErrorLines, l => l.StartsWith("docs: git ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_source_below_the_repositorys_root_is_found_there()
    {
        using var workspace = LogoImages.CreateWorkspace("python");
        Directory.Move(workspace.At("docs-src"), workspace.At("moved"));
        Directory.CreateDirectory(workspace.At("deep/er"));
        Directory.Move(workspace.At("moved"), workspace.At("deep/er/docs-src"));
        var git = await GitRepository.InitAsync(workspace.Root);
        var commit = await git.CommitAsync("all");
        workspace.Write("logo.png", "not this one");
        workspace.Write("python/logo.png", "nor this one");
        await git.CommitAsync("others");

        await LogoImages.BuildAsync(workspace, "--source", "deep/er/docs-src", "--library", "deep/er/docs-src/.library");

        Assert.Equal(commit, LogoImages.CommitOf(workspace, "python"));
    }

    [Fact]
    public async Task A_logo_with_an_odd_name_on_its_way_is_found()
    {
        using var workspace = LogoImages.CreateWorkspace("python");
        Directory.Move(workspace.At("docs-src"), workspace.At("docs ä \"src\" [*]"));
        var git = await GitRepository.InitAsync(workspace.Root);
        var commit = await git.CommitAsync("all");

        await LogoImages.BuildAsync(workspace, "--source", "docs ä \"src\" [*]", "--library", "docs ä \"src\" [*]/.library");

        Assert.Equal(commit, LogoImages.CommitOf(workspace, "python"));
    }

    [Fact]
    public async Task A_merge_that_takes_a_logo_from_a_branch_leads_to_the_branchs_commit()
    {
        using var workspace = LogoImages.CreateWorkspace("python");
        var git = await GitRepository.InitAsync(workspace.Root);
        await git.CommitAsync("all");
        await git.RunAsync("checkout", "-q", "-b", "side");
        workspace.AddLogo("python", "from the side");
        var side = await git.CommitAsync("side");
        await git.RunAsync("checkout", "-q", "main");
        workspace.Write("unrelated", "words");
        await git.CommitAsync("main");
        await git.RunAsync("merge", "-q", "--no-edit", "side");

        await LogoImages.BuildAsync(workspace);

        Assert.Equal(side, LogoImages.CommitOf(workspace, "python"));
    }

    [Fact]
    public async Task A_merge_that_makes_a_logo_of_its_own_is_the_commit_that_touched_it()
    {
        using var workspace = LogoImages.CreateWorkspace("python", "ruby");
        var git = await GitRepository.InitAsync(workspace.Root);
        await git.CommitAsync("all");
        await git.RunAsync("checkout", "-q", "-b", "side");
        workspace.AddLogo("python", "from the side");
        await git.CommitAsync("side");
        await git.RunAsync("checkout", "-q", "main");
        workspace.AddLogo("python", "from main");
        await git.CommitAsync("main");
        await git.RunAsync("merge", "-q", "--no-commit", "--strategy=ours", "side");
        workspace.AddLogo("python", "from both");
        var merge = await git.CommitAsync("merge");

        await LogoImages.BuildAsync(workspace);

        Assert.Equal(await git.RunAsync("log", "-1", "--format=%H", "--", "docs-src/python/logo.png"), merge);
        Assert.Equal(merge, LogoImages.CommitOf(workspace, "python"));
    }

    [Fact]
    public async Task Of_two_branches_that_touched_a_logo_the_one_that_was_kept_counts()
    {
        using var workspace = LogoImages.CreateWorkspace("python", "ruby");
        var git = await GitRepository.InitAsync(workspace.Root);
        await git.CommitAsync("all");
        await git.RunAsync("checkout", "-q", "-b", "side");
        await git.RunAsync("checkout", "-q", "main");
        workspace.AddLogo("python", "kept");
        var kept = await git.CommitAsync("main");
        await git.RunAsync("checkout", "-q", "side");
        workspace.AddLogo("python", "dropped, though later");
        workspace.AddLogo("ruby", "from the side");
        var side = await git.CommitAsync("side");
        await git.RunAsync("checkout", "-q", "main");
        await git.RunAsync("merge", "-q", "--no-edit", "--strategy-option=ours", "side");

        await LogoImages.BuildAsync(workspace);

        Assert.Equal(await git.RunAsync("log", "-1", "--format=%H", "--", "docs-src/python/logo.png"), kept);
        Assert.Equal(side, LogoImages.CommitOf(workspace, "ruby"));
        Assert.Equal(kept, LogoImages.CommitOf(workspace, "python"));
    }

    [Fact]
    public async Task A_logo_that_is_not_committed_links_to_the_branch()
    {
        using var workspace = LogoImages.CreateWorkspace("python");
        var git = await GitRepository.InitAsync(workspace.Root);
        var commit = await git.CommitAsync("all");
        LogoImages.Add(workspace, "ruby");

        var result = await LogoImages.BuildAsync(workspace);

        Assert.Equal([commit, "master"], new[] { "python", "ruby" }.Select(i => LogoImages.CommitOf(workspace, i)));
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task A_logo_that_was_removed_and_is_back_uncommitted_links_to_the_branch()
    {
        using var workspace = LogoImages.CreateWorkspace("python");
        var git = await GitRepository.InitAsync(workspace.Root);
        await git.CommitAsync("all");
        workspace.Delete("docs-src/python/logo.png");
        await git.CommitAsync("without");
        workspace.AddLogo("python");

        await LogoImages.BuildAsync(workspace);

        Assert.Equal("master", LogoImages.CommitOf(workspace, "python"));
    }

    [Fact]
    public async Task A_logo_that_was_changed_back_links_to_the_commit_that_did()
    {
        using var workspace = LogoImages.CreateWorkspace("python");
        var git = await GitRepository.InitAsync(workspace.Root);
        await git.CommitAsync("all");
        workspace.AddLogo("python", "another");
        await git.CommitAsync("another");
        workspace.AddLogo("python");
        var back = await git.CommitAsync("back");

        await LogoImages.BuildAsync(workspace);

        Assert.Equal(back, LogoImages.CommitOf(workspace, "python"));
    }

    [Fact]
    public async Task A_repository_without_commits_links_to_the_branch_with_a_warning()
    {
        using var workspace = LogoImages.CreateWorkspace("python");
        await GitRepository.InitAsync(workspace.Root);

        var result = await LogoImages.BuildAsync(workspace);

        Assert.Equal("master", LogoImages.CommitOf(workspace, "python"));
        result.Said("docs-src/python/logo.png: warning DOC112: ");
    }

    [Fact]
    public async Task A_shallow_clone_knows_no_logo_of_its_edge_and_says_so()
    {
        using var workspace = LogoImages.CreateWorkspace("python", "ruby");
        var git = await GitRepository.InitAsync(workspace.Root);
        await git.CommitAsync("all");
        workspace.AddLogo("ruby", "another");
        var second = await git.CommitAsync("ruby's logo");
        workspace.Write("unrelated", "words");
        await git.CommitAsync("unrelated");
        using var other = new Workspace();
        await git.RunAsync("clone", "-q", "file://" + workspace.Root, other.At("whole"));
        await git.RunAsync("clone", "-q", "--depth=2", "file://" + workspace.Root, other.At("clone"));

        var result = await other.RunInAsync(other.At("clone"), "build", "--target", "library", "--output", other.At("output"));

        result.Ended(0).Said("docs-src/ruby/logo.png: warning DOC112: ", "this is a shallow clone; fetch its whole history");
        Assert.NotEqual(second, LogoImages.CommitOf(other, "ruby"));
        Assert.Equal(["master", "master"], new[] { "python", "ruby" }.Select(i => LogoImages.CommitOf(other, i)));
        var whole = await other.RunInAsync(other.At("whole"), "build", "--target", "library", "--output", other.At("output"));
        Assert.Empty(whole.Ended(0).Error);
        Assert.Equal(second, LogoImages.CommitOf(other, "ruby"));
    }

    [Fact]
    public async Task Without_a_repository_logos_link_to_the_configured_branch_with_a_warning()
    {
        using var workspace = LogoImages.CreateWorkspace("python");
        workspace.Write("docs.yml", "links:\n  repository: example/docs\n  branch: trunk\n");

        var result = await LogoImages.BuildAsync(workspace);

        result.Said("docs-src/python/logo.png: warning DOC112: ", "not a git repository");
        Assert.StartsWith("1 README written, 0 unchanged, 0 removed; 0 errors, 1 warning; ", result.Summary, StringComparison.Ordinal);
        Assert.Contains("/example/docs/trunk/python/logo.png", workspace.Read("output/library/python/README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configuration_of_the_repository_starts_no_program()
    {
        using var workspace = LogoImages.CreateWorkspace("python");
        var git = await GitRepository.InitAsync(workspace.Root);
        var commit = await git.CommitAsync("all");
        workspace.Write("evil", $"#!/bin/sh\ntouch {workspace.At("started")}\n");
        foreach (var key in (string[])["core.fsmonitor", "core.pager", "diff.external", "log.showSignature", "core.hooksPath"])
        {
            await git.RunAsync("config", key, key == "log.showSignature" ? "true" : "sh " + workspace.At("evil"));
        }

        await LogoImages.BuildAsync(workspace);

        Assert.False(workspace.Has("started"));
        Assert.Equal(commit, LogoImages.CommitOf(workspace, "python"));
    }
}
