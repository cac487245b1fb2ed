using Docs.Transport.Git.Addresses;

namespace Docs.Cli.Tests.GitPublishing;

/// <summary><c>docs publish git</c> over the network of this machine: by every way that git has, and with every way to fail.</summary>
public sealed class PublishRemoteTests
{
    [Fact]
    public async Task Over_gits_own_protocol()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        await using var daemon = GitDaemon.Start(world.Files.Root);

        (await world.PublishAsync("--remote", $"{daemon.Address}/remote")).Ended(ExitCode.Clean);
        await world.AssertPublishedAsync();
        var again = (await world.PublishAsync("--remote", $"{daemon.Address}/remote")).Ended(ExitCode.Clean);

        Assert.StartsWith("0 targets published, 3 unchanged", again.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ssh://git@example.com/docs", true)]
    [InlineData("ssh://example.com:2222/~me/docs.git", true)]
    [InlineData("git@example.com:owner/docs.git", true)]
    [InlineData("ssh://git:secret@example.com/docs", false)]
    [InlineData("ssh://-oProxyCommand=x/docs", false)]
    [InlineData("-oProxyCommand=x@example.com:docs", false)]
    [InlineData("git@-oProxyCommand=x:docs", false)]
    [InlineData("git@example.com:-x", false)]
    [InlineData("git@example.com:do'cs", false)]
    [InlineData("git@example.com:a b", false)]
    [InlineData("ssh://example.com:x/docs", false)]
    [InlineData("ext::sh -c x", false)]
    [InlineData("example.com:docs", false)]
    public void An_address_for_ssh_is_nothing_else(string address, bool isOne)
    {
        Assert.Equal(isOne, GitAddress.TryParse(address, GitProtocols.All | GitProtocols.Ssh, "/", out var parsed, out _) && parsed.Protocol == GitProtocols.Ssh);

        // Where other people name addresses, it is none.
        Assert.False(GitAddress.TryParse(address, GitProtocols.All, "/", out var other, out _) && other.Protocol == GitProtocols.Ssh);
    }

    [Fact]
    public async Task Over_ssh_that_asks_nobody()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a program that stands in for ssh");
        using var world = await PublishedWorkspace.CreateAsync();
        world.Files.Write("bin/ssh", $"#!/bin/sh\necho \"$@ $DOCS_GIT_TOKEN $GITHUB_TOKEN\" >>{world.Files.At("ssh.log")}\nfor command; do :; done\nexec sh -c \"$command\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(world.Files.At("bin/ssh"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        using var program = RunningProgram.Start(
            BuiltProgram.FullPath,
            world.Files.Root,
            new Dictionary<string, string?>
            {
                ["PATH"] = $"{world.Files.At("bin")}:{Environment.GetEnvironmentVariable("PATH")}",
                ["XDG_CACHE_HOME"] = world.Files.At("cache"),
                ["DOCS_GIT_TOKEN"] = PublishTokenTests.Secret,
                ["GITHUB_TOKEN"] = PublishTokenTests.Secret,
            },
            "publish", "git", "--remote", $"git@example.com:{world.Remote.Folder}");
        (await program.EndAsync(Workspace.Cancellation)).Ended(ExitCode.Clean);

        await world.AssertPublishedAsync();
        var log = world.Files.Read("ssh.log");
        Assert.All(log.TrimEnd('\n').Split('\n'), l => Assert.StartsWith("-oBatchMode=yes ", l, StringComparison.Ordinal));
        Assert.DoesNotContain(PublishTokenTests.Secret, log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remote_that_vanishes_at_any_moment_is_whole_and_the_next_run_finishes()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        await using var web = await StartAsync(world);
        await world.Remote.RunAsync("config", "http.receivepack", "true");
        (await world.PublishAsync("--remote", AddressOf(web))).Ended(ExitCode.Clean);
        var last = "";
        for (var (moment, isReached) = (0, true); isReached; moment++)
        {
            world.Files.AddImage("python", $"# What is it?\n\nWords {moment}.\n");
            web.Requests.Clear();
            var limit = moment;
            web.Refuse = request => request >= limit ? GitWebServer.Cut : null;

            var result = await world.PublishAsync("--remote", AddressOf(web));

            isReached = web.Requests.Count > limit;
            result.Ended(isReached ? ExitCode.Failure : ExitCode.Clean);
            await world.AssertSoundAsync();
            web.Refuse = _ => null;
            (await world.PublishAsync("--remote", AddressOf(web))).Ended(ExitCode.Clean);
            await world.AssertPublishedAsync();
            last = result.ToString();
        }

        Assert.Contains("3 targets published", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_breaks_once_is_taken_up_again()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        await using var web = await StartAsync(world);
        await world.Remote.RunAsync("config", "http.receivepack", "true");
        (await world.PublishAsync("--remote", AddressOf(web))).Ended(ExitCode.Clean);
        var requests = web.Requests.Count;
        for (var failing = 0; failing < requests; failing++)
        {
            world.Files.AddImage("python", $"# What is it?\n\nWords {failing}.\n");
            web.Requests.Clear();
            var number = failing;
            web.Refuse = request => request == number ? 503 : null;

            (await world.PublishAsync("--remote", AddressOf(web))).Ended(ExitCode.Clean);

            await world.AssertPublishedAsync();
        }
    }

    [Fact]
    public async Task A_slow_remote_is_waited_for()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        await using var web = await GitWebServer.StartAsync(world.Files.Root, latency: TimeSpan.FromMilliseconds(100));
        await world.Remote.RunAsync("config", "http.receivepack", "true");

        (await world.PublishAsync("--remote", AddressOf(web))).Ended(ExitCode.Clean);

        await world.AssertPublishedAsync();
    }

    [Fact]
    public async Task A_remote_that_never_answers_is_given_up()
    {
        var files = new Workspace { GitPolicy = new() { AnswerTimeout = TimeSpan.FromMilliseconds(200), RetryDelay = TimeSpan.Zero } };
        using var world = await PublishedWorkspace.CreateAsync(files);
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await FaultyServer.StartAsync((context, _) => Faults.Hang(context, reached));

        (await world.PublishAsync("--remote", $"{server.Address}/remote")).Ended(ExitCode.Failure).Said($"docs: error: {server.Address}/remote: git ls-remote did not end within");
    }

    [Theory]
    [InlineData("cache")]
    [InlineData("remote")]
    public async Task A_full_disk_fails_and_leaves_the_remote_as_it_was(string full)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs file systems of Linux");
        var unshare = Requirement.Unshare.Require();
        using var world = await PublishedWorkspace.CreateAsync();
        using var probe = RunningProgram.Start(unshare, world.Files.Root, new Dictionary<string, string?>(), "-m", "mount", "-t", "tmpfs", "none", world.Files.Root);
        Assert.SkipUnless((await probe.EndAsync(Workspace.Cancellation)).ExitCode == 0, "no file system may be mounted here");
        Directory.CreateDirectory(world.Files.At("cache"));
        world.Files.Write("words", string.Concat(Enumerable.Range(0, 60_000).Select(i => $"{i * 7919 % 104_729} ")));

        using var program = RunningProgram.Start(
            unshare, world.Files.Root, new Dictionary<string, string?> { ["XDG_CACHE_HOME"] = world.Files.At("cache"), ["GIT_CONFIG_GLOBAL"] = "/dev/null" }, "-m", "bash", "-c",
            $"""
            cp -r remote aside
            mount -t tmpfs -o size=200k none {full} || exit 99
            [ {full} = cache ] || cp -r aside/. remote
            "$0" publish git || exit 98
            git -C remote for-each-ref > before
            cat words >> docs-src/python/content.md
            "$0" publish git
            code=$?
            git -C remote for-each-ref | diff before - || exit 97
            [ -z "$(git -C remote fsck --strict --no-progress --no-dangling 2>&1)" ] || exit 96
            exit $code
            """,
            BuiltProgram.FullPath);

        (await program.EndAsync(Workspace.Cancellation)).Ended(ExitCode.Failure).Said("docs: error: ");
    }

    internal static async Task<GitWebServer> StartAsync(PublishedWorkspace world) => await GitWebServer.StartAsync(world.Files.Root);

    internal static string AddressOf(GitWebServer web) => $"{web.Address}/remote";
}
