using Docs.Cli.Tests.GitHubPublishing;
using Docs.Cli.Tests.Reporting;

namespace Docs.Cli.Tests.Workflows;

/// <summary>Every script of the workflows, run as on a runner of GitHub's, with GitHub's API on this machine.</summary>
public sealed class WorkflowScriptTests
{
    private static string Program => Path.GetDirectoryName(BuiltProgram.FullPath)!;

    [Fact]
    public async Task A_pull_request_is_checked_without_a_secret_and_reported_from_what_that_stored()
    {
        using var sources = await ReportGitHubTests.ChangedAsync();
        using var temporary = new TemporaryFolder();
        await sources.Git.RunAsync("update-ref", "refs/remotes/origin/main", "main");
        Task<RunResult> CheckAsync(string step) => WorkflowScript.Load("check.yml", step).RunAsync(
            sources.Files.Root, temporary.FullPath, Program, ("GITHUB_EVENT_NAME", "pull_request"), ("GITHUB_BASE_REF", "main"), ("GITHUB_REPOSITORY", PullRequestServer.Repository));

        (await CheckAsync("Store what changes")).Ended(ExitCode.Clean);
        (await CheckAsync("Export a preview")).Ended(ExitCode.Clean);
        (await CheckAsync("Check the sources")).Ended(ExitCode.Clean);

        Assert.True(File.Exists(Path.Join(temporary.FullPath, "preview", "index.html")));
        Assert.Contains("hello", await File.ReadAllTextAsync(Path.Join(temporary.FullPath, "summary"), Workspace.Cancellation), StringComparison.Ordinal);

        // The other workflow has the report in a folder, and the default branch checked out.
        using var other = new TemporaryFolder();
        Directory.CreateDirectory(Path.Join(other.FullPath, "report"));
        File.Move(Path.Join(temporary.FullPath, "report.json"), Path.Join(other.FullPath, "report", "report.json"));
        await sources.Git.RunAsync("checkout", "--quiet", "main");
        await using var server = await ReportGitHubTests.StartAsync(sources);
        WriteProgram(other.FullPath, "gh", $"""
            [ "$*" = "api --method GET repos/{PullRequestServer.Repository}/pulls -f state=open -f head=stranger:change --jq [.[] | select(.head.sha == env.HEAD_SHA) | .number][0] // empty" ]
            [ "$GH_TOKEN" = {ReportedWorkspace.Secret} ] && [ "$HEAD_SHA" = {sources.Head} ]
            echo 12
            """);
        Task<RunResult> ReportAsync(string step, params (string Name, string Value)[] variables) => WorkflowScript.Load("report.yml", step).RunAsync(
            sources.Files.Root, other.FullPath, $"{other.FullPath}:{Program}", [("GITHUB_EVENT_NAME", "workflow_run"), ("GITHUB_REPOSITORY", PullRequestServer.Repository), ("GITHUB_API_URL", server.Address), .. variables]);

        (await ReportAsync("Find the pull request", ("GH_TOKEN", ReportedWorkspace.Secret), ("HEAD", "stranger:change"), ("HEAD_SHA", sources.Head))).Ended(ExitCode.Clean);
        Assert.Equal("number=12\n", await File.ReadAllTextAsync(Path.Join(other.FullPath, "output"), Workspace.Cancellation));
        (await ReportAsync("Write the comment and the check run", ("GITHUB_TOKEN", ReportedWorkspace.Secret), ("NUMBER", "12"), ("PREVIEW", "https://github.com/example/docs/actions/runs/1"))).Ended(ExitCode.Clean);

        Assert.Contains("https://github.com/example/docs/actions/runs/1#artifacts", Assert.Single(server.Comments).Body, StringComparison.Ordinal);
        Assert.Single(server.CheckRuns);
    }

    [Fact]
    public async Task Tag_data_that_changed_is_committed_and_pushed_once()
    {
        using var files = new TemporaryFolder();
        using var temporary = new TemporaryFolder();
        var remote = await GitRepository.InitBareAsync(Path.Join(files.FullPath, "remote"));
        await remote.RunAsync("update-ref", "refs/heads/main", await remote.RunAsync("commit-tree", await remote.RunAsync("mktree", "-z"), "-m", "First"));
        var clone = await GitRepository.CloneAsync(remote.Folder, Path.Join(files.FullPath, "clone"), "--branch", "main");
        await File.WriteAllTextAsync(Path.Join(clone.Folder, "tags"), "new\n", Workspace.Cancellation);
        var script = WorkflowScript.Load("publish.yml", "Commit what changed");

        (await script.RunAsync(clone.Folder, temporary.FullPath, Program)).Ended(ExitCode.Clean);
        var pushed = await remote.RunAsync("rev-parse", "main");
        (await script.RunAsync(clone.Folder, temporary.FullPath, Program)).Ended(ExitCode.Clean);

        Assert.Equal("new", await remote.RunAsync("show", "main:tags"));
        Assert.Equal(pushed, await remote.RunAsync("rev-parse", "main"));
        Assert.Equal($"commit={pushed}\ncommit={pushed}\n", await File.ReadAllTextAsync(Path.Join(temporary.FullPath, "output"), Workspace.Cancellation));
    }

    [Theory]
    [InlineData(1, 1, true, "sync build")]
    [InlineData(3, 0, false, "sync")]
    [InlineData(0, 2, false, "sync build")]
    public async Task Findings_do_not_keep_other_images_from_being_published_and_failures_do(int sync, int build, bool goesOn, string ran)
    {
        using var files = new TemporaryFolder();
        WriteProgram(files.FullPath, "docs", $"""
            echo "$1" >> ran
            [ "$1" = sync ] && exit {sync}
            exit {build}
            """);

        var result = await WorkflowScript.Load("publish.yml", "Fetch tag data and build from it").RunAsync(files.FullPath, files.FullPath, files.FullPath, ("GITHUB_TOKEN", "ghs_1"));

        Assert.Equal(goesOn, result.ExitCode == 0);
        Assert.Equal(ran.Split(' '), await File.ReadAllLinesAsync(Path.Join(files.FullPath, "ran"), Workspace.Cancellation));
    }

    [Fact]
    public async Task Targets_are_published_in_one_job_and_in_a_job_for_each()
    {
        await using var world = await GitHubWorkspace.CreateAsync();
        using var temporary = new TemporaryFolder();

        // What the reusable workflow checks out beside the sources is none of them.
        world.World.Files.Write(".docs-program/docs-src/other/content.md", "# What is it?\n");
        Task<RunResult> RunAsync(string workflow, string step, params (string Name, string Value)[] variables) => WorkflowScript.Load(workflow, step).RunAsync(
            world.World.Files.Root, temporary.FullPath, Program, [("GITHUB_EVENT_NAME", "repository_dispatch"), ("GITHUB_API_URL", world.Host.Address), ("GITHUB_TOKEN", GitHubWorkspace.Secret), ("REMOTE", GitHubHost.Remote), .. variables]);

        (await RunAsync("publish-targets.yml", "Publish library")).Ended(ExitCode.Clean);
        (await RunAsync("publish-targets.yml", "Publish the target", ("TARGET", "i386"))).Ended(ExitCode.Clean);
        Assert.Equal(["i386", "main"], (await world.World.HeadsAsync()).Keys);
        (await RunAsync("publish.yml", "Publish all targets")).Ended(ExitCode.Clean);

        await world.World.AssertPublishedAsync();
    }

    private static void WriteProgram(string folder, string name, string script)
    {
        var path = Path.Join(folder, name);
        File.WriteAllText(path, $"#!/bin/bash -e\n{script.ReplaceLineEndings("\n")}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }
}
