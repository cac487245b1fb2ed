namespace Docs.Readmes.Layouts;

/// <summary>One <c>{{…}}</c> of a layout.</summary>
/// <param name="Start">The index of its first brace.</param>
/// <param name="Body">What is between the braces, trimmed, without <c>~</c>; null where it never ends.</param>
internal sealed record LayoutTag(int Start, string? Body)
{
    /// <summary>All of them but the comments, in order.</summary>
    public static IEnumerable<LayoutTag> In(string text)
    {
        for (var at = 0; (at = text.IndexOf("{{", at, StringComparison.Ordinal)) >= 0;)
        {
            var (open, close) = text.AsSpan(at) switch
            {
                ['{', '{', '!', '-', '-', ..] => ("{{!--", "--}}"),
                ['{', '{', '{', ..] => ("{{{", "}}}"),
                _ => ("{{", "}}"),
            };
            var end = text.IndexOf(close, at + open.Length, StringComparison.Ordinal);
            if (end < 0)
            {
                yield return new(at, null);
                yield break;
            }

            var body = text[(at + open.Length)..end].Trim('~').Trim();
            if (!open.EndsWith('-') && !body.StartsWith('!'))
            {
                yield return new(at, body);
            }

            at = end + close.Length;
        }
    }
}
