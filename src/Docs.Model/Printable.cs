namespace Docs.Model;

/// <summary>Makes text that came from outside safe to print.</summary>
public static class Printable
{
    /// <summary>
    /// The text with control characters written as <c>\u000a</c>: it stays one line, and cannot steer a terminal or
    /// start a line that a CI system takes for a command.
    /// </summary>
    public static string Of(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString())) : text;
}
