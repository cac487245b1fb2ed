namespace Docs.Checks.Tags;

/// <summary>
/// Tells which mentions of a tag are about the past: <c>as of `python:3.4`</c>, <c>`python:3.4` was the last one</c>. Such a
/// tag may be gone, and the sentence is right all the same.
/// </summary>
internal static class PastMentions
{
    /// <summary>Words before a tag, or before the first of several.</summary>
    private static readonly string[] Before =
    [
        "as of", "since", "starting with", "starting from", "starting at", "beginning with", "prior to", "before", "until", "up to", "older than", "earlier than", "previously", "formerly",
        "removed in", "removed with", "removed from", "introduced in", "introduced with", "added in", "added with", "dropped in", "dropped with", "deprecated in", "deprecated since",
    ];

    /// <summary>Words behind a tag.</summary>
    private static readonly string[] After =
    [
        "was", "were", "had", "used to", "and older", "or older", "and earlier", "or earlier", "and below", "or below", "and before",
    ];

    /// <summary>Words between several tags.</summary>
    private static readonly string[] Between = ["and", "or", "&", "/", "the", "version", "versions", "tag", "tags", "image", "images", "both"];

    /// <param name="text">The README.</param>
    /// <param name="start">Where the mention starts in it.</param>
    /// <param name="length">How long the mention is.</param>
    public static bool IsIn(string text, int start, int length) => IsBehindPast(Words(text[LineStart(text, start)..start])) || IsBeforePast(text.AsSpan(start + length));

    private static bool IsBehindPast(List<string> words)
    {
        for (var end = words.Count; end > 0; end--)
        {
            if (Before.Any(phrase => EndsWith(words, end, phrase)))
            {
                return true;
            }

            var word = words[end - 1];
            if (!Between.Contains(word) && !word.Contains(':', StringComparison.Ordinal) && (end < 2 || words[end - 2] != "/"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether the words before one of them end with those of a phrase.</summary>
    private static bool EndsWith(List<string> words, int end, string phrase)
    {
        var expected = phrase.Split(' ');
        return end >= expected.Length && expected.SequenceEqual(words[(end - expected.Length)..end], StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsBeforePast(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('\n');
        var line = (end < 0 ? rest : rest[..end]).TrimStart("`*_\"')").ToString();
        return line.StartsWith(' ') && After.Any(phrase => line.AsSpan(1).StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && (line.Length == phrase.Length + 1 || !char.IsAsciiLetter(line[phrase.Length + 1])));
    }

    /// <summary>The words of a text, without the marks around them.</summary>
    private static List<string> Words(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static word => word.Trim('`', '*', '_', '"', '\'', '(', ')', ',', '[', ']')).Where(static word => word.Length > 0)];

    private static int LineStart(string text, int start) => start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
}
