using System.Diagnostics;

namespace Docs.Cli.Tests.GitHubPublishing;

/// <summary>
/// How long <c>docs publish github</c> takes of the corpus, with 100 ms until each answer. Not a test, because figures
/// depend on the machine: it runs only when it is asked for (<c>-explicit only</c>), best with DOCS_EXECUTABLE.
/// </summary>
public sealed class PublishGitHubFigures
{
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(100);

    [Fact(Explicit = true)]
    public async Task Twelve_targets_with_a_latency_of_100_ms()
    {
        var corpus = Requirement.Corpus("2026-08-21").Require();
        using var files = new Workspace();
        var remote = await GitRepository.InitBareAsync(files.At("remote"));
        await remote.RunAsync("update-ref", "refs/heads/main", await remote.RunAsync("commit-tree", await remote.RunAsync("mktree", "-z"), "-m", "First"));
        FolderContent.Load($"{corpus}/docs").WriteTo(files.At("docs"));
        await using var host = await GitHubHost.StartAsync(remote.Folder);
        host.Latency = Latency;

        await MeasureAsync("first publication");
        await MeasureAsync("nothing changed");
        await File.AppendAllTextAsync(files.At("docs/python/content.md"), "\nOne more sentence.\n", Workspace.Cancellation);
        await MeasureAsync("one image changed");
        await MeasureAsync("nothing changed");
        foreach (var content in Directory.EnumerateFiles(files.At("docs"), "content.md", SearchOption.AllDirectories))
        {
            await File.AppendAllTextAsync(content, "\nOne more sentence.\n", Workspace.Cancellation);
        }

        await MeasureAsync("all images changed");

        async Task MeasureAsync(string what)
        {
            host.Exchanges.Clear();
            var started = Stopwatch.GetTimestamp();
            using var program = RunningProgram.Start(
                BuiltProgram.FullPath,
                files.Root,
                new Dictionary<string, string?> { ["XDG_CACHE_HOME"] = files.At("cache"), ["GITHUB_TOKEN"] = GitHubWorkspace.Secret, ["GITHUB_STEP_SUMMARY"] = null },
                "publish", "github", "--remote", GitHubHost.Remote, "--api-url", host.Address, "--source", files.At("docs"), "--templates", files.At("docs/.template-helpers"), "--library", $"{corpus}/library", "--lock", $"{corpus}/docs.lock.json");
            (await program.EndAsync(Workspace.Cancellation)).Ended(ExitCode.Clean);
            TestContext.Current.TestOutputHelper!.WriteLine($"{what,-20} {Stopwatch.GetElapsedTime(started).TotalSeconds,7:0.00} s {host.Exchanges.Count,4} requests");
        }
    }
}
