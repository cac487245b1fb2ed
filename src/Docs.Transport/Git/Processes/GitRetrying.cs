using Polly;
using Polly.Retry;

namespace Docs.Transport.Git.Processes;

/// <summary>Retries a git command after a temporary failure of the remote.</summary>
internal static class GitRetrying
{
    public static ResiliencePipeline<GitResult> Of(GitPolicy policy) => new ResiliencePipelineBuilder<GitResult>()
        .AddRetry(new RetryStrategyOptions<GitResult>
        {
            MaxRetryAttempts = policy.Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = policy.RetryDelay,
            ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Result is { } result && RemoteFailureParser.Parse(result) == RemoteFailure.Transient),
        })
        .Build();
}
