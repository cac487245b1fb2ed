namespace Docs.Publishing.Hub.Api;

/// <summary>How Docker Hub's API is used.</summary>
public sealed record HubSettings
{
    /// <summary>Where the API is; every path of the API is below. It is never from <c>docs.yml</c>, because tokens go there.</summary>
    public Uri Api { get; init; } = DockerHub;

    /// <summary>Requests at a time. After a 429 there are fewer.</summary>
    public int Requests { get; init; } = 4;

    /// <summary>Until a connection is open.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The time limit for one request, including the whole body of the answer; each repetition has as long.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a request is repeated after 429, 5xx, a broken connection or a time-out.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>The wait before the first repetition; it doubles. A wait that the server asks for goes before.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>No wait is longer: a request that would have to wait longer fails.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Measures time-outs and waits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Called with what a person should know at once, such as that everything waits.</summary>
    public Action<string> Notice { get; init; } = static _ => { };

    /// <summary>Called with each request before it is sent, a line each; from several threads.</summary>
    public Action<string> Trace { get; init; } = static _ => { };

    /// <summary>Docker Hub itself.</summary>
    public static Uri DockerHub { get; } = new("https://hub.docker.com/");

    /// <summary>Whether nobody can listen there: HTTPS, or a loopback address; and whether it is an address that paths go below.</summary>
    public static bool IsAllowed(Uri api)
    {
        ArgumentNullException.ThrowIfNull(api);
        return api is { IsAbsoluteUri: true, UserInfo: "", Query: "", Fragment: "" }
            && (api.Scheme == Uri.UriSchemeHttps || (api.Scheme == Uri.UriSchemeHttp && api.IsLoopback));
    }
}
