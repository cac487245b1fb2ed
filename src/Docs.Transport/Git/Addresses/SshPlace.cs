using System.Diagnostics.CodeAnalysis;

namespace Docs.Transport.Git.Addresses;

/// <summary>An <c>ssh</c> address: a host and a path that neither <c>ssh</c> nor the remote shell can mistake for anything else.</summary>
internal sealed record SshPlace
{
    private const string Scheme = "ssh://";

    private SshPlace(string host) => Host = host;

    /// <summary>With the port, where one is named.</summary>
    public string Host { get; }

    /// <summary>Parses <c>ssh://[user@]host[:port]/path</c> or <c>[user@]host:path</c>; false for anything else, also with a password.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SshPlace? place)
    {
        place = Read(text);
        return place is not null;
    }

    private static SshPlace? Read(string text)
    {
        var isUrl = text.StartsWith(Scheme, StringComparison.Ordinal);
        var rest = isUrl ? text[Scheme.Length..] : text;
        var end = rest.IndexOf(isUrl ? '/' : ':', StringComparison.Ordinal);
        if (end <= 0 || (!isUrl && text.Contains("://", StringComparison.Ordinal)) || !IsPath(rest[(end + 1)..]))
        {
            return null;
        }

        var at = rest[..end].LastIndexOf('@');
        var (user, host) = (at < 0 ? null : rest[..at], rest[(at + 1)..end]);
        var port = isUrl ? host.IndexOf(':', StringComparison.Ordinal) : -1;
        return (user is null ? isUrl : IsWord(user))
            && IsWord(port < 0 ? host : host[..port])
            && (port < 0 || (port + 1 < host.Length && host[(port + 1)..].All(char.IsAsciiDigit)))
                ? new(host)
                : null;
    }

    private static bool IsWord(string text) => text.Length > 0 && text[0] != '-' && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    private static bool IsPath(string text) => text.Length is > 0 and < 2048 && text[0] is not ('-' or ':') && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or '~' or '+');
}
