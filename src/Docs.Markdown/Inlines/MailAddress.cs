namespace Docs.Markdown.Inlines;

/// <summary>
/// A mail address in a text, by the rules of GitHub's specification: letters, digits and <c>.+-_</c>; an <c>@</c>;
/// parts of letters, digits, <c>-</c> and <c>_</c> with periods between them, at least one, and neither <c>-</c> nor
/// <c>_</c> at the end.
/// </summary>
internal static class MailAddress
{
    /// <summary>All in a text, in its order. The time is that of looking at each character a few times.</summary>
    public static List<Range> FindAll(ReadOnlySpan<char> text)
    {
        var found = new List<Range>();
        var from = 0;
        for (var next = text.IndexOf('@'); next >= 0; next = text[from..].IndexOf('@'))
        {
            var at = from + next;
            var start = at;
            while (start > from && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '+' or '-' or '_'))
            {
                start--;
            }

            var end = EndOfDomain(text, at + 1);
            if (start < at && end > 0)
            {
                found.Add(start..end);
                from = end;
            }
            else
            {
                from = at + 1;
            }
        }

        return found;
    }

    /// <summary>Where the domain ends that is to begin at an index; less than 0 where none does.</summary>
    private static int EndOfDomain(ReadOnlySpan<char> text, int start)
    {
        var (end, hasPeriod) = (start, false);
        for (; end < text.Length; end++)
        {
            if (text[end] == '.' && end > start && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1]))
            {
                hasPeriod = true;
            }
            else if (!char.IsAsciiLetterOrDigit(text[end]) && text[end] is not ('-' or '_'))
            {
                break;
            }
        }

        return hasPeriod && char.IsAsciiLetter(text[end - 1]) && !(end < text.Length && text[end] == '@') ? end : -1;
    }
}
