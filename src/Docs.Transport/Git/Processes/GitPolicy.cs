namespace Docs.Transport.Git.Processes;

/// <summary>How long other people's repositories are waited for.</summary>
public sealed record GitPolicy
{
    /// <summary>Until a remote has told what it has.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Until everything that was asked for is there.</summary>
    public TimeSpan TransferTimeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How often is asked again after 429, 5xx or a broken line; at least 1.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The median wait before the first retry; it doubles, with jitter. git does not tell of <c>Retry-After</c>.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(2);
}
