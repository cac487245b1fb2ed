using System.Net;
using Docs.Transport.Http.Handlers;

namespace Docs.Transport.Http;

/// <summary>Asks the web: a few requests at a time, with time-outs, and again where that may help. Safe for several threads.</summary>
public sealed class WebSession : IDisposable
{
    private readonly HttpClient _client;
    private readonly WebRedirects _redirects;
    private readonly TimeProvider _clock;

    public WebSession(HttpPolicy policy)
        : this(policy, TimeProvider.System)
    {
    }

    /// <param name="clock">Measures time-outs and waits, but for that of connecting.</param>
    public WebSession(HttpPolicy policy, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(policy);
        (Policy, _clock, _redirects) = (policy, clock, new(policy.Hosts));
        var sender = HttpChain.CreateSender(policy.ConnectTimeout);
        if (!policy.AllowsPrivateAddresses)
        {
            sender.ConnectCallback = (context, ct) => PublicAddress.ConnectAsync(context, policy.Hosts, ct);
        }

        _client = new(HttpChain.Create(
            sender,
            [
                new RedirectHandler(policy.Redirects, _redirects.Decide),
                .. policy.AllowsPrivateAddresses ? (DelegatingHandler[])[] : [new PublicHostHandler(policy.Hosts)],
                new RetryHandler(new(policy.Retries, policy.RetryDelay, policy.LongestWait), clock),
                new RateLimitHandler(new(RateLimits.Standard, policy.Retries, policy.RetryDelay, policy.LongestWait), clock),
                new TurnHandler(policy.Requests, policy.RequestsPerHost),
                new TimeoutHandler(policy.RequestTimeout, clock),
                new WholeBodyHandler(r => r.StatusCode == HttpStatusCode.OK ? WebRedirects.QuestionOf(r.RequestMessage!).BodyLimit : 0),
            ]))
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd(ProgramName.UserAgent);
    }

    public HttpPolicy Policy { get; }

    /// <summary>Sends a request, perhaps more than once, and follows redirects.</summary>
    /// <returns>The last answer.</returns>
    /// <exception cref="HttpRequestException">There was no whole answer, or the address is private.</exception>
    /// <exception cref="TimeoutException">There was none in time.</exception>
    public async Task<WebAnswer> SendAsync(WebQuestion question, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(question);
        using var total = new CancellationTokenSource(Timeout.InfiniteTimeSpan, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, total.Token);
        using var request = _redirects.CreateRequest(question);
        var hasBegun = false;
        request.Begun = () =>
        {
            // The time starts with the first request: waiting for a free slot before it is not the server's fault.
            if (!hasBegun)
            {
                total.CancelAfter(Policy.TotalTimeout);
                hasBegun = true;
            }
        };

        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            var hasBody = response.StatusCode == HttpStatusCode.OK && question.BodyLimit > 0;
            return new(response.StatusCode)
            {
                Body = hasBody ? await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false) : default(ReadOnlyMemory<byte>),
                Refusal = request.Refusal,
            };
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException($"no answer within {Policy.TotalTimeout.TotalSeconds} s");
        }
    }

    public void Dispose() => _client.Dispose();
}
