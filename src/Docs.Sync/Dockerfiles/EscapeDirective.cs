namespace Docs.Sync.Dockerfiles;

/// <summary>The character that continues a line; <c># escape=`</c> at the top of a Dockerfile sets it.</summary>
internal static class EscapeDirective
{
    private const char Usual = '\\';

    /// <summary>Reads directives as long as there are only such: the first line of another kind ends them.</summary>
    public static char FindIn(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var content = line.Trim();
            var equals = content.IndexOf('=');
            if (content.IsEmpty || content[0] != '#' || equals < 0)
            {
                return Usual;
            }

            var name = content[1..equals].Trim();
            var value = content[(equals + 1)..].Trim();
            if (name.Equals("escape", StringComparison.OrdinalIgnoreCase))
            {
                return value is "`" ? '`' : Usual;
            }

            if (!name.Equals("syntax", StringComparison.OrdinalIgnoreCase) && !name.Equals("check", StringComparison.OrdinalIgnoreCase))
            {
                return Usual;
            }
        }

        return Usual;
    }
}
