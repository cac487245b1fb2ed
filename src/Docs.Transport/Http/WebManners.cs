namespace Docs.Transport.Http;

/// <summary>How the program behaves towards other people's servers.</summary>
public sealed record WebManners
{
    /// <summary>Until a connection is there.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Until one request is answered; each retry has as long.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a request is sent again after 429, 5xx, a reset or a time-out.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The median wait before the first retry; it doubles, with jitter. A server's <c>Retry-After</c> goes before.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>No wait is longer, whatever a server asks for; the request fails then.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Requests at a time, to all servers together.</summary>
    public int Requests { get; init; } = 8;

    /// <summary>Requests at a time to one server.</summary>
    public int RequestsPerHost { get; init; } = 2;

    /// <summary>Whether addresses of the machine or of its own network may be asked; addresses that other people wrote must not be.</summary>
    public bool AllowsPrivateAddresses { get; init; }
}
