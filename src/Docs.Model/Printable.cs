namespace Docs.Model;

/// <summary>Makes text that came from outside safe to print.</summary>
public static class Printable
{
    /// <summary>
    /// The text with control characters written as <c>\u000a</c>, and without <see cref="Secrets"/>: it stays one line,
    /// and cannot steer a terminal or start a line that a CI system takes for a command.
    /// </summary>
    public static string Of(string text) => Escape(Secrets.MaskIn(text), kept: "");

    /// <summary>The same for text of several lines, which may have tabs in them.</summary>
    public static string OfLines(string text) => Escape(Secrets.MaskIn(text), kept: "\n\t");

    /// <summary>
    /// Whether a character is a control character, or one that changes the direction of what is around it: a terminal
    /// then shows another text than there is.
    /// </summary>
    public static bool IsControl(char c) => char.IsControl(c) || c is (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Escape(string text, string kept) =>
        text.Any(c => IsControl(c) && !kept.Contains(c, StringComparison.Ordinal))
            ? string.Concat(text.Select(c => IsControl(c) && !kept.Contains(c, StringComparison.Ordinal) ? $"\\u{(int)c:x4}" : c.ToString()))
            : text;
}
