using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Docs.Publishing.GitHub.Http;
using Docs.Transport.Http.Handlers;

namespace Docs.Cli.Tests.Transport;

/// <summary>The handlers that all requests go through, for what only some of their users do: writes, tokens and limits.</summary>
public sealed class HttpHandlerTests
{
    private static readonly RetryPolicy Retry = new(2, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    private static readonly Uri Address = new("https://api.example.org/x");

    [Theory]
    [InlineData("POST", false, 1)]
    [InlineData("PATCH", false, 1)]
    [InlineData("DELETE", false, 1)]
    [InlineData("PATCH", true, 3)]
    [InlineData("GET", false, 3)]
    public async Task Only_what_may_be_carried_out_twice_is_sent_again_after_a_fault(string method, bool isRepeatable, int expected)
    {
        foreach (var fault in (Func<HttpResponseMessage>[])[() => new(HttpStatusCode.BadGateway), () => throw new TimeoutException(), () => throw new HttpRequestException("reset")])
        {
            var sent = 0;
            using var request = new HttpRequestMessage(new(method), Address) { Content = new StringContent("text"), IsRepeatable = isRepeatable };

            await Record.ExceptionAsync(() => SendAsync(request, _ => { sent++; return fault(); }, new RetryHandler(Retry, TimeProvider.System)));

            Assert.Equal(expected, sent);
        }
    }

    [Fact]
    public async Task A_limited_write_is_sent_again_with_its_body_and_the_wait_is_reported()
    {
        var clock = new ImpatientClock(TimeSpan.FromHours(2));
        var waits = new List<RateLimitWait>();
        var bodies = new List<string>();
        var reset = clock.Now.AddMinutes(40).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        Func<HttpResponseMessage>[] answers =
        [
            () => Answer(403, """{"message": "You have exceeded a secondary rate limit."}""", ("Retry-After", "61")),
            () => Answer(429, """{"message": "API rate limit exceeded"}""", ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", reset)),
            () => Answer(403, """{"message": "You have exceeded a secondary rate limit."}"""),
            () => Answer(429, "<html>"),
            () => Answer(201, "{}"),
        ];
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new StringContent("text") };
        var policy = new RateLimitPolicy(GitHubLimits.Find, 5, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(65)) { Waits = new Recorder(waits) };

        using var response = await SendAsync(
            request,
            r =>
            {
                bodies.Add(r.Content!.ReadAsStringAsync(Workspace.Cancellation).Result);
                return answers[bodies.Count - 1]();
            },
            new RateLimitHandler(policy, clock));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(Enumerable.Repeat("text", 5), bodies);

        // What the server asks for; where it says nothing a minute, which doubles with each attempt.
        TimeSpan[] expected = [TimeSpan.FromSeconds(61), TimeSpan.FromMinutes(40), TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(8)];
        Assert.Equal(expected, clock.Waits);
        Assert.Equal(expected, waits.Select(w => w.Length));
        Assert.Equal("waiting 61 s until 12:01:01 UTC (limit of api.example.org)", waits[0].ToString());
    }

    [Fact]
    public async Task A_wait_can_be_given_as_a_Unix_time()
    {
        var clock = new ImpatientClock(TimeSpan.FromHours(2));
        var end = clock.Now.AddSeconds(17).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var sent = 0;
        using var request = new HttpRequestMessage(HttpMethod.Patch, Address);

        using var response = await SendAsync(
            request,
            _ => sent++ == 0 ? Answer(429, "slow down", ("X-Retry-After", end)) : Answer(200, "{}"),
            new RateLimitHandler(new(RateLimits.WithUnixTime("X-Retry-After"), 2, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)), clock));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal([TimeSpan.FromSeconds(17)], clock.Waits);
    }

    [Theory]
    [InlineData(403, """{"message": "Resource not accessible by integration"}""", 1)]
    [InlineData(403, "<html>", 1)]
    [InlineData(403, """{"message": "You have exceeded a secondary rate limit"}""", 3)]
    public async Task A_refusal_is_not_taken_for_a_limit_and_a_limit_that_stays_is_the_answer(int status, string body, int expected)
    {
        var sent = 0;
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);

        using var response = await SendAsync(
            request, _ => { sent++; return Answer(status, body); }, new RateLimitHandler(new(GitHubLimits.Find, 2, TimeSpan.Zero, TimeSpan.FromHours(1)), TimeProvider.System));

