namespace Docs.Cli.Tests.Live;

/// <summary>A remote that fails at any request: a sync ends right, or fails and leaves all as it was.</summary>
public sealed class SyncGitFaultTests
{
    [Theory]
    [InlineData(503, true)]
    [InlineData(503, false)]
    [InlineData(403, true)]
    [InlineData(403, false)]
    [InlineData(GitWebServer.Cut, true)]
    [InlineData(GitWebServer.Cut, false)]
    public async Task Whichever_request_fails_all_is_new_or_all_is_as_it_was(int status, bool isOnce)
    {
        using var workspace = SyncRemote.CreateWorkspace("python");
        workspace.AddManifest("python", "1");
        await SyncRemote.PublishAsync(workspace, "python", "2", "debian", "trixie");
        await using var web = await GitWebServer.StartAsync(workspace.Root);
        string[] sync = ["sync", "--remote", $"{web.Address}/remote/.git"];
        (await workspace.RunAsync([.. sync, "--dry-run"])).Ended(ExitCode.Clean);
        var all = web.Requests.Count;
        var before = workspace.Read("docs-src/.library/python");
        foreach (var at in TestRun.Moments(all))
        {
            web.Requests.Clear();
            web.Refuse = request => request == at || (!isOnce && request > at) ? status : null;

            var result = await workspace.RunAsync(sync);

            Assert.True(result.ExitCode == ExitCode.Clean || (result.ExitCode == ExitCode.Failure && !(isOnce && status == 503)), $"request {at} of {all}: {result}");
            Assert.Equal(result.ExitCode == ExitCode.Clean ? workspace.Read("remote/library/python") : before, workspace.Read("docs-src/.library/python"));
            Assert.Equal(result.ExitCode == ExitCode.Clean, workspace.Has("docs-src/.library/docs.lock.json"));
            workspace.Write("docs-src/.library/python", before);
            workspace.Delete("docs-src/.library/debian");
            workspace.Delete("docs-src/.library/docs.lock.json");
        }
    }
}
