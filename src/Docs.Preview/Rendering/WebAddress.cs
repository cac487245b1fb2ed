using System.Buffers;

namespace Docs.Preview.Rendering;

/// <summary>The addresses that a README may lead to.</summary>
internal static class WebAddress
{
    /// <summary>
    /// Characters that browsers pass over in an address, so that it may mean what it does not look like, and the one
    /// that readers put in the place of NUL.
    /// </summary>
    private static readonly SearchValues<char> PassedOver =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), .. Enumerable.Range(0x7f, 0x21).Select(c => (char)c), '\u2028', '\u2029', '\ufeff', '\ufffd']);

    /// <summary>
    /// An address with <c>http:</c>, <c>https:</c> or <c>mailto:</c>, or a place in the same page, as it is but for
    /// spaces around it; null for any other, and for those with control characters.
    /// </summary>
    /// <param name="written">As the browser would get it: entities resolved.</param>
    public static string? Find(string written)
    {
        var address = written.Trim(' ');
        return address.AsSpan().ContainsAny(PassedOver) ? null
            : IsWeb(address) || address.StartsWith('#') || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address
            : null;
    }

    /// <summary>Whether an address names a host of the web.</summary>
    public static bool IsWeb(string address) => HasHost(address, "https://") || HasHost(address, "http://");

    private static bool HasHost(string address, string scheme) =>
        address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && address.Length > scheme.Length && address[scheme.Length] is not ('/' or '\\' or '?' or '#');
}
