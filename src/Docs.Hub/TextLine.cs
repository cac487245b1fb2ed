namespace Docs.Hub;

/// <summary>Where lines begin and end.</summary>
internal static class TextLine
{
    /// <summary>The index of the first character of the line that a character is in.</summary>
    public static int StartOf(string text, int index) => index == 0 ? 0 : text.LastIndexOf('\n', index - 1) + 1;

    /// <summary>The index of the line break after a character, or the length of the text.</summary>
    public static int EndOf(string text, int index) => text.IndexOf('\n', index) is var end and >= 0 ? end : text.Length;
}
