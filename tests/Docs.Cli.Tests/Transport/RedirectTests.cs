using Docs.Transport.Http;

namespace Docs.Cli.Tests.Transport;

/// <summary>Where servers may lead, and what they are told.</summary>
public sealed class RedirectTests
{
    private const string Secret = "ghp_0123456789";

    private static readonly HttpPolicy Policy = new() { AllowsPrivateAddresses = true, RetryDelay = TimeSpan.Zero };

    [Fact]
    public async Task Up_to_five_redirects_are_followed()
    {
        await using var server = await FaultyServer.StartAsync((context, _) => context.Request.Path == "/0"
            ? Faults.Text(context, "here")
            : Faults.Redirect(context, $"/{int.Parse(context.Request.Path.Value![1..], System.Globalization.CultureInfo.InvariantCulture) - 1}"));

        Assert.Equal("200", await OutcomeAsync(server.Address + "/5"));
        Assert.Equal("302 it is redirected more than 5 times", await OutcomeAsync(server.Address + "/6"));
    }

    [Fact]
    public async Task A_loop_has_an_end()
    {
        await using var server = await FaultyServer.StartAsync((context, _) => Faults.Redirect(context, "/loop"));

        Assert.Equal("302 it is redirected more than 5 times", await OutcomeAsync(server.Address + "/loop"));
        Assert.Equal(6, server.Requests.Count);
    }

