using System.Buffers;
using System.Text.RegularExpressions;

namespace Docs.Model;

/// <summary>Recognizes secrets by where they stand and by their form.</summary>
public static partial class Secrets
{
    private const string Mask = "***";

    // Every secret has one of these in or before it. Looking for them first is much faster than the regular expression.
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["://", "=", "authorization:", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "dckr_"], StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The text with <c>***</c> in place of user names and passwords in addresses, of values in a query that are called
    /// <c>token</c> or the like, of credentials in a header, and of tokens of hosts whose form is known.
    /// </summary>
    public static string MaskIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAny(Signs) ? Secret().Replace(text, Mask) : text;
    }

    // What may be in an address ends at white space, quotes and brackets; a backslash begins an escape of JSON.
    [GeneratedRegex(
        """
        (?<=\bhttps?://)[^\s/?\#'"<>\\]+(?=@)
        | (?<=\b[a-z][a-z0-9+.-]*://[^\s/?\#:@'"<>\\]+:)[^\s/?\#'"<>\\]+(?=@)
        | (?<=[?&;](?:[\w.-]*(?:token|secret|passw(?:or)?d|passphrase|credential|signature)[\w.-]*|(?:[\w.-]*[_.-])?(?:api|access|private|auth)[_.-]?key|auth|authorization|pwd|sig)=)[^\s&;\#'"<>\\]+
        | (?<=\bauthorization:\s*(?:basic|bearer|token)\s+)[^\s'"<>\\]+
        | \b(?:gh[pousr]_[A-Za-z0-9]{16,}|github_pat_\w{16,}|glpat-[\w-]{16,}|dckr_[po]at_[\w-]{16,})
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Secret();
}
