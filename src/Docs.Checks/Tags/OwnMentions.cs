using Docs.Checks.Reading;

namespace Docs.Checks.Tags;

/// <summary>Places where words or code name a tag of the README's own image, outside of any command.</summary>
internal static class OwnMentions
{
    /// <summary>The mentions in a piece of text.</summary>
    /// <param name="piece">Words, a line of code, or code within a line.</param>
    /// <param name="repository">The image as the README calls it: <c>python</c>, <c>i386/python</c>.</param>
    public static IEnumerable<Mention> Read(ReadmePiece piece, string repository)
    {
        var text = piece.Text;
        for (var at = text.IndexOf(repository, StringComparison.Ordinal); at >= 0; at = text.IndexOf(repository, at + 1, StringComparison.Ordinal))
        {
            var colon = at + repository.Length;
            if (colon >= text.Length || text[colon] != ':' || (at > 0 && !IsBoundary(text[at - 1])))
            {
                continue;
            }

            var end = colon + 1;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_'))
            {
                end++;
            }

            var tag = text[(colon + 1)..end].TrimEnd('.', '-');
            if (IsVersion(tag) && (end == text.Length || text[end] is not ('@' or '/' or ':' or '<' or '[' or '{' or '$' or '=' or '*' or '%')))
            {
                yield return new(piece.Offset + at, new(repository, tag));
            }
        }
    }

    /// <summary>
    /// Whether what follows <c>name:</c> is a tag for sure. <c>redis:6379</c> is a port, <c>mysql:mysql</c> an owner: what
    /// is neither has a digit, and is not three digits or more alone.
    /// </summary>
    public static bool IsVersion(string tag) =>
        ImageReference.IsTag(tag) && tag.Any(char.IsAsciiDigit) && tag != "80" && !(tag.Length > 2 && tag.All(char.IsAsciiDigit));

    private static bool IsBoundary(char c) => c is ' ' or '\t' or '(' or '"' or '\'' or '`' or '=' or ',';
}
