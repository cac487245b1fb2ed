namespace Docs.Hub;

/// <summary>Data for a site generator at the start of a Markdown file, between two lines <c>---</c> or <c>+++</c>.</summary>
public static class FrontMatter
{
    private static readonly string[] Fences = ["---", "+++"];

    /// <summary>How many characters it has, with the line that ends it; zero without it.</summary>
    /// <param name="text">Lines ended by <c>\n</c>.</param>
    public static int LengthOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = TextLine.EndOf(text, 0);
        var fence = text.AsSpan(0, end).TrimEnd().ToString();
        if (!Fences.Contains(fence, StringComparer.Ordinal))
        {
            return 0;
        }

        // Without a key it is a rule between paragraphs.
        var isData = false;
        for (var at = end + 1; at < text.Length; at = end + 1)
        {
            end = TextLine.EndOf(text, at);
            var line = text.AsSpan(at, end - at).TrimEnd();
            if (line.SequenceEqual(fence))
            {
                return isData ? Math.Min(end + 1, text.Length) : 0;
            }

            if (line.IsEmpty && !isData)
            {
                return 0;
            }

            isData |= line.IndexOfAny(':', '=') > 0;
        }

        return 0;
    }
}
