namespace Docs.Model.Placeholders;

/// <summary>A text between fences, <c>%%NAME%%</c>, whether its name is known or not.</summary>
/// <param name="Offset">Where its first fence is.</param>
/// <param name="Name">What is between the fences: letters, digits, <c>-</c> and <c>_</c>, a letter first.</param>
public readonly record struct WrittenPlaceholder(int Offset, string Name)
{
    public int End => Offset + Name.Length + (2 * PlaceholderName.Fence.Length);

    /// <summary>Those of a text from left to right; no two of them have a sign in common.</summary>
    public static IEnumerable<WrittenPlaceholder> Read(string text)
    {
        for (var at = text.IndexOf(PlaceholderName.Fence, StringComparison.Ordinal); at >= 0;)
        {
            var start = at + PlaceholderName.Fence.Length;
            var end = start;
            while (end < text.Length && IsInName(text[end]))
            {
                end++;
            }

            var isOne = end > start && char.IsAsciiLetter(text[start]) && text.AsSpan(end).StartsWith(PlaceholderName.Fence);
            if (isOne)
            {
                yield return new(at, text[start..end]);
            }

            at = text.IndexOf(PlaceholderName.Fence, isOne ? end + PlaceholderName.Fence.Length : at + 1, StringComparison.Ordinal);
        }
    }

    /// <summary>Whether a character may be in a name.</summary>
    public static bool IsInName(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';
}
