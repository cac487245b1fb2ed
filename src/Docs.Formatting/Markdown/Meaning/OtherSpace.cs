namespace Docs.Formatting.Markdown.Meaning;

/// <summary>
/// White space other than spaces, tabs and newlines, such as no-break spaces. Beside an address or a title, GitHub takes it
/// for a part of these, and other readers for nothing.
/// </summary>
internal static class OtherSpace
{
    public static bool IsIn(ReadOnlySpan<char> source)
    {
        foreach (var c in source)
        {
            if (char.IsWhiteSpace(c) && c is not (' ' or '\t' or '\n'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there is some beside or in the address of what may be a link, or beside its title.</summary>
    /// <param name="source">A text with any number of links.</param>
    public static bool IsInTarget(ReadOnlySpan<char> source)
    {
        while (source.IndexOf("](") is var start and >= 0)
        {
            source = source[(start + 2)..];
            var rest = source;
            if (IsIn(TakeSpace(ref rest)) || IsIn(TakeAddress(ref rest)) || IsIn(TakeSpace(ref rest)))
            {
                return true;
            }

            TakeTitle(ref rest);
            if (IsIn(TakeSpace(ref rest)))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> TakeSpace(ref ReadOnlySpan<char> source)
    {
        var rest = source.TrimStart();
        var space = source[..^rest.Length];
        source = rest;
        return space;
    }

    /// <returns>Nothing for an address in pointed brackets, which ends there.</returns>
    private static ReadOnlySpan<char> TakeAddress(ref ReadOnlySpan<char> source)
    {
        var isPointed = source.StartsWith('<') && source.Contains('>');
        var end = isPointed ? source.IndexOf('>') + 1 : AddressEnd.Find(source, out _);
        var address = isPointed ? "" : source[..end];
        source = source[end..];
        return address;
    }

    private static void TakeTitle(ref ReadOnlySpan<char> source)
    {
        if (source is ['"' or '\'' or '(', ..])
        {
            var end = source[1..].IndexOf(source[0] == '(' ? ')' : source[0]);
            source = source[(end + 2)..];
        }
    }
}
