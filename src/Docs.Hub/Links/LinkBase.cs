using System.Text.RegularExpressions;

namespace Docs.Hub.Links;

/// <summary>Where the relative links of a README lead, on the web pages of its repository.</summary>
/// <param name="Pages">What the path of a file is added to for its page; ends with a slash.</param>
/// <param name="Files">What the path of a file is added to for the file itself, as pictures need it; ends with a slash.</param>
/// <param name="Folder">The README's folder in the repository, without slashes around it; empty for the top.</param>
public sealed partial record LinkBase(string Pages, string Files, string Folder)
{
    /// <summary>The base that a person wrote; null where it is none.</summary>
    /// <param name="address">Of the README's folder, as in <c>https://github.com/owner/name/blob/main/docs/</c>.</param>
    public static LinkBase? Parse(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || !(uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            || uri is not { UserInfo: "", Query: "", Fragment: "" })
        {
            return null;
        }

        var text = uri.AbsoluteUri.TrimEnd('/') + "/";
        return HostedFolder().Match(text) is { Success: true } hosted
            ? new($"{hosted.Groups["repository"]}blob/{hosted.Groups["ref"]}/", $"{hosted.Groups["repository"]}raw/{hosted.Groups["ref"]}/", Uri.UnescapeDataString(hosted.Groups["folder"].Value).TrimEnd('/'))
            : new(text, text, "");
    }

    /// <summary>The whole address of a relative one; null where it leads out of the repository.</summary>
    /// <param name="address">As a browser would get it, as in <c>../LICENSE#terms</c>.</param>
    /// <param name="isPicture">Whether the file itself is needed, and not its page.</param>
    public string? Resolve(string address, bool isPicture)
    {
        ArgumentNullException.ThrowIfNull(address);
        var end = address.AsSpan().IndexOfAny('?', '#') is var found and >= 0 ? found : address.Length;
        var path = address[..end];
        var parts = new List<string>(path.StartsWith('/') ? [] : Folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in Uri.UnescapeDataString(path).Split('/', '\\'))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                {
                    return null;
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part.Length > 0 && part != ".")
            {
                parts.Add(part);
            }
        }

        var folder = path.EndsWith('/') && parts.Count > 0 ? "/" : "";
        return $"{(isPicture ? Files : Pages)}{string.Join('/', parts.Select(Escape))}{folder}{address[end..].Replace(" ", "%20", StringComparison.Ordinal)}";
    }

    // Parentheses and quotes would end an address in Markdown or in HTML.
    private static string Escape(string part) =>
        Uri.EscapeDataString(part).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal).Replace("'", "%27", StringComparison.Ordinal);

    [GeneratedRegex("^(?<repository>https?://[^/]+/.+?/)(?:blob|tree|raw)/(?<ref>[^/]+)/(?<folder>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex HostedFolder();
}
