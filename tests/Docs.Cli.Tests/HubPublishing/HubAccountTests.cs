using System.Text;
using Docs.Transport.Credentials;

namespace Docs.Cli.Tests.HubPublishing;

/// <summary>Who the user is on Docker Hub, and that nobody else is told.</summary>
public sealed class HubAccountTests
{
    [Fact]
    public async Task A_password_of_an_account_with_two_factors_is_told_from_a_wrong_one_and_the_token_of_the_answer_is_not_shown()
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Hub.Fault = async (context, _) => context.Request.Path.Value!.EndsWith("/auth/token", StringComparison.Ordinal)
            && await HubServer.RefuseAsync(context, 401, """{"detail":"Require secondary authentication","login_2fa_token":"S3cretToGoOn"}""");

        var result = (await world.PublishAsync("--verbose")).Ended(ExitCode.Failure)
            .Said("docs: error: cannot log in to Docker Hub as 'publisher': it answers 401 (Require secondary authentication). ", "the account has two factors, so that DOCS_HUB_TOKEN must be an access token");

        Assert.DoesNotContain("S3cretToGoOn", result.ToString(), StringComparison.Ordinal);
        Assert.Single(world.Hub.Requests);
    }

    [Fact]
    public async Task A_refused_login_stops_everything_and_is_not_repeated()
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Files.HubAccounts = HubWorkspace.AccountsOf(HubServer.User, "wrong-S3cret");

        var result = (await world.PublishAsync("--verbose")).Ended(ExitCode.Failure).Said("docs: error: cannot log in to Docker Hub as 'publisher': it answers 401 (Incorrect authentication credentials for ***)");

        Assert.Equal(1, world.Hub.RefusedLogins);
        Assert.Equal(["POST /v2/auth/token"], world.Hub.Requests);
        Assert.DoesNotContain("S3cret", result.ToString(), StringComparison.Ordinal);
        Assert.Single(result.ErrorLines, l => l.StartsWith("docs: error:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_credential_nothing_is_asked()
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Files.HubAccounts = HubAccounts.None;

        (await world.PublishAsync()).Ended(ExitCode.Usage).Said("docs: error DOC030: there is no credential for Docker Hub (library, i386)");

        Assert.Empty(world.Hub.Requests);
    }

    [Theory]
    [InlineData(HubServer.User, null)]
    [InlineData(null, HubServer.Secret)]
    [InlineData(HubServer.User, " ")]
    public async Task A_name_without_a_token_is_no_credential(string? user, string? token)
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Files.HubAccounts = HubWorkspace.AccountsOf(user, token);

        (await world.PublishAsync()).Ended(ExitCode.Failure).Said("docs: error: DOCS_HUB_USER and DOCS_HUB_TOKEN belong together");

        Assert.Empty(world.Hub.Requests);
    }

    [Fact]
    public async Task The_older_login_is_used_where_there_is_no_other()
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Hub.HasTokenLogin = false;

        (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.Equal(["POST /v2/auth/token", "POST /v2/users/login"], world.Hub.Requests.Where(r => r.StartsWith("POST", StringComparison.Ordinal)));
        Assert.Contains(world.Hub.Authorizations, a => a.StartsWith("JWT ", StringComparison.Ordinal));
        await world.AssertPublishedAsync();
    }

    [Fact]
    public async Task The_older_login_is_refused_once_too()
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Hub.HasTokenLogin = false;
        world.Files.HubAccounts = HubWorkspace.AccountsOf(HubServer.User, "wrong");

        (await world.PublishAsync()).Ended(ExitCode.Failure);

        Assert.Equal((1, 1), (world.Hub.Logins, world.Hub.RefusedLogins));
    }

    [Fact]
    public async Task A_token_that_ends_is_renewed()
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Hub.TokenUses = 5;
        world.Files.Hub = world.Files.Hub with { Requests = 1 };

        (await world.PublishAsync()).Ended(ExitCode.Clean);

        // 4 reads, the categories and 8 writes.
        Assert.Equal(3, world.Hub.Logins);
        Assert.Equal(0, world.Hub.RefusedLogins);
        await world.AssertPublishedAsync();
    }

    [Fact]
    public async Task A_token_that_is_refused_at_once_is_renewed_once_only()
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Hub.TokenUses = 0;

        (await world.PublishAsync()).Ended(ExitCode.Failure).Said("docs: error: cannot read library/bash: Docker Hub answers 401 (unauthorized");

        Assert.Equal(2, world.Hub.Logins);
        Assert.Empty(world.Hub.Writes);
    }

    [Fact]
    public async Task A_token_that_is_refused_for_writes_is_not_renewed_for_each()
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Files.Hub = world.Files.Hub with { Requests = 1 };
        world.Hub.Fault = async (context, _) => context.Request.Method == "PATCH" && await HubServer.RefuseAsync(context, 401);

        (await world.PublishAsync()).Ended(ExitCode.Failure);

        // 8 writes are refused.
        Assert.Equal(2, world.Hub.Logins);
        Assert.Equal(9, world.Hub.Writes.Count);
    }

    [Fact]
    public async Task A_missing_permission_is_named()
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Hub.Scopes = ["repo:read"];

        (await world.PublishAsync()).Ended(ExitCode.Failure)
            .Said("docs: error: cannot change the texts of library/python: Docker Hub answers 403 (insufficient scope; required_scope: repo:write); the token needs the permission 'repo:write'");
    }

    [Fact]
    public async Task A_namespace_may_have_its_own_user()
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Files.HubAccounts = HubAccounts.Of(
            v => v switch { "DOCS_HUB_USER_LIBRARY" or "DOCS_HUB_USER_I386" => HubServer.User, "DOCS_HUB_TOKEN_LIBRARY" or "DOCS_HUB_TOKEN_I386" => HubServer.Secret, "DOCS_HUB_USER" => "other", "DOCS_HUB_TOKEN" => "wrong", _ => null },
            dockerConfiguration: null);

        (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.Equal(1, world.Hub.Logins);
    }

    [Fact]
    public async Task Docker_keeps_a_credential_in_its_configuration()
    {
        await using var world = await HubWorkspace.CreateAsync();
        var auth = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{HubServer.User}:{HubServer.Secret}"));
        Configure(world, $$"""{"auths": {"https://index.docker.io/v1/": {"auth": "{{auth}}"} } }""");

        (await world.PublishAsync()).Ended(ExitCode.Clean);

        await world.AssertPublishedAsync();
    }

    [Theory]
    [InlineData("{", "is not valid JSON")]
    [InlineData("[]", "is not a configuration of Docker")]
    [InlineData("""{"auths": {"https://index.docker.io/v1/": {"auth": "S3cret"} } }""", "is not 'USER:PASSWORD' in Base64")]
    [InlineData("""{"credsStore": "../../S3cret"}""", "cannot be the name of a program")]
    [InlineData("""{"credsStore": "that-nobody-has"}""", "'docker-credential-that-nobody-has', which cannot be run")]
    public async Task A_configuration_of_Docker_that_is_wrong_is_named_without_its_content(string json, string reason)
    {
        await using var world = await HubWorkspace.CreateAsync();
        Configure(world, json);

        var result = (await world.PublishAsync()).Ended(ExitCode.Failure).Said("docs: error: ", reason);

        Assert.DoesNotContain("S3cret", result.ToString(), StringComparison.Ordinal);
        Assert.Empty(world.Hub.Requests);
    }

    [Fact]
    public async Task No_secret_is_written_anywhere()
    {
        await using var world = await HubWorkspace.CreateAsync();
        var said = new StringBuilder();
        foreach (var uses in (int[])[0, 3, int.MaxValue])
        {
            world.Hub.TokenUses = uses;
            said.Append(await world.PublishAsync("--verbose", "--diff"));
        }

        Assert.Contains("POST http://127.0.0.1", said.ToString(), StringComparison.Ordinal);
        world.AssertHasNoSecret(said.ToString());
        Assert.All(world.Hub.Requests, r => Assert.DoesNotContain("T0ken", r, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://hub.example.com")]
    [InlineData("https://user:password@hub.example.com")]
    [InlineData("https://hub.example.com/?a")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("hub")]
    public async Task A_token_goes_over_HTTPS_or_stays_on_this_machine(string address)
    {
        await using var world = await HubWorkspace.CreateAsync();

        var result = (await world.Files.RunAsync("publish", "hub", "--api-url", address)).Ended(ExitCode.Usage).Said("docs: error DOC031: --api-url: ");

        Assert.DoesNotContain("password", result.ToString(), StringComparison.Ordinal);
    }

    private static void Configure(HubWorkspace world, string json)
    {
        world.Files.Write("docker/config.json", json);
        world.Files.HubAccounts = HubAccounts.Of(static _ => null, world.Files.At("docker/config.json"));
    }
}
