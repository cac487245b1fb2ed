using System.Buffers;
using System.Text.RegularExpressions;
using Docs.Model;

namespace Docs.Checks.Links;

/// <summary>What is wrong with an address as a whole: scheme, slashes, host, port, blanks, escapes.</summary>
/// <param name="Problem">As the end of a sentence that begins with the address.</param>
/// <param name="Fixed">The address that was meant; null where nobody can tell.</param>
internal sealed partial record AddressForm(string Problem, string? Fixed)
{
    private const string Secure = "https://";

    private static readonly string[] Schemes = ["http", "https", "mailto"];

    // Signs of a host or port that readers replace by their own.
    private static readonly SearchValues<char> Blanks = SearchValues.Create("<>{}[]$%*");
    private static readonly SearchValues<char> NeverInHost = SearchValues.Create(",:;'\"()|^`");

    /// <summary>What is wrong with an address; null where nothing is, or where it has another scheme.</summary>
    /// <param name="address">Escapes and entities of its text resolved.</param>
    public static AddressForm? Of(string address)
    {
        var trimmed = address.Trim(' ', '\n', '\t');
        var match = Start().Match(trimmed);
        if (!match.Success)
        {
            return WithoutScheme(trimmed);
        }

        var (scheme, slashes, rest) = (match.Groups["scheme"].Value.ToLowerInvariant(), match.Groups["slashes"].Value, trimmed[match.Length..]);
        if (!Schemes.Contains(scheme))
        {
            return slashes.Length > 0 && scheme.Length > 2 && Nearest.Find(scheme, Schemes) is { } nearest && nearest != "mailto"
                ? new($"begins with '{scheme}:', which is no scheme; expected '{nearest}://'", Known($"{nearest}://{rest}"))
                : scheme.Length > 4 && rest.Contains('@', StringComparison.Ordinal) && Nearest.Find(scheme, Schemes) == "mailto"
                ? new($"begins with '{scheme}:', which is no scheme; expected 'mailto:'", $"mailto:{rest}")
                : null;
        }

        return scheme == "mailto" ? Mail(trimmed, slashes, rest)
            : slashes != "//" && rest.Length > 0 ? new($"has '{scheme}:{slashes}' where '{scheme}://' is expected", Known($"{scheme}://{rest}"))
            : Web(trimmed, scheme, rest);
    }

    private static AddressForm? Web(string address, string scheme, string rest)
    {
        var end = rest.AsSpan().IndexOfAny("/?#\\");
        var authority = end < 0 ? rest : rest[..end];
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        if (host.TrimEnd(':', '.', ';').ToLowerInvariant() is "http" or "https" && end >= 0)
        {
            return new("has two schemes; keep one", Known(rest));
        }

        var colon = host.StartsWith('[') ? host.IndexOf("]:", StringComparison.Ordinal) + 1 : host.IndexOf(':', StringComparison.Ordinal);
        var (name, port) = colon > 0 ? (host[..colon], host[(colon + 1)..]) : (host, "");
        return address.AsSpan().ContainsAny(" \t\n") ? new("holds a blank, where it ends; write '%20', or remove the blank", null)
            : address.Contains('\\', StringComparison.Ordinal) ? new("holds a backslash; write '/'", null)
            : name.Length == 0 ? new($"names no host after '{scheme}://'", null)
            : !IsHost(name) ? new($"names '{name}', which is no host", null)
            : !IsPort(port) ? new($"has '{port}' where a port is expected; write '/' in place of ':', or a number up to 65535", null)
            : BrokenEscape().Match(address) is { Success: true } escape ? new($"holds '{escape.Value}', which is no escape; write '%25' for a percent sign", null)
            : null;
    }

    private static AddressForm? Mail(string address, string slashes, string rest) =>
        slashes.Length > 0 ? new("has slashes after 'mailto:'", $"mailto:{rest}")
        : !rest.Contains('@', StringComparison.Ordinal) ? new("names no mail address after 'mailto:'", null)
        : address.AsSpan().ContainsAny(" \t\n") ? new("holds a blank", null)
        : null;

    private static AddressForm? WithoutScheme(string address)
    {
        if (SchemeWithoutColon().Match(address) is { Success: true } start)
        {
            var scheme = start.Groups["scheme"].Value.ToLowerInvariant();
            return new($"has '{start.Value}' where '{scheme}://' is expected", Known($"{scheme}://{address[start.Length..]}"));
        }

        return BareMail().IsMatch(address) ? new("is a mail address without 'mailto:'", $"mailto:{address}")
            : BareHost().IsMatch(address) ? new("names a host without 'https://'", Known(Secure + address))
            : null;
    }

    /// <summary>An address that may take the place of another, because nothing is wrong with it.</summary>
    private static string? Known(string address) => Of(address) is null ? address : null;

    private static bool IsHost(string host) =>
        host.StartsWith('[') || host.AsSpan().ContainsAny(Blanks) || (host.TrimEnd('.') != "www" && !host.AsSpan().ContainsAny(NeverInHost) && host.TrimEnd('.').Split('.').All(l => l.Length > 0) && !host.EndsWith("..", StringComparison.Ordinal));

    private static bool IsPort(string port) =>
        port.Length == 0 || port.AsSpan().ContainsAny(Blanks) || port.ToLowerInvariant() is "port" or "xxxx"
        || (port.All(char.IsAsciiDigit) && port.Length < 6 && int.Parse(port, System.Globalization.CultureInfo.InvariantCulture) <= ushort.MaxValue);

    [GeneratedRegex(@"^(?<scheme>[A-Za-z][A-Za-z0-9+-]*):(?<slashes>[/\\:]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"^(?<scheme>https?)(?:[;.,]?//:?|/:/|;/)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SchemeWithoutColon();

    [GeneratedRegex(@"^(?:www\.[A-Za-z0-9-]|(?:[A-Za-z0-9-]+\.)+(?:com|org|net|io|dev|edu|gov)(?:[/?#:]|$))", RegexOptions.CultureInvariant)]
    private static partial Regex BareHost();

    [GeneratedRegex(@"^[A-Za-z0-9._+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex BareMail();

    [GeneratedRegex("%(?![0-9A-Fa-f]{2}).{0,2}", RegexOptions.CultureInvariant)]
    private static partial Regex BrokenEscape();
}
