using System.Net;
using Docs.Checks.Links;
using Docs.Model;
using Docs.Pipeline.Checking;
using Docs.Transport.Http;
using Microsoft.Extensions.Time.Testing;

namespace Docs.Cli.Tests.Checking;

/// <summary><c>docs check --online</c>, with a server on this machine.</summary>
public sealed class OnlineLinkTests
{
    private static readonly HttpPolicy Policy = new() { AllowsPrivateAddresses = true, RetryDelay = TimeSpan.Zero };

    [Theory]
    [InlineData(404, "DOC437 the server answers 404")]
    [InlineData(410, "DOC437 the server answers 410")]
    [InlineData(200)]
    [InlineData(301)]
    [InlineData(403)]
    [InlineData(500)]
    public async Task A_link_is_dead_where_the_server_says_that_nothing_is_there(int status, params string[] expected)
    {
        await using var server = await LoopbackServer.StartAsync((_, _, _) => new(status));

        Assert.Equal(expected, await CheckAsync(server, "/page"));
    }

    [Fact]
    public async Task A_page_is_asked_for_where_its_head_is_not_answered()
    {
        await using var server = await LoopbackServer.StartAsync((method, _, _) => new(method == "HEAD" ? 405 : 200));

        Assert.Empty(await CheckAsync(server, "/page"));
        Assert.Equal(["HEAD /page", "GET /page"], server.Requests);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    [InlineData(0)]
    public async Task A_request_is_sent_again_where_that_may_help(int status)
    {
        await using var server = await LoopbackServer.StartAsync((_, _, before) => before < 2 ? new(status, "0") : new(200));

        Assert.Empty(await CheckAsync(server, "/page"));
        Assert.Equal(["HEAD /page", "HEAD /page", "HEAD /page"], server.Requests);
    }

    [Fact]
    public async Task A_server_that_asks_for_an_endless_wait_is_not_waited_for()
    {
        await using var server = await LoopbackServer.StartAsync((_, _, _) => new(429, "100000"));

        Assert.Empty(await CheckAsync(server, "/page"));
        Assert.Equal(["HEAD /page", "GET /page"], server.Requests);
    }

    [Fact]
    public async Task One_server_gets_two_requests_at_a_time_and_one_for_each_address()
    {
        using var both = new CountdownEvent(2);
        await using var server = await LoopbackServer.StartAsync((_, _, _) =>
        {
            // Answers wait for a second request, if one comes while they do.
            if (!both.IsSet)
            {
                both.Signal();
                both.Wait(TimeSpan.FromSeconds(10), Workspace.Cancellation);
            }

            return new(200);
        });

        await CheckAsync(server, [.. Enumerable.Range(0, 40).Select(i => $"/{i % 20}")]);

        Assert.Equal(20, server.Requests.Count);
        Assert.Equal(2, server.MostAtOnce);
    }

    [Fact]
    public async Task What_answered_is_not_asked_again_for_a_week_and_what_is_dead_is()
    {
        await using var server = await LoopbackServer.StartAsync((_, path, _) => new(path == "/dead" ? 404 : 200));
        using var workspace = new Workspace();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

        await CheckAsync(server, workspace.Root, clock, "/page", "/dead");
        await CheckAsync(server, workspace.Root, clock, "/page", "/dead");
        Assert.Equal(["GET /dead", "GET /dead", "HEAD /dead", "HEAD /dead", "HEAD /page"], server.Requests.Order(StringComparer.Ordinal));

        clock.Advance(TimeSpan.FromDays(7));
        await CheckAsync(server, workspace.Root, clock, "/page");
        Assert.Equal(2, server.Requests.Count(r => r == "HEAD /page"));
    }

    [Fact]
    public async Task A_server_that_refuses_connections_is_dead()
    {
        string address;
        await using (var server = await LoopbackServer.StartAsync((_, _, _) => new(200)))
        {
            address = server.Address;
        }

        using var client = new WebSession(Policy);
        Assert.Equal(LinkState.Dead("the server refuses connections"), await LinkProbe.ProbeAsync(client, new(address), Workspace.Cancellation));
    }

    [Fact]
    public async Task Addresses_of_the_own_network_are_never_asked()
    {
        await using var server = await LoopbackServer.StartAsync((_, _, _) => new(404));
        using var client = new WebSession(new() { RetryDelay = TimeSpan.Zero });

        var state = await LinkProbe.ProbeAsync(client, new(server.Address), Workspace.Cancellation);

        Assert.Null(state.IsDead);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    public void Public_addresses_are_told_from_others(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public async Task The_default_run_asks_nobody()
    {
        using var workspace = new CheckedWorkspace();
        workspace.Append("content.md", "\n[x](https://docs.invalid-host.org/)\n");

        Assert.Empty(await workspace.CheckAsync());
    }

    private static Task<string[]> CheckAsync(LoopbackServer server, params string[] paths) => CheckAsync(server, null, TimeProvider.System, paths);

    private static async Task<string[]> CheckAsync(LoopbackServer server, string? cacheFolder, TimeProvider clock, params string[] paths)
    {
        using var client = new WebSession(Policy);
        var links = paths.Select((p, i) => new ExternalLink(new(server.Address + p), new("content.md", i + 1), ImageName.Parse("hello"))).ToList();
        var findings = await OnlineLinks.CheckAsync(links, client, LinkCache.Load(cacheFolder, clock), _ => { }, Workspace.Cancellation);
        return [.. findings.Select(f => $"{f.Code} {f.Message.Split(" is dead: ")[1]}")];
    }
}