        Assert.Equal(body, await response.Content.ReadAsStringAsync(Workspace.Cancellation));
        Assert.Equal(expected, sent);
    }

    [Fact]
    public async Task A_redirect_within_the_host_keeps_method_body_and_token_and_another_host_gets_nothing()
    {
        var sent = new List<string>();
        Func<Uri, CancellationToken, ValueTask<AuthenticationHeaderValue?>> token = (address, _) =>
            new(address.Host == Address.Host ? new AuthenticationHeaderValue("Bearer", "secret") : null);
        using var request = new HttpRequestMessage(HttpMethod.Patch, Address) { Content = new StringContent("text") };

        using var response = await SendAsync(
            request,
            r =>
            {
                sent.Add($"{r.Method} {r.RequestUri} {r.Headers.Authorization} {r.Content!.ReadAsStringAsync(Workspace.Cancellation).Result}");
                return Answer(307, "", ("Location", sent.Count == 1 ? "/renamed" : "https://other.example.org/x"));
            },
            new RedirectHandler(5, RedirectStep.WithinHost),
            new AuthorizationHandler(token));

        Assert.Equal(["PATCH https://api.example.org/x Bearer secret text", "PATCH https://api.example.org/renamed Bearer secret text"], sent);
        Assert.Equal("the server leads to https://other.example.org, expected https://api.example.org", request.Refusal);
    }

    [Fact]
    public async Task More_than_80_writes_in_a_minute_have_a_second_between_them_and_reads_do_not_count()
    {
        var clock = new ImpatientClock(TimeSpan.FromHours(2));
        using var pace = new HttpMessageInvoker(HttpChain.Create(new Sender(_ => Answer(200, "{}")), new PaceHandler(GitHubLimits.Pace, clock)));
        async Task SendManyAsync(HttpMethod method, int count)
        {
            for (var i = 0; i < count; i++)
            {
                using var request = new HttpRequestMessage(method, Address);
                (await pace.SendAsync(request, Workspace.Cancellation)).Dispose();
            }
        }

        await SendManyAsync(HttpMethod.Get, 100);
        await SendManyAsync(HttpMethod.Post, 80);
        Assert.Empty(clock.Waits);

        await SendManyAsync(HttpMethod.Patch, 3);
        Assert.Equal(Enumerable.Repeat(TimeSpan.FromSeconds(1), 3), clock.Waits);
    }

    [Fact]
    public async Task Each_exchange_is_traced_with_the_id_that_the_server_gave_it()
    {
        var lines = new List<string>();
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);

        using var response = await SendAsync(request, _ => Answer(404, "", ("X-GitHub-Request-Id", "1A2B:3C")), new RequestIdHandler("X-GitHub-Request-Id", lines.Add));

        Assert.Equal(["GET https://api.example.org/x: 404, request 1A2B:3C"], lines);
        Assert.Equal("1A2B:3C", request.RequestId);
    }

    [Theory]
    [InlineData("text/html", "<html>", "the answer is 'text/html', expected JSON")]
    [InlineData("application/json", """{"sha": "12""", "the answer is no complete JSON")]
    [InlineData("application/json", "", "the answer is no complete JSON")]
    public async Task What_is_no_whole_JSON_is_a_fault_that_may_pass(string type, string body, string expected)
    {
        var sent = 0;
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(
            request,
            _ => { sent++; return new(HttpStatusCode.OK) { Content = new StringContent(body, new MediaTypeHeaderValue(type)) }; },
            new RetryHandler(Retry, TimeProvider.System),
            new JsonHandler()));

        Assert.Equal(expected, failure.Message);
        Assert.Equal(3, sent);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, Func<HttpRequestMessage, HttpResponseMessage> answer, params DelegatingHandler[] handlers)
    {
        using var invoker = new HttpMessageInvoker(HttpChain.Create(new Sender(answer), handlers));
        return await invoker.SendAsync(request, Workspace.Cancellation);
    }

    private static HttpResponseMessage Answer(int status, string body, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    /// <summary>The end of a chain: answers without a network.</summary>
    private sealed class Sender(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }

    private sealed class Recorder(List<RateLimitWait> waits) : IProgress<RateLimitWait>
    {
        public void Report(RateLimitWait value) => waits.Add(value);
    }
}
