namespace Docs.Formatting.Markdown.Meaning;

/// <summary>Finds where the address of a link ends that is not in pointed brackets.</summary>
internal static class AddressEnd
{
    /// <summary>Before white space, or before a parenthesis that nothing opens.</summary>
    /// <param name="source">Begins with the address.</param>
    /// <param name="open">How many parentheses nothing closes; less than 0 where it ends before one that nothing opens.</param>
    public static int Find(ReadOnlySpan<char> source, out int open)
    {
        open = 0;
        for (var i = 0; i < source.Length; i++)
        {
            switch (source[i])
            {
                case '\\':
                    i++;
                    break;
                case '(':
                    open++;
                    break;
                case ')' when open-- == 0:
                case ' ' or '\t' or '\n':
                    return i;
                default:
                    break;
            }
        }

        return source.Length;
    }
}
