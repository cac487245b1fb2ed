namespace Docs.Formatting.Markdown;

/// <summary>How many columns a text takes where characters have one width.</summary>
internal static class DisplayWidth
{
    public static int Of(ReadOnlySpan<char> text) => text.Length;
}
