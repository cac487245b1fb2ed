namespace Docs.Publishing.GitHub.Failures;

/// <summary>The kinds of failure that a caller handles differently.</summary>
internal enum GitHubFailureKind
{
    /// <summary>None of the others: a status that GitHub does not document for the call.</summary>
    Other,

    /// <summary>401: the token is missing, wrong or expired.</summary>
    Unauthorized,

    /// <summary>403: the token lacks a permission.</summary>
    Forbidden,

    /// <summary>404: it does not exist, or the token must not know that it does.</summary>
    NotFound,

    /// <summary>409: somebody else was faster, or the repository is empty.</summary>
    Conflict,

    /// <summary>422, and most errors of GraphQL: GitHub refuses the values. Also a reference that moved ("not a fast forward").</summary>
    Invalid,

    /// <summary>GraphQL only: this server does not know the operation, as an old GitHub Enterprise Server may not.</summary>
    Unsupported,

    /// <summary>403 or 429: all requests of the hour are used up; see <see cref="GitHubFailure.LimitReset"/>.</summary>
    PrimaryLimit,

    /// <summary>403 or 429: too many requests in a short time; see <see cref="GitHubFailure.RetryAfter"/>.</summary>
    SecondaryLimit,

    /// <summary>5xx: a later try may succeed.</summary>
    ServerError,

    /// <summary>No complete answer: no connection, a broken connection, or a redirect to another host.</summary>
    Unreachable,

    /// <summary>No answer within <see cref="GitHubSettings.RequestTimeout"/>. A write may have happened.</summary>
    TimedOut,
}
