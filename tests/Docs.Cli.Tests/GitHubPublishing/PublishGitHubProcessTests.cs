namespace Docs.Cli.Tests.GitHubPublishing;

/// <summary><c>docs publish github</c> as a process: with DOCS_EXECUTABLE the native program, in which Octokit's models must have been kept.</summary>
public sealed class PublishGitHubProcessTests
{
    [Fact]
    public async Task The_program_publishes_and_proposes_as_this_process_does()
    {
        await using var here = await GitHubWorkspace.CreateAsync();
        await using var there = await GitHubWorkspace.CreateAsync();
        foreach (var arguments in (string[][])[["--report", "json"], ["--pull-request"], ["--pull-request"]])
        {
            (await here.PublishAsync(arguments)).Ended(ExitCode.Clean);
            using var program = RunningProgram.Start(
                BuiltProgram.FullPath,
                there.World.Files.Root,
                new Dictionary<string, string?> { ["XDG_CACHE_HOME"] = there.World.Files.At("cache"), ["GITHUB_TOKEN"] = GitHubWorkspace.Secret, ["GITHUB_API_URL"] = there.Host.Address, ["GITHUB_STEP_SUMMARY"] = null },
                ["publish", "github", "--remote", GitHubHost.Remote, .. arguments]);
            (await program.EndAsync(Workspace.Cancellation)).Ended(ExitCode.Clean);

            Assert.Equal(await here.World.HeadsAsync(), await there.World.HeadsAsync());
            Assert.Equal(here.Host.PullRequests.All.Select(p => p["body"]!.ToString()), there.Host.PullRequests.All.Select(p => p["body"]!.ToString()));
            foreach (var files in (Workspace[])[here.World.Files, there.World.Files])
            {
                files.AddImage("python", "# What is it?\n\nOther words.\n");
            }
        }

        Assert.Equal(3, there.Host.PullRequests.All.Count);
        there.TakeExchanges();
    }
}
