namespace Docs.Publishing.GitHub.Http;

/// <summary>One call of the session, for which Octokit sends one or more requests.</summary>
/// <param name="isRepeatable">Whether it makes no difference if its requests are carried out twice.</param>
/// <param name="ct">Cancels the requests: not every method of Octokit has a parameter for that.</param>
internal sealed class ApiCall(bool isRepeatable, CancellationToken ct)
{
    public bool IsRepeatable { get; } = isRepeatable;

    public CancellationToken Cancellation { get; } = ct;

    /// <summary>The id that GitHub gave the latest request; null without an answer.</summary>
    public string? RequestId { get; set; }

    /// <summary>Whether the latest request writes.</summary>
    public bool IsWrite { get; set; }
}
