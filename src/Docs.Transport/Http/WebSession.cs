using System.Collections.Concurrent;
using System.Net;
using Polly;

namespace Docs.Transport.Http;

/// <summary>Asks the web: a few requests at a time, with time-outs, and again where that may help. Safe for several threads.</summary>
public sealed class WebSession : IDisposable
{
    private readonly HttpClient _client;
    private readonly ResiliencePipeline<WebAnswer> _retry;
    private readonly SemaphoreSlim _requests;
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly TimeProvider _clock;

    public WebSession(HttpPolicy policy)
        : this(policy, TimeProvider.System)
    {
    }

    /// <param name="clock">Measures time-outs and waits, but for that of connecting.</param>
    public WebSession(HttpPolicy policy, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Policy = policy;
        _clock = clock;
        _requests = new(policy.Requests);
        _client = new(new SocketsHttpHandler
        {
            ConnectTimeout = policy.ConnectTimeout,
            ConnectCallback = policy.AllowsPrivateAddresses ? null : (context, ct) => PublicAddress.ConnectAsync(context, policy.Hosts, ct),

            // The others tell of broken data with exceptions that could as well be bugs.
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            UseCookies = false,

            // We follow them ourselves: only some, and never with a token.
            AllowAutoRedirect = false,

            // What is left of a body that was refused is not worth keeping its connection.
            MaxResponseDrainSize = 64 << 10,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("docs/0.1 (+https://github.com/docker-library/docs)");
        _retry = new ResiliencePipelineBuilder<WebAnswer> { TimeProvider = clock }.AddRetry(Retrying.As(policy)).Build();
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
        var hasBegun = false;
        void Begin()
        {
            // The time starts with the first request: waiting for a free slot before it is not the server's fault.
            if (!hasBegun)
            {
                total.CancelAfter(Policy.TotalTimeout);
                hasBegun = true;
            }
        }

        try
        {
            var hop = WebHop.Of(question, Policy.Hosts);
            for (var redirects = 0; ; redirects++)
            {
                var answer = await _retry.ExecuteAsync(async token => await SendOnceAsync(hop, Begin, token).ConfigureAwait(false), either.Token).ConfigureAwait(false);
                if (answer.Location is null)
                {
                    return answer;
                }

                var refusal = redirects == Policy.Redirects ? $"it is redirected more than {redirects} times" : hop.RefusalOf(answer.Location, Policy.Hosts);
                if (refusal is not null)
                {
                    return answer with { Refusal = refusal };
                }

                hop = hop.RedirectedTo(answer.Location, Policy.Hosts);
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException($"no answer within {Policy.TotalTimeout.TotalSeconds} s");
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _requests.Dispose();
        foreach (var host in _hosts.Values)
        {
            host.Dispose();
        }
    }

    /// <param name="begin">Called when it is the request's turn.</param>
    private async Task<WebAnswer> SendOnceAsync(WebHop hop, Action begin, CancellationToken ct)
    {
        var host = _hosts.GetOrAdd(hop.SentTo.Authority, _ => new(Policy.RequestsPerHost));
        await host.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            await _requests.WaitAsync(ct).ConfigureAwait(false);
            try
            {
                begin();
                return await AskAsync(hop, ct).ConfigureAwait(false);
            }
            finally
            {
                _requests.Release();
            }
        }
        finally
        {
            host.Release();
        }
    }

    private async Task<WebAnswer> AskAsync(WebHop hop, CancellationToken ct)
    {
        if (!Policy.AllowsPrivateAddresses && PublicAddress.IsPrivate(hop.SentTo) && !Policy.Hosts.LeadsTo(PublicHost.FindName(hop.SentTo), hop.SentTo.Port))
        {
            // Said here too, because a proxy would connect for us.
            var reason = new PrivateAddressException(hop.SentTo.Host);
            throw new HttpRequestException(reason.Message, reason);
        }

        using var time = new CancellationTokenSource(Policy.RequestTimeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, time.Token);
        try
        {
            using var message = hop.CreateMessage();
            using var response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return await AnswerReader.ReadAsync(response, hop, _clock, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException($"no answer within {Policy.RequestTimeout.TotalSeconds} s");
        }
    }
}
