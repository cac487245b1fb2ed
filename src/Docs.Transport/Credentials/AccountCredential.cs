namespace Docs.Transport.Credentials;

/// <summary>A user's name and secret for one service. It is not a record, so that nothing prints the secret.</summary>
public sealed class AccountCredential
{
    private AccountCredential(string user, string secret) => (User, Secret) = (user, secret);

    /// <summary>The name, which is not secret.</summary>
    public string User { get; }

    /// <summary>A password or a token: only for the body of a login.</summary>
    internal string Secret { get; }

    /// <summary>The credential of a name and a secret; null where one of them is empty or has control characters.</summary>
    public static AccountCredential? Of(string? user, string? secret) =>
        user?.Trim() is { Length: > 0 } name && secret?.Trim() is { Length: > 0 } bare && !name.Any(char.IsControl) && !bare.Any(char.IsControl) ? new(name, bare) : null;

    /// <summary>Whether another one is of the same user, with the same secret.</summary>
    public bool IsSame(AccountCredential other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return User == other.User && Secret == other.Secret;
    }

    /// <summary>A text, perhaps of a server, without the secret.</summary>
    public string Scrub(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scrubbed = text.Replace(Secret, "***", StringComparison.Ordinal);
        return scrubbed.Replace(Uri.EscapeDataString(Secret), "***", StringComparison.Ordinal);
    }

    public override string ToString() => "***";
}
