namespace Docs.Checks.Tags;

/// <summary>A word of a command.</summary>
/// <param name="Offset">Where it starts in the README's text.</param>
/// <param name="Text">It without quotes around it.</param>
internal sealed record Word(int Offset, string Text)
{
    /// <summary>
    /// The words of a line, as a shell would part them: quotes and <c>$(…)</c> hold together. It is no shell, so
    /// what a word expands to stays unknown.
    /// </summary>
    public static IEnumerable<Word> Split(string line, int offset)
    {
        var start = -1;
        var quote = '\0';
        var depth = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            var c = i < line.Length ? line[i] : ' ';
            var isEnd = i == line.Length || (quote == '\0' && depth == 0 && c is ' ' or '\t');
            if (isEnd && start >= 0)
            {
                var bare = line[start..i];
                var lead = bare.Length - bare.TrimStart('"', '\'').Length;
                yield return new(offset + start + lead, bare.Trim('"', '\''));
                start = -1;
            }
            else if (!isEnd)
            {
                start = start < 0 ? i : start;
                quote = quote == '\0' && c is '"' or '\'' ? c : c == quote ? '\0' : quote;
                depth += c == '(' && i > 0 && line[i - 1] == '$' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            }
        }
    }
}
