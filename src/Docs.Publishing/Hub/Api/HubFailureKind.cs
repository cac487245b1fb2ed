namespace Docs.Publishing.Hub.Api;

/// <summary>The kinds of failure that a caller handles differently.</summary>
public enum HubFailureKind
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>The login was refused. Nothing may be tried again: Docker Hub locks accounts after failed logins.</summary>
    LoginRefused,

    /// <summary>401 or 403: the user is not authenticated, or the token lacks a permission.</summary>
    Forbidden,

    /// <summary>400: Docker Hub refuses values.</summary>
    Invalid,

    /// <summary>429: too many requests, also after waiting.</summary>
    TooManyRequests,

    /// <summary>5xx, no complete answer, or none in time; after all repetitions. A write may have happened.</summary>
    Unreachable,
}
