namespace Docs.Transport.Http;

/// <summary>How the program behaves towards other people's servers.</summary>
public sealed record HttpPolicy
{
    /// <summary>Until a connection is there.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Until one request is answered, to the end of the body where that is read; each retry has as long.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Until an answer is there, from the first time that it is asked for: with all retries, waits and redirects.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a request is sent again after 429, 5xx, a reset, a cut body or a time-out; at least 1.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The median wait before the first retry; it doubles, with jitter. A server's <c>Retry-After</c> goes before.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>No wait is longer, whatever a server asks for; the request fails then.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many redirects are followed, one after the other.</summary>
    public int Redirects { get; init; } = 5;

    /// <summary>Requests at a time, to all servers together.</summary>
    public int Requests { get; init; } = 8;

    /// <summary>Requests at a time to one server.</summary>
    public int RequestsPerHost { get; init; } = 2;

    /// <summary>Whether addresses of the machine or of its own network may be asked; addresses that other people wrote must not be.</summary>
    public bool AllowsPrivateAddresses { get; init; }

    /// <summary>Where the user wants addresses to lead; those that it leads to may be private.</summary>
    public HostMap Hosts { get; init; } = HostMap.Empty;
}
