using System.Text;
using Docs.Transport.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Docs.Cli.Tests.Transport;

/// <summary>What comes of asking servers that behave as real ones do, on their bad days too.</summary>
public sealed class WebSessionTests
{
    private const int Limit = 1 << 20;
    private const string Body = "FROM debian:trixie\n";

    private static readonly HttpPolicy Policy = new() { AllowsPrivateAddresses = true, RetryDelay = TimeSpan.Zero, RequestsPerHost = 8 };

    public static TheoryData<string> PassingFaults => ["429", "429 0", "500", "503", "408", "reset", "reset in body", "reset in chunks", "too short", "bad gzip"];

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task A_fault_that_passes_is_asked_through(string fault)
    {
        await using var server = await FaultyServer.StartAsync((context, before) => before < 2 ? Commit(fault, context) : Faults.Text(context, Body));

        var answer = await AskAsync(server, "/file");

        Assert.Equal(Body, TextOf(answer));
        Assert.Equal(["GET /file", "GET /file", "GET /file"], server.Requests);
    }

    [Theory]
    [InlineData("429", "429")]
    [InlineData("500", "500")]
    [InlineData("reset", "HttpRequestException")]
    [InlineData("reset in body", "HttpRequestException")]
    [InlineData("reset in chunks", "HttpRequestException")]
    [InlineData("too short", "HttpRequestException")]
    [InlineData("bad gzip", "HttpRequestException the answer could not be decompressed")]
    public async Task A_fault_that_stays_is_told_after_the_last_retry(string fault, string expected)
    {
        await using var server = await FaultyServer.StartAsync((context, _) => Commit(fault, context));

        Assert.StartsWith(expected, await OutcomeAsync(server, "/file"), StringComparison.Ordinal);
        Assert.Equal(1 + Policy.Retries, server.Requests.Count);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 1000\n\nFROM ")]
    [InlineData("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\nFROM \n")]
    [InlineData("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nno length\nFROM \n")]
    public async Task A_body_that_ends_before_its_end_is_not_taken_for_a_whole_one(string bytes)
    {
        await using var server = new RawServer(bytes);
        using var session = new WebSession(Policy);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(
            () => session.SendAsync(new(HttpMethod.Get, new(server.Address)) { BodyLimit = Limit }, Workspace.Cancellation));

        Assert.StartsWith("the answer broke off", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1 + Policy.Retries, server.Connections);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(304)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task Other_answers_are_taken_at_once(int status)
    {
        await using var server = await FaultyServer.StartAsync((context, _) => Faults.Status(context, status));

        Assert.Equal(status.ToString(System.Globalization.CultureInfo.InvariantCulture), await OutcomeAsync(server, "/file"));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_server_says_in_seconds_how_long_to_wait()
    {
        await using var server = await FaultyServer.StartAsync((context, before) => before == 0 ? Faults.Status(context, 429, "7") : Faults.Text(context, Body));
        var clock = new ImpatientClock(TimeSpan.FromSeconds(30));

        Assert.Equal(Body, TextOf(await AskAsync(server, "/file", clock)));
        Assert.Equal([TimeSpan.FromSeconds(7)], clock.Waits);
    }

    [Fact]
    public async Task A_server_says_by_a_date_how_long_to_wait()
    {
        var clock = new ImpatientClock(TimeSpan.FromSeconds(30));
        await using var server = await FaultyServer.StartAsync((context, before) =>
            before == 0 ? Faults.Status(context, 503, clock.Now.AddSeconds(9).ToString("R")) : Faults.Text(context, Body));

        Assert.Equal(Body, TextOf(await AskAsync(server, "/file", clock)));
        Assert.Equal([TimeSpan.FromSeconds(9)], clock.Waits);
    }

    [Theory]
    [InlineData("31")]
    [InlineData("99999999")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task A_server_that_asks_for_a_longer_wait_than_anybody_has_is_not_waited_for(string retryAfter)
    {
        await using var server = await FaultyServer.StartAsync((context, _) => Faults.Status(context, 429, retryAfter));

        Assert.Equal("429", await OutcomeAsync(server, "/file"));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Waits_grow_with_each_retry_and_are_never_quite_the_same()
    {
        await using var server = await FaultyServer.StartAsync((context, _) => Faults.Status(context, 500));
        var clock = new ImpatientClock(TimeSpan.FromSeconds(30));
        var policy = Policy with { RetryDelay = TimeSpan.FromSeconds(1), Retries = 3 };

        await AskAsync(server, "/one", clock, policy);
        await AskAsync(server, "/two", clock, policy);

        Assert.Equal(6, clock.Waits.Count);
        Assert.Equal(6, clock.Waits.Distinct().Count());
        Assert.All(clock.Waits, w => Assert.InRange(w, TimeSpan.Zero, policy.LongestWait));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_that_stops_answering_is_asked_again_when_its_time_is_over(bool inBody)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await FaultyServer.StartAsync((context, before) =>
            before > 0 ? Faults.Text(context, Body) : inBody ? Faults.HangInBody(context, reached) : Faults.Hang(context, reached));
        var clock = new FakeTimeProvider();

        var asking = AskAsync(server, "/file", clock);
        await reached.Task.WaitAsync(Workspace.Cancellation);
        Assert.False(asking.IsCompleted);
        clock.Advance(Policy.RequestTimeout);

        Assert.Equal(Body, TextOf(await asking));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task All_retries_together_have_an_end()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await FaultyServer.StartAsync((context, _) => Faults.Hang(context, reached));
        var clock = new FakeTimeProvider();

        var asking = OutcomeAsync(server, "/file", clock, Policy with { TotalTimeout = TimeSpan.FromSeconds(5) });
        await reached.Task.WaitAsync(Workspace.Cancellation);
        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal("TimeoutException no answer within 5 s", await asking);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Who_cancels_does_not_wait()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await FaultyServer.StartAsync((context, _) => Faults.HangInBody(context, reached));
        using var session = new WebSession(Policy);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Workspace.Cancellation);

        var asking = session.SendAsync(Question(server, "/file"), stop.Token);
        await reached.Task.WaitAsync(Workspace.Cancellation);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_compressed_body_is_counted_as_it_is_after_decompression()
    {
        await using var server = await FaultyServer.StartAsync((context, _) => Faults.Gzip(context, context.Request.Path == "/bomb" ? 1L << 34 : Limit));

        Assert.Equal(Limit, (await AskAsync(server, "/whole")).Body.Length);
        Assert.Equal($"200 it is longer than {Limit} bytes", await OutcomeAsync(server, "/bomb"));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(Limit, null)]
    [InlineData(Limit + 1, "200 it is longer than 1048576 bytes")]
    [InlineData(1L << 40, "200 it is longer than 1048576 bytes")]
    public async Task A_body_is_read_up_to_its_limit(long length, string? refusal)
    {
        await using var server = await FaultyServer.StartAsync((context, _) =>
        {
            context.Response.ContentLength = context.Request.Path == "/told" ? length : null;
            return Faults.Chunks(context, length);
        });

        Assert.Equal(refusal ?? "200", await OutcomeAsync(server, "/told"));
        Assert.Equal(refusal ?? "200", await OutcomeAsync(server, "/chunks"));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(20, 8)]
    public async Task One_host_gets_as_many_requests_at_a_time_as_it_may(int perHost, int expected)
    {
        using var all = new CountdownEvent(expected);
        await using var server = await FaultyServer.StartAsync(async (context, _) => await Task.Run(() =>
        {
            // Answers wait for those that may come at the same time.
            if (!all.IsSet)
            {
                all.Signal();
                all.Wait(TimeSpan.FromSeconds(10), Workspace.Cancellation);
            }
        }));
        using var session = new WebSession(Policy with { RequestsPerHost = perHost });

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => session.SendAsync(Question(server, $"/{i}"), Workspace.Cancellation)));

        Assert.Equal(expected, server.MostAtOnce);
        Assert.Equal(40, server.Requests.Count);
    }

    internal static Task Commit(string fault, HttpContext context) => fault switch
    {
        "429 0" => Faults.Status(context, 429, "0"),
        "reset" => Faults.Reset(context),
        "reset in body" => Faults.ResetInBody(context, 1000),
        "reset in chunks" => Faults.ResetInBody(context, null),
        "too short" => Faults.TooShort(context),
        "bad gzip" => Faults.BadGzip(context),
        _ => Faults.Status(context, int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture)),
    };

    private static WebQuestion Question(FaultyServer server, string path) => new(HttpMethod.Get, new(server.Address + path)) { BodyLimit = Limit };

    private static async Task<WebAnswer> AskAsync(FaultyServer server, string path, TimeProvider? clock = null, HttpPolicy? policy = null)
    {
        using var session = new WebSession(policy ?? Policy, clock ?? TimeProvider.System);
        return await session.SendAsync(Question(server, path), Workspace.Cancellation);
    }

    private static async Task<string> OutcomeAsync(FaultyServer server, string path, TimeProvider? clock = null, HttpPolicy? policy = null)
    {
        try
        {
            var answer = await AskAsync(server, path, clock, policy);
            return answer.Refusal is null ? $"{(int)answer.Status}" : $"{(int)answer.Status} {answer.Refusal}";
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException)
        {
            return $"{e.GetType().Name} {e.Message}";
        }
    }

    private static string TextOf(WebAnswer answer) => Encoding.UTF8.GetString(answer.Body.Span);
}
