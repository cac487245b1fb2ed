namespace Docs.Formatting.Markdown.Inlines;

/// <summary>
/// Where a line of a paragraph begins, it must not look like the start of another block: it may have been indented
/// so that it did not.
/// </summary>
internal static class LineStart
{
    /// <summary>Escapes what the current line begins with, where it would be read as something else than text.</summary>
    /// <param name="page">What is written to.</param>
    /// <param name="isFirst">Whether the line is the first of its paragraph: others interrupt it less easily.</param>
    /// <param name="isText">Whether it begins with plain text.</param>
    public static void Escape(PageWriter page, bool isFirst, bool isText)
    {
        var line = page.Written[page.ContentStart..];
        var at = Find(line, isFirst);
        if (isFirst && ((isText && LooksLikeDefinition(line)) || (IsBehindMarker(page) && LooksLikeRule(line))))
        {
            at = 0;
        }

        if (at >= 0)
        {
            page.Insert(page.ContentStart + at, '\\');
        }
    }

    /// <summary>Whether a line that goes on with a paragraph does so however it begins; the rest of it may follow.</summary>
    public static bool IsText(ReadOnlySpan<char> line)
    {
        var end = line.IndexOf('\n');
        return line[0] != '<' && Find(end < 0 ? line : line[..end], isFirst: false) < 0;
    }

    private static int Find(ReadOnlySpan<char> line, bool isFirst)
    {
        if (line.IsEmpty)
        {
            return -1;
        }

        if (!isFirst && line[0] is ('|' or ':' or '-') && !line.ContainsAnyExcept("|:- \t") && line.Contains('-'))
        {
            return 0;
        }

        return line[0] switch
        {
            '#' => IsFollowedBySpace(line, Math.Min(Run(line), 7)) && Run(line) <= 6 ? 0 : -1,
            '>' => 0,
            '+' => IsFollowedBySpace(line, 1) ? 0 : -1,
            '-' or '*' => IsFollowedBySpace(line, 1) || IsRule(line, isFirst) ? 0 : -1,
            '_' => IsRule(line, isFirst) ? 0 : -1,
            '=' => !isFirst && IsFollowedBySpace(line.TrimEnd(), Run(line)) && Run(line) == line.TrimEnd().Length ? 0 : -1,
            '[' => line.StartsWith("[^") && line.IndexOf("]:") is > 2 and var end ? end + 1 : -1,
            '`' => Run(line) >= 3 && !line[Run(line)..].Contains('`') ? 0 : -1,
            '~' => Run(line) >= 3 ? 0 : -1,
            >= '0' and <= '9' => FindNumber(line, isFirst),
            _ => -1,
        };
    }

    /// <summary>
    /// A definition of a link would not have become a paragraph; what was none on two lines, or with more spaces,
    /// can become one.
    /// </summary>
    private static bool LooksLikeDefinition(ReadOnlySpan<char> line)
    {
        var end = line.StartsWith('[') ? line.IndexOf("]:") : -1;
        if (end < 0 || line[1..end].IsWhiteSpace() || line[1..end].Contains('['))
        {
            return false;
        }

        var url = line[(end + 2)..].TrimStart();
        var rest = url[(url.IndexOf(' ') is var space and >= 0 ? space : url.Length)..].TrimStart();
        return url.StartsWith('<') || rest.IsEmpty || rest[0] is '"' or '\'' or '(';
    }

    private static bool IsBehindMarker(PageWriter page) =>
        page.Written[..page.ContentStart] is [.., not ('\t' or '\n'), '\t'];

    /// <summary>Dashes behind a bullet.</summary>
    private static bool LooksLikeRule(ReadOnlySpan<char> line) => line.StartsWith('-') && !line.ContainsAnyExcept("- \t");

    private static int FindNumber(ReadOnlySpan<char> line, bool isFirst)
    {
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 9 && line[digits] is '.' or ')' && IsFollowedBySpace(line, digits + 1)
            && (isFirst || line[..digits].TrimStart('0') is "1")
            ? digits
            : -1;
    }

    /// <summary>How often the first character is there in a row.</summary>
    private static int Run(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExcept(line[0]);
        return end < 0 ? line.Length : end;
    }

    private static bool IsFollowedBySpace(ReadOnlySpan<char> line, int at) => at >= line.Length || line[at] is ' ' or '\t';

    /// <summary>A rule, or the line below a heading.</summary>
    private static bool IsRule(ReadOnlySpan<char> line, bool isFirst)
    {
        var count = 0;
        foreach (var c in line)
        {
            if (c == line[0])
            {
                count++;
            }
            else if (c is not (' ' or '\t'))
            {
                return false;
            }
        }

        return count >= 3 || (!isFirst && line[0] == '-');
    }
}
