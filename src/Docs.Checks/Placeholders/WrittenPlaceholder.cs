namespace Docs.Checks.Placeholders;

/// <summary>A text between fences, <c>%%NAME%%</c>, whether its name is known or not.</summary>
/// <param name="Offset">Where its first fence is.</param>
/// <param name="Name">What is between the fences: letters, digits, <c>-</c> and <c>_</c>, a letter first.</param>
internal readonly record struct WrittenPlaceholder(int Offset, string Name)
{
    private const string Fence = "%%";

    public int End => Offset + Name.Length + (2 * Fence.Length);

    /// <summary>Those of a text from left to right; no two of them have a sign in common.</summary>
    public static IEnumerable<WrittenPlaceholder> Read(string text)
    {
        for (var at = text.IndexOf(Fence, StringComparison.Ordinal); at >= 0;)
        {
            var start = at + Fence.Length;
            var end = start;
            while (end < text.Length && IsInName(text[end]))
            {
                end++;
            }

            var isOne = end > start && char.IsAsciiLetter(text[start]) && text.AsSpan(end).StartsWith(Fence);
            if (isOne)
            {
                yield return new(at, text[start..end]);
            }

            at = text.IndexOf(Fence, isOne ? end + Fence.Length : at + 1, StringComparison.Ordinal);
        }
    }

    /// <summary>Whether a character may be in a name.</summary>
    public static bool IsInName(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';
}
