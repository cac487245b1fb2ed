namespace Docs.Sources.Dockerfiles;

/// <summary>Words as a shell splits them: white space inside quotes, and what is escaped, ends none.</summary>
internal static class ShellWord
{
    /// <summary>The length of the word that a text starts with.</summary>
    public static int LengthOf(ReadOnlySpan<char> text, char escape)
    {
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == escape && quote != '\'')
            {
                i++;
            }
            else if (quote != '\0')
            {
                quote = text[i] == quote ? '\0' : quote;
            }
            else if (text[i] is '"' or '\'')
            {
                quote = text[i];
            }
            else if (char.IsWhiteSpace(text[i]))
            {
                return i;
            }
        }

        return text.Length;
    }
}
