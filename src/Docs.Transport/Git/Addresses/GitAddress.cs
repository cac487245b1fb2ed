using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Docs.Transport.Git.Addresses;

/// <summary>The address of a repository: a value that git cannot mistake for an option, a program or a secret.</summary>
public sealed record GitAddress
{
    /// <summary>Characters, at most; the longest that a manifest has is far below.</summary>
    private const int MaxLength = 2048;

    private GitAddress(string text, GitProtocols protocol)
    {
        Text = text;
        Protocol = protocol;
    }

    /// <summary>
    /// As git is given it: <c>https://…</c>, <c>http://…</c>, <c>git://…</c>, <c>ssh://…</c>, <c>user@host:path</c>, or a
    /// folder's full path.
    /// </summary>
    public string Text { get; }

    /// <summary>The protocol of the address.</summary>
    public GitProtocols Protocol { get; }

    public bool IsFolder => Protocol == GitProtocols.File;

    /// <summary>The host, with the port where one is named; null for a folder.</summary>
    public string? Host => IsFolder ? null : SshPlace.TryParse(Text, out var place) ? place.Host : AuthorityOf(Text);

    /// <summary>Whether the host is this machine, by its address.</summary>
    public bool IsLoopback => !IsFolder && Uri.TryCreate(Text, UriKind.Absolute, out var uri) && IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip);

    /// <summary>Parses an address that a person wrote.</summary>
    /// <param name="text">A URL, or a path; <c>file://</c> followed by a full path is one.</param>
    /// <param name="allowed">The accepted protocols; a path needs <see cref="GitProtocols.File"/>.</param>
    /// <param name="folder">What a path is relative to: a full path.</param>
    /// <param name="refusal">The reason without the address, to be printed after the address, as in <c>is not the address of a repository</c>.</param>
    /// <returns>False where it is refused.</returns>
    public static bool TryParse(
        string text, GitProtocols allowed, string folder, [NotNullWhen(true)] out GitAddress? address, [NotNullWhen(false)] out string? refusal)
    {
        if (allowed.HasFlag(GitProtocols.Ssh) && SshPlace.TryParse(text, out _))
        {
            (address, refusal) = (new(text, GitProtocols.Ssh), null);
            return true;
        }

        refusal = RefusalOf(text) ?? (text.Contains("://", StringComparison.Ordinal) ? RefusalOfUrl(text, allowed) : RefusalOfPath(text, allowed));
        address = refusal is not null ? null
            : ProtocolOf(text) is var protocol and not (GitProtocols.None or GitProtocols.File) ? new(text, protocol)
            : new(FullPath(text, folder), GitProtocols.File);
        return address is not null;
    }

    public override string ToString() => Text;

    private static string? RefusalOf(string text) =>
        text.Length is 0 or > MaxLength ? $"is not an address of 1 to {MaxLength} characters"
        : text[0] == '-' ? "starts with a hyphen, as an option does"
        : text.Any(char.IsControl) ? "has control characters"
        : null;

    private static string? RefusalOfUrl(string text, GitProtocols allowed)
    {
        var protocol = ProtocolOf(text);
        if (protocol == GitProtocols.None || !allowed.HasFlag(protocol))
        {
            return $"is not an address that begins with {Names(allowed)}";
        }

        if (protocol == GitProtocols.Ssh)
        {
            return "is not an address of the form ssh://user@host/path";
        }

        if (protocol == GitProtocols.File)
        {
            return Path.IsPathFullyQualified(text["file://".Length..]) ? null : "has no full path after file://";
        }

        // git appends its own path to the address, which would end up in the query or the fragment.
        return !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || text.Any(c => c is ' ' or '\\' or '?' or '#')
            ? "is not the address of a repository"
            : AuthorityOf(text).Contains('@', StringComparison.Ordinal) ? "has a user name or a password in it"
            : null;
    }

    private static string? RefusalOfPath(string text, GitProtocols allowed) =>
        !allowed.HasFlag(GitProtocols.File) ? $"is not an address that begins with {Names(allowed)}"
        : !Path.IsPathFullyQualified(text) && text.Split('/')[0].Contains(':', StringComparison.Ordinal)
            // To git this is a program (ext::…), or a host to reach by ssh.
            ? "is neither an address nor a folder; a folder's name with a colon needs ./ before it"
        : null;

    private static string AuthorityOf(string url) => url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..].Split('/')[0];

    private static GitProtocols ProtocolOf(string text) =>
        text.StartsWith("https://", StringComparison.Ordinal) ? GitProtocols.Https
        : text.StartsWith("http://", StringComparison.Ordinal) ? GitProtocols.Http
        : text.StartsWith("git://", StringComparison.Ordinal) ? GitProtocols.Git
        : text.StartsWith("ssh://", StringComparison.Ordinal) ? GitProtocols.Ssh
        : text.StartsWith("file://", StringComparison.Ordinal) ? GitProtocols.File
        : GitProtocols.None;

    private static string FullPath(string text, string folder) =>
        Path.GetFullPath(text.StartsWith("file://", StringComparison.Ordinal) ? text["file://".Length..] : text, folder);

    private static string Names(GitProtocols allowed) => string.Join(" or ", ((GitProtocols[])[GitProtocols.Https, GitProtocols.Http, GitProtocols.Git, GitProtocols.Ssh, GitProtocols.File])
        .Where(p => allowed.HasFlag(p))
        .Select(p => p.ToString().ToLowerInvariant() + "://"));
}
