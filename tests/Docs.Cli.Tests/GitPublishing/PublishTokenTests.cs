using System.Text;
using Docs.Transport.Git.Addresses;

namespace Docs.Cli.Tests.GitPublishing;

/// <summary>A token lets <c>docs publish git</c> in, and is told to nobody else.</summary>
public sealed class PublishTokenTests
{
    internal const string Secret = "ghp_S3cretOfTheTest";

    [Theory]
    [InlineData("DOCS_GIT_TOKEN")]
    [InlineData("GITHUB_TOKEN")]
    public async Task Over_HTTP_with_a_token_that_is_written_nowhere(string variable)
    {
        using var world = await PublishedWorkspace.CreateAsync();
        await using var web = await PublishRemoteTests.StartAsync(world);
        web.Password = Secret;
        world.Files.Tokens = TokensOf(variable, Secret);
        var said = new StringBuilder();
        foreach (var words in (string[])["First.", "Second."])
        {
            world.Files.AddImage("python", $"# What is it?\n\n{words}\n");
            said.Append((await world.PublishAsync("--remote", PublishRemoteTests.AddressOf(web), "--verbose")).Ended(ExitCode.Clean));
            await world.AssertPublishedAsync();
        }

        AssertHasNoSecret(said.ToString(), world);
    }

    [Fact]
    public async Task A_wrong_token_fails_without_being_told()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        await using var web = await PublishRemoteTests.StartAsync(world);
        web.Password = "another";
        world.Files.Tokens = TokensOf("DOCS_GIT_TOKEN", Secret);

        var result = (await world.PublishAsync("--remote", PublishRemoteTests.AddressOf(web), "--verbose")).Ended(ExitCode.Failure).Said("docs: error: http://127.0.0.1", "Authentication failed");

        AssertHasNoSecret(result.ToString(), world);
        Assert.Empty(await world.HeadsAsync());
        Assert.Contains(web.Authorizations, a => a.Length > 0);
    }

    [Fact]
    public async Task A_server_that_says_again_what_it_was_sent_is_not_repeated()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        await using var server = await FaultyServer.StartAsync(async (context, _) =>
        {
            var sent = context.Request.Headers.Authorization.ToString();
            if (sent.Length == 0)
            {
                context.Response.Headers.WWWAuthenticate = "Basic realm=\"git\"";
                await Faults.Status(context, 401);
                return;
            }

            context.Response.ContentType = "application/x-git-upload-pack-advertisement";
            await Faults.Text(context, Packet("# service=git-upload-pack\n") + "0000" + Packet($"ERR you are {Secret} and sent {sent}"));
        });
        world.Files.Tokens = TokensOf("DOCS_GIT_TOKEN", Secret);

        var result = (await world.PublishAsync("--remote", $"{server.Address}/remote", "--verbose")).Ended(ExitCode.Failure).Said("docs: error: ", "you are *** and sent Basic ***");

        AssertHasNoSecret(result.ToString(), world);

        static string Packet(string text) => $"{text.Length + 4:x4}{text}";
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_it_fails()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        await using var web = await PublishRemoteTests.StartAsync(world);
        web.Password = Secret;

        (await world.PublishAsync("--remote", PublishRemoteTests.AddressOf(web))).Ended(ExitCode.Failure).Said("docs: error: http://127.0.0.1", "DOCS_GIT_TOKEN");

        Assert.All(web.Authorizations, Assert.Empty);
    }

    [Fact]
    public async Task A_token_does_not_follow_a_redirect()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        await using var other = await FaultyServer.StartAsync((context, _) => Faults.Status(context, 401));
        await using var server = await FaultyServer.StartAsync((context, _) => Faults.Redirect(context, other.Address + context.Request.Path + context.Request.QueryString));
        world.Files.Tokens = TokensOf("DOCS_GIT_TOKEN", Secret);

        (await world.PublishAsync("--remote", $"{server.Address}/remote")).Ended(ExitCode.Failure).Said("docs: error: ", "configure that address as the remote");

        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData("https://git.example.com/docs", true, false)]
    [InlineData("https://github.com/owner/docs", true, true)]
    [InlineData("https://GITHUB.com/owner/docs", true, true)]
    [InlineData("https://github.com.example.com/docs", true, false)]
    [InlineData("http://127.0.0.1:1234/docs", true, true)]
    [InlineData("http://github.com/owner/docs", false, false)]
    [InlineData("http://localhost.example.com/docs", false, false)]
    [InlineData("git://127.0.0.1/docs", false, false)]
    [InlineData("ssh://git@github.com/owner/docs", false, false)]
    [InlineData("git@github.com:owner/docs", false, false)]
    [InlineData("/srv/docs", false, false)]
    public void A_token_is_for_its_host_and_for_lines_that_nobody_hears(string address, bool own, bool gitHub)
    {
        Assert.True(GitAddress.TryParse(address, GitProtocols.All | GitProtocols.Ssh, "/", out var remote, out _));

        Assert.Equal(own, TokensOf("DOCS_GIT_TOKEN", Secret).Find(remote) is not null);
        Assert.Equal(gitHub, TokensOf("GITHUB_TOKEN", Secret).Find(remote) is not null);
    }

    [Fact]
    public async Task What_traces_git_writes_no_secret_down()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        await using var web = await PublishRemoteTests.StartAsync(world);
        web.Password = Secret;
        Directory.CreateDirectory(world.Files.At("traces"));
        using var program = RunningProgram.Start(
            BuiltProgram.FullPath,
            world.Files.Root,
            new Dictionary<string, string?>
            {
                ["XDG_CACHE_HOME"] = world.Files.At("cache"),
                ["DOCS_GIT_TOKEN"] = Secret,
                ["GITHUB_TOKEN"] = null,
                ["GIT_TRACE"] = "1",
                ["GIT_TRACE_CURL"] = world.Files.At("traces/curl"),
                ["GIT_CURL_VERBOSE"] = "1",
                ["GIT_TRACE_REDACT"] = "0",
                ["GIT_TRACE2_EVENT"] = world.Files.At("traces/events"),
                ["GIT_TRACE2_ENV_VARS"] = "DOCS_GIT_TOKEN,DOCS_GIT_PASSWORD",
            },
            "publish", "git", "--remote", PublishRemoteTests.AddressOf(web), "--verbose");

        AssertHasNoSecret((await program.EndAsync(Workspace.Cancellation)).Ended(ExitCode.Clean).ToString(), world);

        await world.AssertPublishedAsync();
    }

    private static GitTokens TokensOf(string variable, string secret) => GitTokens.Of(v => v == variable ? secret : null);

    /// <summary>Fails if the secret is in what was said, or in a byte of any file, as it is or as it is sent.</summary>
    private static void AssertHasNoSecret(string said, PublishedWorkspace world)
    {
        string[] forms = [Secret, Base64(Secret), Base64($"x-access-token:{Secret}"), Base64($"x-access-token:{Secret}")[..^6]];
        foreach (var form in forms)
        {
            Assert.DoesNotContain(form, said, StringComparison.Ordinal);
            foreach (var file in Directory.EnumerateFiles(world.Files.Root, "*", SearchOption.AllDirectories))
            {
                Assert.False(File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.ASCII.GetBytes(form)) >= 0, $"{file} has the secret");
            }
        }

        static string Base64(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));
    }
}
