namespace Docs.Formatting.Markdown;

/// <summary>What is read as an entity, as in <c>&amp;copy;</c> and <c>&amp;#35;</c>.</summary>
internal static class Entity
{
    /// <summary>Whether a text that starts with <c>&amp;</c> may start with an entity; names are not looked up.</summary>
    public static bool IsAt(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(';');
        if (end < 2)
        {
            return false;
        }

        var name = text[1..end];
        name = name[0] == '#' ? name[1..] : name;
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }

        return name.Length > 0;
    }
}
