namespace Docs.Publishing.GitHub.Http;

/// <summary>GitHub's limits of requests.</summary>
internal enum GitHubLimit
{
    /// <summary>All requests of the hour are used up.</summary>
    Primary,

    /// <summary>Too many requests in a short time.</summary>
    Secondary,
}
