namespace Docs.Markdown.Inlines;

/// <summary>
/// An address without any marks around it, by the rules of GitHub's specification: <c>www.</c>, <c>http://</c>,
/// <c>https://</c> or <c>ftp://</c>; a domain with a period and no <c>_</c> in its last two parts, or the name of a
/// machine; up to white space or <c>&lt;</c>, less the punctuation at its end.
/// </summary>
/// <remarks>Performance-sensitive: it looks at no character more than a few times.</remarks>
public static class BareAddress
{
    /// <summary>Characters: longer ones there are not, and looking for their end again and again would take long.</summary>
    private const int MaxDomain = 253;

    private static readonly string[] Starts = ["www.", "https://", "http://", "ftp://"];

    /// <summary>How long the address is that a text begins with; 0 where none is.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        var start = StartOf(text);
        if (start is null || !(start == Starts[0] ? HasDomain(text, needsPeriod: true) : HasHost(text[start.Length..])))
        {
            return 0;
        }

        var length = LengthOf(text);
        return length > start.Length ? length : 0;
    }

    /// <summary>How long the mail address is that a text begins with; 0 where none is.</summary>
    public static int MailLengthAt(ReadOnlySpan<char> text) =>
        MailAddress.FindAll(text) is [var first, ..] && first.Start.Value == 0 ? first.End.Value : 0;

    /// <summary>What an address begins with; null where none is. Only the scheme may have capital letters.</summary>
    private static string? StartOf(ReadOnlySpan<char> text)
    {
        foreach (var start in Starts)
        {
            if (text.StartsWith(start, start == Starts[0] ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase))
            {
                return start;
            }
        }

        return null;
    }

    /// <summary>Whether a text begins with a domain or with the name of a machine, as <c>localhost</c> is.</summary>
    private static bool HasHost(ReadOnlySpan<char> text) =>
        text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && HasDomain(text, needsPeriod: false);

    /// <summary>Whether a text begins with a domain.</summary>
    private static bool HasDomain(ReadOnlySpan<char> text, bool needsPeriod)
    {
        var (hasPeriod, isMarkedHere, isMarkedBefore) = (false, false, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (i > MaxDomain)
            {
                return false;
            }

            if (text[i] == '.')
            {
                hasPeriod |= i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
                (isMarkedBefore, isMarkedHere) = (isMarkedHere, false);
            }
            else if (text[i] == '_')
            {
                isMarkedHere = true;
            }
            else if (text[i] != '-' && !char.IsAsciiLetterOrDigit(text[i]))
            {
                // GitHub looks no further than to the first letter that is not of ASCII.
                break;
            }
        }

        return (hasPeriod || !needsPeriod) && !isMarkedHere && !isMarkedBefore;
    }

    /// <summary>How long the address is that a text begins with.</summary>
    private static int LengthOf(ReadOnlySpan<char> text)
    {
        var length = 0;
        var (opened, closed) = (0, 0);
        for (; length < text.Length && text[length] is not ('<' or ' ' or '\n' or '\t' or '\f' or '\v' or '\0'); length++)
        {
            opened += text[length] == '(' ? 1 : 0;
            closed += text[length] == ')' ? 1 : 0;
        }

        while (length > 0)
        {
            switch (text[length - 1])
            {
                case '?' or '!' or '.' or ',' or ':' or '*' or '_' or '~' or '\'' or '"':
                    length--;
                    break;
                case ')' when closed > opened:
                    closed--;
                    length--;
                    break;
                case ';' when EntityBefore(text[..(length - 1)]) is var entity and >= 0:
                    length = entity;
                    break;
                case ';':
                    length--;
                    break;
                default:
                    return length;
            }
        }

        return 0;
    }

    /// <summary>Where the <c>&amp;</c> of what looks like an entity is, its <c>;</c> left out; less than 0 where none is.</summary>
    private static int EntityBefore(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        return start > 0 && start < text.Length && text[start - 1] == '&' ? start - 1 : -1;
    }
}