    [Theory]
    [InlineData("https://127.0.0.1:1/x", "https")]
    [InlineData("ftp://127.0.0.1/x", "ftp")]
    [InlineData("file:///etc/passwd", "file")]
    public async Task No_redirect_leads_to_another_scheme(string location, string scheme)
    {
        await using var server = await FaultyServer.StartAsync((context, _) => Faults.Redirect(context, location));

        Assert.Equal($"302 it is redirected to another scheme, '{scheme}'", await OutcomeAsync(server.Address + "/x"));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_redirect_without_a_place_is_an_answer()
    {
        await using var server = await FaultyServer.StartAsync((context, _) => Faults.Status(context, 301));

        Assert.Equal("301", await OutcomeAsync(server.Address + "/x"));
    }

    [Fact]
    public async Task A_mapped_host_may_be_private_and_what_it_redirects_to_may_not()
    {
        await using var other = await FaultyServer.StartAsync((context, _) => Faults.Text(context, "secret"));
        await using var server = await FaultyServer.StartAsync((context, _) => Faults.Redirect(context, context.Request.Path.Value switch
        {
            "/other" => other.Address,
            "/mapped" => "https://raw.example.org/here",
            "/metadata" => "http://169.254.169.254/latest/meta-data",
            _ => "/there",
        }));
        var policy = Strict(("https://raw.example.org", server.Address));

        Assert.Equal("HttpRequestException '127.0.0.1' is not a host of the public internet", await OutcomeAsync("https://raw.example.org/other", policy));
        Assert.Equal("HttpRequestException '169.254.169.254' is not a host of the public internet", await OutcomeAsync("https://raw.example.org/metadata", policy));
        Assert.StartsWith("302 it is redirected more", await OutcomeAsync("https://raw.example.org/mapped", policy), StringComparison.Ordinal);
        Assert.Empty(other.Requests);
        Assert.Equal(["GET /other", "GET /metadata", "GET /mapped", "GET /here", "GET /there"], server.Requests.Take(5));
    }

    [Fact]
    public async Task A_server_cannot_lead_to_a_private_host_that_the_user_mapped_another_one_to()
    {
        await using var mirror = await FaultyServer.StartAsync((context, _) => Faults.Text(context, "secret"));
        await using var server = await FaultyServer.StartAsync((context, _) => Faults.Redirect(context, mirror.Address + "/x"));
        var policy = Strict(("https://one.example.org", server.Address), ("https://two.example.org", mirror.Address));

        Assert.Equal("302 it is redirected to '127.0.0.1', which is not a host of the public internet", await OutcomeAsync("https://one.example.org/x", policy));
        Assert.Empty(mirror.Requests);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("localhost")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task Nobody_connects_to_this_machine_under_any_of_its_names(string host)
    {
        await using var server = await FaultyServer.StartAsync((context, _) => Faults.Text(context, "secret"));
        var port = new Uri(server.Address).Port;

        Assert.StartsWith("HttpRequestException '", await OutcomeAsync($"http://{host}:{port}/x", new() { RetryDelay = TimeSpan.Zero }), StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task What_is_mapped_to_a_folder_is_not_asked_for_over_the_web() =>
        Assert.Equal("HttpRequestException 'file:///srv/x' is not an address of the web", await OutcomeAsync("https://one.example.org/x", Strict(("https://one.example.org", "file:///srv"))));

    [Fact]
    public async Task A_host_that_can_have_no_name_is_not_asked_for() =>
        Assert.EndsWith("is not an address of the web", await OutcomeAsync("https://\ud800.org/x"), StringComparison.Ordinal);

    [Fact]
    public async Task A_token_goes_to_its_host_alone_and_not_along_with_a_redirect()
    {
        await using var other = await FaultyServer.StartAsync((context, _) => Faults.Text(context, "there"));
        await using var server = await FaultyServer.StartAsync((context, _) => context.Request.Path.Value switch
        {
            "/other" => Faults.Redirect(context, other.Address + "/x"),
            "/self" => Faults.Redirect(context, "/x"),
            _ => Faults.Text(context, "here"),
        });
        var token = WebToken.Of(new Uri(server.Address).Authority, Secret);

        foreach (var address in (string[])[server.Address + "/x", server.Address + "/other", server.Address + "/self", other.Address + "/y"])
        {
            Assert.Equal("200", await OutcomeAsync(address, token: token));
        }

        Assert.Equal(["Bearer " + Secret, "Bearer " + Secret, "Bearer " + Secret, ""], server.Tokens);
        Assert.Equal(["", ""], other.Tokens);
    }

    [Fact]
    public async Task A_token_does_not_follow_its_host_to_a_mirror()
    {
        await using var mirror = await FaultyServer.StartAsync((context, _) => Faults.Text(context, "here"));

        Assert.Equal("200", await OutcomeAsync("https://api.github.com/x", Strict(("https://api.github.com", mirror.Address)), WebToken.Of("api.github.com", Secret)));
        Assert.Equal([""], mirror.Tokens);
    }

    [Fact]
    public async Task No_failure_tells_a_token()
    {
        await using var server = await FaultyServer.StartAsync((context, _) => Faults.ResetInBody(context, 1000));
        using var session = new WebSession(Policy);
        var token = WebToken.Of(new Uri(server.Address).Authority, Secret);
        var question = new WebQuestion(HttpMethod.Get, new(server.Address)) { BodyLimit = 1000, Token = token };

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => session.SendAsync(question, Workspace.Cancellation));

        Assert.All(server.Tokens, t => Assert.Equal("Bearer " + Secret, t));
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, question.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("two words")]
    [InlineData("two\r\nX-Lines: 1")]
    [InlineData("ü")]
    public void What_no_header_can_hold_is_no_token(string? secret) => Assert.Null(WebToken.Of("api.github.com", secret));

    private static HttpPolicy Strict(params (string From, string To)[] mappings) =>
        new() { RetryDelay = TimeSpan.Zero, Hosts = new([.. mappings.Select(m => HostMapping.Parse($"{m.From}={m.To}")!)]) };

    private static async Task<string> OutcomeAsync(string address, HttpPolicy? policy = null, WebToken? token = null)
    {
        using var session = new WebSession(policy ?? Policy);
        try
        {
            var answer = await session.SendAsync(new(HttpMethod.Get, new(address)) { BodyLimit = 1000, Token = token }, Workspace.Cancellation);
            return answer.Refusal is null ? $"{(int)answer.Status}" : $"{(int)answer.Status} {answer.Refusal}";
        }
        catch (HttpRequestException e)
        {
            return $"{nameof(HttpRequestException)} {e.Message.Split(" (")[0]}";
        }
    }
}
