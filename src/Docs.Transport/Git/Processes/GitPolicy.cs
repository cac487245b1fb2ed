namespace Docs.Transport.Git.Processes;

/// <summary>Time limits and retries for repositories elsewhere.</summary>
public sealed record GitPolicy
{
    /// <summary>For the list of a remote's branches.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For a fetch or a push.</summary>
    public TimeSpan TransferTimeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Retries after 429, 5xx or a broken connection; at least 1.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The median wait before the first retry; it doubles, with jitter. git does not print <c>Retry-After</c>.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(2);
}
