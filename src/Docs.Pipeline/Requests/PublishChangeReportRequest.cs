namespace Docs.Pipeline.Requests;

/// <summary>Which report to write, and where.</summary>
/// <param name="PullRequest">Its number.</param>
public sealed record PublishChangeReportRequest(int PullRequest)
{
    /// <summary>The repository of the pull request, as in <c>docker-library/docs</c>; null where nothing is sent.</summary>
    public string? Repository { get; init; }

    /// <summary>Where GitHub's API is, as written; null for that of github.com.</summary>
    public string? Api { get; init; }

    /// <summary>The file of a report, as written, which may be the work of a stranger; null to make a report here.</summary>
    public string? File { get; init; }

    /// <summary>What to compare with, where the report is made here.</summary>
    public ReportChangesRequest? Changes { get; init; }

    /// <summary>Where a preview of the READMEs is; null without one.</summary>
    public Uri? Preview { get; init; }

    /// <summary>Whether the findings are written as a check run, too.</summary>
    public bool WritesCheckRun { get; init; } = true;

    /// <summary>Whether nothing is asked or sent.</summary>
    public bool IsDryRun { get; init; }
}
