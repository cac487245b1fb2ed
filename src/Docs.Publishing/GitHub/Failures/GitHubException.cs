namespace Docs.Publishing.GitHub.Failures;

/// <summary>A call to GitHub failed. There is no inner exception: those of the library hold whole answers.</summary>
internal sealed class GitHubException(GitHubFailure failure) : IOException(TextOf(failure))
{
    public GitHubFailure Failure { get; } = failure;

    private static string TextOf(GitHubFailure failure)
    {
        var status = failure.Status is { } code ? $"GitHub answers {(int)code}: " : "GitHub: ";
        var details = failure.Details.IsEmpty ? "" : $" ({string.Join("; ", failure.Details)})";
        return status + failure.Message + details + (failure.RequestId is { } id ? $" [request {GitHubFailure.OneLine(id)}]" : "");
    }
}
