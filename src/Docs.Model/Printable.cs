using System.Buffers;

namespace Docs.Model;

/// <summary>Makes text that came from outside safe to print.</summary>
public static class Printable
{
    private static readonly SearchValues<char> Controls = ControlsBut("");
    private static readonly SearchValues<char> ControlsInLine = ControlsBut("\n\t");

    /// <summary>
    /// The text with control characters written as <c>\u000a</c>, and without <see cref="Secrets"/>: it stays one line,
    /// and cannot steer a terminal or start a line that a CI system takes for a command.
    /// </summary>
    public static string Of(string text) => Escape(Secrets.MaskIn(text), Controls);

    /// <summary>The same for text of several lines, which may have tabs in them.</summary>
    public static string OfLines(string text) => Escape(Secrets.MaskIn(text), ControlsInLine);

    /// <summary>
    /// Control characters, and those that change the direction of the text around them: a terminal then shows another
    /// text than there is.
    /// </summary>
    /// <param name="kept">The ones that are harmless where they are printed.</param>
    public static SearchValues<char> ControlsBut(string kept)
    {
        IEnumerable<char> all = [.. Range('\0', '\u001F'), .. Range('\u007F', '\u009F'), .. Range('\u2028', '\u202E'), .. Range('\u2066', '\u2069')];
        return SearchValues.Create([.. all.Except(kept)]);
    }

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);

    private static string Escape(string text, SearchValues<char> escaped) =>
        text.AsSpan().ContainsAny(escaped)
            ? string.Concat(text.Select(c => escaped.Contains(c) ? $"\\u{(int)c:x4}" : c.ToString()))
            : text;
}
