namespace Docs.Publishing.GitHub;

/// <summary>A call to GitHub failed. There is no inner exception: those of the library hold whole answers.</summary>
internal sealed class GitHubException(GitHubFailure failure) : IOException(TextOf(failure))
{
    public GitHubFailure Failure { get; } = failure;

    private static string TextOf(GitHubFailure failure)
    {
        var status = failure.Status is { } code ? $"GitHub answers {(int)code}: " : "GitHub: ";
        return failure.Details.IsEmpty ? status + failure.Message : $"{status}{failure.Message} ({string.Join("; ", failure.Details)})";
    }
}
