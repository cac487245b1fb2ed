using Docs.Model.Snapshots;

namespace Docs.Checks.Links;

/// <summary>The address in a <c>github-repo</c>: one line, <c>https://host/owner/name</c>, which links go on from.</summary>
/// <param name="Path">The file, as findings name it.</param>
/// <param name="Text">All of it.</param>
/// <param name="Expected">The address that was meant; null where nobody can tell.</param>
/// <param name="Problem">Null where the text is as expected.</param>
internal sealed record RepositoryAddress(string Path, string Text, string? Expected, string? Problem)
{
    private const string Secure = "https://";

    private static readonly string[] Schemes = ["http://", "git://", "ssh://git@", "git+https://", "git+ssh://git@"];

    /// <summary>Reads a <c>github-repo</c>; null for one without words, which another rule reports.</summary>
    public static RepositoryAddress? Read(Fragment? file)
    {
        if (file is null || string.IsNullOrWhiteSpace(file.Text))
        {
            return null;
        }

        var lines = file.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var expected = Normalize(lines[0]);
        return new(file.Path, file.Text, expected == file.Text ? null : expected, expected == file.Text ? null : Describe(file.Text, lines[0], expected));
    }

    /// <summary>Whether a link is made of it and so is as wrong as it is.</summary>
    public bool Spoils(string url) => Problem is not null && url.StartsWith(Text.Trim().Split('\n')[0].Trim(), StringComparison.Ordinal);

    private static string Describe(string text, string address, string? expected) =>
        text.Contains('\n', StringComparison.Ordinal) ? "has more than one line"
        : text != address ? "has blanks around the address"
        : expected is null ? $"holds '{address}', which is no address of a repository"
        : !address.StartsWith(Secure, StringComparison.OrdinalIgnoreCase) ? $"holds '{address}', which does not begin with https://"
        : address.EndsWith('/') ? $"holds '{address}', which ends with '/'"
        : address.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? $"holds '{address}', which ends with '.git'"
        : $"holds '{address}', which is more than the address of the repository";

    private static string? Normalize(string line)
    {
        var address = line.Trim('<', '>', '"', '\'', '`');
        var rest = address.StartsWith(Secure, StringComparison.OrdinalIgnoreCase) ? address[Secure.Length..]
            : Schemes.FirstOrDefault(s => address.StartsWith(s, StringComparison.OrdinalIgnoreCase)) is { } scheme ? address[scheme.Length..]
            : address.StartsWith("git@", StringComparison.Ordinal) ? address["git@".Length..].Replace(':', '/')
            : AddressForm.Of(address) is { Fixed: { } whole } && whole.StartsWith(Secure, StringComparison.Ordinal) ? whole[Secure.Length..]
            : address.TrimStart('/');
        rest = rest.Split('?', '#')[0].TrimEnd('/');
        rest = rest.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? rest[..^".git".Length].TrimEnd('/') : rest;
        var parts = rest.Split('/');
        if (parts.Length > 1 && parts[0].ToLowerInvariant() is "github.com" or "www.github.com")
        {
            // Of a page below it, only the repository: links append '/issues' and the like.
            parts = ["github.com", .. parts[1..Math.Min(parts.Length, 3)]];
            return parts.Length == 3 && parts.All(IsName) ? Secure + string.Join('/', parts) : null;
        }

        return parts.Length > 1 && parts[0].Contains('.', StringComparison.Ordinal) && parts.All(IsName) ? Secure + string.Join('/', parts) : null;
    }

    private static bool IsName(string part) => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+' or '~');
}
