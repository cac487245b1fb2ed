namespace Docs.Model.Publishing;

/// <summary>Which names git allows for branches and tags (<c>git check-ref-format</c>), and does not read more into.</summary>
public static class RefName
{
    private const int MaxLength = 512;

    /// <summary>Whether a text is such a name, with or without <c>refs/heads/</c>: 1 to 512 characters that git cannot take for an option either.</summary>
    public static bool IsAllowed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is > 0 and <= MaxLength
            && text[0] != '-'
            && !text.Any(c => c <= ' ' || c == '\x7F' || char.IsControl(c) || "~^:?*[\\".Contains(c, StringComparison.Ordinal))
            && !text.Contains("..", StringComparison.Ordinal)
            && !text.Contains("@{", StringComparison.Ordinal)
            && text != "@"
            && !text.EndsWith('.')
            && text.Split('/').All(part => part.Length > 0 && part[0] != '.' && !part.EndsWith(".lock", StringComparison.Ordinal));
    }
}
