namespace Docs.Transport.Git.Processes;

/// <summary>
/// Reads git's messages about remotes. git has no codes for these failures: its exit code only says that there is one.
/// The messages are those of <c>LC_ALL=C</c>, which every git process here runs with (<see cref="GitSettings"/>), and
/// they have been the same for many versions. No other code interprets a message of git.
/// </summary>
internal static class RemoteFailureParser
{
    private const string LockError = "remote: error: cannot lock ref '";

    // Parts of messages, from the most specific to the least. A server says "hung up" after most of the others.
    private static readonly (string Part, RemoteFailure Failure)[] OfReason =
    [
        ("find remote ref", RemoteFailure.NoSuchRef),
        ("not our ref", RemoteFailure.NoSuchCommit),
        ("could not read Username", RemoteFailure.NeedsCredentials),
        ("returned error: 30", RemoteFailure.Redirected),
    ];

    // Messages of git's remote-curl and pkt-line, and of curl, about connections and servers that may work again soon.
    private static readonly string[] Transient =
    [
        "returned error: 429", "returned error: 5", "onnection reset", "onnection timed out", "onnection was reset", "Empty reply", "early EOF",
        "unexpected disconnect", "hung up unexpectedly", "transfer closed", "Recv failure", "bytes missing", "content unencoding",
    ];

    private static readonly (string Part, RemoteFailure Failure)[] OfAnswer =
    [
        ("Authentication failed", RemoteFailure.Denied),
        ("Permission", RemoteFailure.Denied),
        ("returned error: 4", RemoteFailure.Denied),
        ("not found", RemoteFailure.NotFound),
    ];

    // What a push reports of a branch. A lock that another push holds and one that cannot be made begin with the same words.
    private static readonly (string Part, RemoteFailure Failure)[] OfBranch =
    [
        ("(atomic push fail", RemoteFailure.Held),
        ("stale info", RemoteFailure.Moved),
        ("fetch first", RemoteFailure.Moved),
        ("incorrect old value", RemoteFailure.Moved),
        ("already exists", RemoteFailure.Moved),
        ("shallow update", RemoteFailure.Moved),
        ("failed to update ref", RemoteFailure.Moved),
        ("failed to lock", RemoteFailure.Moved),
        ("cannot lock", RemoteFailure.Moved),
        ("transaction failed", RemoteFailure.Moved),
        ("unpacker error", RemoteFailure.Broken),
        ("failed to report", RemoteFailure.Broken),
        ("missing necessary objects", RemoteFailure.Broken),
        ("internal", RemoteFailure.Broken),
        ("timeout", RemoteFailure.Broken),
    ];

    // What follows "cannot lock ref 'refs/heads/…': ".
    private static readonly (string Part, RemoteFailure Failure)[] OfLock =
    [
        ("exists; cannot create", RemoteFailure.NameTaken),
        (".lock': File exists", RemoteFailure.Moved),
        ("there is a non-empty directory", RemoteFailure.NameTaken),
        ("Unable to create", RemoteFailure.NotWritable),
        ("unable to create", RemoteFailure.NotWritable),
        ("unable to write", RemoteFailure.NotWritable),
    ];

    /// <summary>Why a command failed; null where it did not.</summary>
    public static RemoteFailure? Parse(GitResult result) =>
        result.ExitCode == 0 ? null
        : Find(OfReason, result.Reason) is { } specific ? specific
        : result.Error.Contains("does not support --atomic push", StringComparison.Ordinal) ? RemoteFailure.NotAtomic
        : Array.Exists(Transient, p => result.Error.Contains(p, StringComparison.Ordinal)) ? RemoteFailure.Transient
        : Find(OfAnswer, result.Reason) ?? RemoteFailure.Unknown;

    /// <summary>Why a push did not change a branch.</summary>
    /// <param name="summary">What <c>git push --porcelain</c> prints of it.</param>
    /// <param name="lockError">What <see cref="LockErrors"/> has for the branch; null for nothing.</param>
    public static RemoteFailure ParseBranch(string summary, string? lockError) =>
        Find(OfBranch, summary) switch
        {
            RemoteFailure.Moved when lockError is not null => Find(OfLock, lockError) ?? RemoteFailure.Moved,
            { } failure => failure,
            null => RemoteFailure.Refused,
        };

    /// <summary>Why the remote could not lock branches, by their whole names: the summaries of a push do not say so.</summary>
    public static IReadOnlyDictionary<string, string> LockErrors(GitResult result)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in result.Error.Split('\n').Where(l => l.StartsWith(LockError, StringComparison.Ordinal)))
        {
            var rest = line[LockError.Length..];
            if (rest.IndexOf("': ", StringComparison.Ordinal) is var end and > 0)
            {
                errors[rest[..end]] = rest[(end + 3)..].Trim();
            }
        }

        return errors;
    }

    private static RemoteFailure? Find((string Part, RemoteFailure Failure)[] messages, string text)
    {
        foreach (var (part, failure) in messages)
        {
            if (text.Contains(part, StringComparison.Ordinal))
            {
                return failure;
            }
        }

        return null;
    }
}
