using System.Text.RegularExpressions;

namespace Docs.Model.Placeholders;

/// <summary>
/// A placeholder with too few or too many percent signs, or with blanks in it: <c>%%REPO%</c>, <c>%IMAGE%%</c>,
/// <c>%%REPO %%</c>. Percent signs in words and code (<c>100%%</c>, <c>%%i</c>, <c>%Y</c>) are something else.
/// </summary>
/// <param name="Start">Where it begins in its text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Name">The placeholder that was meant.</param>
/// <param name="IsCertain">Whether nothing else can have been meant.</param>
public sealed partial record HalfOpenPlaceholder(int Start, int End, string Name, bool IsCertain)
{
    private static readonly string[] Known = [.. PlaceholderName.All, PlaceholderName.DebSuites];

    /// <summary>Those of a text; none without a <see cref="PlaceholderName.Fence"/>.</summary>
    public static IReadOnlyList<HalfOpenPlaceholder> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<HalfOpenPlaceholder>();
        if (!text.Contains(PlaceholderName.Fence, StringComparison.Ordinal))
        {
            return found;
        }

        // Whole placeholders are left out of the search, but for the percent signs that follow them and are too many.
        var rest = text.ToCharArray();
        foreach (var whole in WrittenPlaceholder.Read(text))
        {
            rest.AsSpan(whole.Offset, whole.End - whole.Offset).Fill('\n');
            if (Known.Contains(whole.Name) && Surplus(text, whole) is { } surplus)
            {
                found.Add(surplus);
            }
        }

        var open = new string(rest);
        foreach (var (start, end) in LinesWithPercent(rest))
        {
            for (var match = Candidate().Match(open, start, end - start); match.Success; match = match.NextMatch())
            {
                if (Read(open, match) is { } half)
                {
                    found.Add(half);
                }
            }
        }

        return found;
    }

    private static IEnumerable<(int Start, int End)> LinesWithPercent(char[] text)
    {
        for (var at = Array.IndexOf(text, '%'); at >= 0;)
        {
            var start = Array.LastIndexOf(text, '\n', at) + 1;
            var end = Array.IndexOf(text, '\n', at);
            end = end < 0 ? text.Length : end;
            yield return (start, end);
            at = end == text.Length ? -1 : Array.IndexOf(text, '%', end);
        }
    }

    /// <summary>A placeholder with a percent sign too many beside it, which is shown: <c>%%REPO%%%</c>.</summary>
    private static HalfOpenPlaceholder? Surplus(string text, WrittenPlaceholder whole)
    {
        var (start, end) = (whole.Offset, whole.End);
        if (start > 0 && text[start - 1] == '%' && (start == 1 || !(char.IsAsciiLetterOrDigit(text[start - 2]) || text[start - 2] == '%')))
        {
            start--;
        }

        var after = end;
        while (after < text.Length && text[after] == '%' && !IsEscape(text, after))
        {
            after++;
        }

        // What a name follows belongs to that one.
        end = after == text.Length || !(WrittenPlaceholder.IsInName(text[after]) || text[after] == '%') ? after : end;

        return end - start > whole.End - whole.Offset ? new(start, end, whole.Name, IsCertain: true) : null;
    }

    private static HalfOpenPlaceholder? Read(string text, Match match)
    {
        var (left, name, right) = (match.Groups["left"], match.Groups["name"], match.Groups["right"]);
        if (left.Length + right.Length < 2)
        {
            return null;
        }

        var (start, end) = (match.Index, match.Index + match.Length);
        if (left.Length > 1 && text[start + 1] is ' ' or '\t' && start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            // A per cent of a number, as in '5% %REPO%%'.
            start += 2;
        }

        if (right.Length > 0 && IsEscape(text, right.Index + right.Length - 1))
        {
            // '%2F' behind the name is an escape of an address.
            end--;
        }

        var (before, after) = (text[start..name.Index].Count(c => c == '%'), text[(name.Index + name.Length)..end].Count(c => c == '%'));
        var isTight = name.Index == start + before && end == name.Index + name.Length + after;
        if (Math.Max(before, after) < 2 || (!isTight && Math.Min(before, after) < 1))
        {
            return null;
        }

        // The same without a blank.
        if (before > 2 && start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            (start, before) = (start + 1, before - 1);
        }

        if (Known.FirstOrDefault(k => k.Equals(name.Value, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return known == name.Value || (before > 0 && after > 0 && isTight) ? new(start, end, known, IsCertain: true) : null;
        }

        // With another word behind a dash: '%%IMAGE-slim'.
        if (isTight && after == 0 && Known.Where(k => name.Value.StartsWith(k + "-", StringComparison.Ordinal)).MaxBy(k => k.Length) is { } first)
        {
            return new(start, name.Index + first.Length, first, IsCertain: true);
        }

        if (isTight && before == 0 && Known.Where(k => name.Value.EndsWith("-" + k, StringComparison.Ordinal)).MaxBy(k => k.Length) is { } last)
        {
            return new(name.Index + name.Length - last.Length, end, last, IsCertain: true);
        }

        return before > 0 && after > 0 && name.Length > 2 && isTight && !name.Value.Any(char.IsAsciiLetterLower) && Nearest.Find(name.Value, Known) is { } nearest
            ? new(start, end, nearest, IsCertain: false)
            : null;
    }

    private static bool IsEscape(string text, int at) =>
        at + 2 < text.Length && text[at] == '%' && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]);

    [GeneratedRegex(@"(?<left>(?:%[ \t]?)*)(?<![A-Za-z0-9_-])(?<name>[A-Za-z](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)(?![A-Za-z0-9_])(?<right>%*(?:[ \t]%+(?![A-Za-z%]))?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Candidate();
}
