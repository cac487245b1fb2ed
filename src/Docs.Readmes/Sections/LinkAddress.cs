using System.Buffers;
using System.Globalization;
using System.Text;

namespace Docs.Readmes.Sections;

/// <summary>
/// Parts of an address within a Markdown link. A character that would end the link, or mean something else in an
/// address, is escaped as <c>%20</c>; all others stay, so that addresses that work stay byte for byte.
/// </summary>
internal static class LinkAddress
{
    private static readonly SearchValues<char> Risky = SearchValues.Create([.. Enumerable.Range(0, 0x21).Select(c => (char)c), .. "\"#%&()<>?[\\]^`{|}\u007f\u00a0\u2028\u2029"]);
    private static readonly SearchValues<char> RiskyInQuery = SearchValues.Create([.. Enumerable.Range(0, 0x21).Select(c => (char)c), .. "\"#%&()+<>[\\]^`{|}\u007f\u00a0\u2028\u2029"]);

    /// <summary>A path of a repository. Parentheses stay where they are in pairs: then they do not end the link.</summary>
    public static string OfPath(string path) =>
        !path.AsSpan().ContainsAny(Risky) ? path : Escape(path, Risky, HavePairs(path), mayBeEntity: path.Contains(';', StringComparison.Ordinal));

    /// <summary>An address that is given as a whole: what is escaped in it already stays.</summary>
    public static ReadOnlySpan<char> OfRepository(ReadOnlySpan<char> address) =>
        !address.ContainsAny(Risky) ? address : Escape(address, Risky, HavePairs(address), mayBeEntity: address.Contains(';'), kept: "#%?");

    /// <summary>A value in the query of an address.</summary>
    public static string OfQuery(string value) =>
        !value.AsSpan().ContainsAny(RiskyInQuery) ? value : Escape(value, RiskyInQuery, HavePairs(value), mayBeEntity: true);

    private static string Escape(ReadOnlySpan<char> text, SearchValues<char> risky, bool keepsParentheses, bool mayBeEntity, string kept = "")
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (!risky.Contains(c) || kept.Contains(c, StringComparison.Ordinal) || (keepsParentheses && c is '(' or ')') || (c == '&' && !mayBeEntity))
            {
                escaped.Append(c);
                continue;
            }

            foreach (var unit in Encoding.UTF8.GetBytes([c]))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
            }
        }

        return escaped.ToString();
    }

    private static bool HavePairs(ReadOnlySpan<char> text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }
}
