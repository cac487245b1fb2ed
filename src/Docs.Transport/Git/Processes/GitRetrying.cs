using Docs.Transport.Git.Pushing;
using Polly;
using Polly.Retry;

namespace Docs.Transport.Git.Processes;

/// <summary>
/// Decides whether to run a git command again that talked to a remote. The exit code only says that it failed; the reason
/// is in its messages, which stay the same from version to version in English.
/// </summary>
internal static class GitRetrying
{
    // Messages of git's remote-curl and pkt-line, and of curl, about connections and servers that may work again soon.
    private static readonly string[] Passing =
    [
        "returned error: 429", "returned error: 5", "onnection reset", "onnection timed out", "onnection was reset", "Empty reply", "early EOF",
        "unexpected disconnect", "hung up unexpectedly", "transfer closed", "Recv failure", "bytes missing", "content unencoding",
    ];

    public static ResiliencePipeline<GitResult> Of(GitPolicy policy) => new ResiliencePipelineBuilder<GitResult>()
        .AddRetry(new RetryStrategyOptions<GitResult>
        {
            MaxRetryAttempts = policy.Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = policy.RetryDelay,
            ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Result is { } result && MayPass(result)),
        })
        .Build();

    /// <summary>Whether a command failed in a way that may be over soon.</summary>
    public static bool MayPass(GitResult result) =>
        result.ExitCode != 0
        && !result.Error.Contains(PushAnswer.NotAtomic, StringComparison.Ordinal)
        && Array.Exists(Passing, p => result.Error.Contains(p, StringComparison.Ordinal));
}
