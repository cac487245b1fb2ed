namespace Docs.Fuzzing.Markdown;

/// <summary>Cuts a failing text down to one that still fails and is as short as may be.</summary>
internal static class Minimizer
{
    /// <param name="text">One that fails.</param>
    /// <param name="fails">Whether a text fails in the same way.</param>
    public static string Minimize(string text, Func<string, bool> fails)
    {
        for (var length = -1; text.Length != length;)
        {
            length = text.Length;
            text = WithoutPieces(text, fails);
            text = WithSimplerCharacters(text, fails);
        }

        return text;
    }

    private static string WithoutPieces(string text, Func<string, bool> fails)
    {
        for (var length = text.Length / 2; length > 0; length /= 2)
        {
            for (var at = 0; at + length <= text.Length;)
            {
                var shorter = text.Remove(at, length);
                if (fails(shorter))
                {
                    text = shorter;
                }
                else
                {
                    at += length == 1 ? 1 : Math.Max(1, length / 2);
                }
            }
        }

        return text;
    }

    /// <summary>Words that do not matter become <c>a</c>, so that failures of one kind look alike.</summary>
    private static string WithSimplerCharacters(string text, Func<string, bool> fails)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not 'a' and > ' ' and < '\u007f' or > '\u00a0')
            {
                var simpler = text[..at] + 'a' + text[(at + 1)..];
                text = fails(simpler) ? simpler : text;
            }
        }

        return text;
    }
}
