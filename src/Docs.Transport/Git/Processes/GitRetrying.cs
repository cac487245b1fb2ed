using Polly;
using Polly.Retry;

namespace Docs.Transport.Git.Processes;

/// <summary>Runs a git command that talks to a remote again where it failed in a way that may be over soon.</summary>
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
