using System.Buffers;

namespace Docs.Markdown.Links;

/// <summary>
/// Which addresses the links of a README may lead to: pages of the web, mail addresses, and places of the same page or
/// repository. Checks report what the preview leaves out, because both ask here. It allows what is known to be harmless:
/// browsers hand addresses with other schemes to programs of the reader's machine.
/// </summary>
public static class LinkPolicy
{
    /// <summary>
    /// Characters that browsers pass over in an address, so that it may mean what it does not look like, and the one
    /// that readers put in the place of NUL (<see href="https://url.spec.whatwg.org/#concept-basic-url-parser"/>).
    /// </summary>
    private static readonly SearchValues<char> PassedOver =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), .. Enumerable.Range(0x7f, 0x21).Select(c => (char)c), '\u2028', '\u2029', '\ufeff', '\ufffd']);

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    /// <summary>What an address leads to.</summary>
    /// <param name="address">As the browser would get it: escapes and entities resolved. Spaces around it do not count.</param>
    public static LinkTarget TargetOf(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var trimmed = address.AsSpan().Trim(' ');
        return trimmed.ContainsAny(PassedOver) ? LinkTarget.NotAllowed
            : trimmed.StartsWith('#') ? LinkTarget.Anchor
            : HasHost(trimmed, "https://") || HasHost(trimmed, "http://") ? LinkTarget.Web
            : trimmed.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? LinkTarget.Mail
            : HasScheme(trimmed) || NamesHost(trimmed) ? LinkTarget.NotAllowed
            : LinkTarget.Relative;
    }

    private static bool HasHost(ReadOnlySpan<char> address, string scheme) =>
        address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && address.Length > scheme.Length && address[scheme.Length] is not ('/' or '\\' or '?' or '#');

    /// <summary>Whether it begins with a host but no scheme; browsers take both kinds of slashes alike.</summary>
    private static bool NamesHost(ReadOnlySpan<char> address) => address is ['/' or '\\', '/' or '\\', ..];

    private static bool HasScheme(ReadOnlySpan<char> address)
    {
        var colon = address.IndexOf(':');
        return colon > 0 && char.IsAsciiLetter(address[0]) && address[..colon].IndexOfAnyExcept(SchemeCharacters) < 0;
    }
}
