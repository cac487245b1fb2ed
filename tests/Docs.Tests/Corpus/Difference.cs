using System.Text;

namespace Docs.Tests.Corpus;

/// <summary>Where a document first differs from the published one.</summary>
internal static class Difference
{
    /// <summary><c>path:line:</c> and both lines.</summary>
    public static string Describe(string document, ReadOnlySpan<byte> published, ReadOnlySpan<byte> built)
    {
        var same = published.CommonPrefixLength(built);
        var line = published[..same].Count((byte)'\n') + 1;
        return $"{document}/README.md:{line}:\n  published: {LineAt(published, same)}\n  built:     {LineAt(built, same)}";
    }

    private static string LineAt(ReadOnlySpan<byte> text, int offset)
    {
        var start = text[..offset].LastIndexOf((byte)'\n') + 1;
        var length = text[start..].IndexOf((byte)'\n');
        return start == text.Length ? "(the end)"
            : length < 0 ? Encoding.UTF8.GetString(text[start..]) + " (and no newline)"
            : Encoding.UTF8.GetString(text.Slice(start, length));
    }
}
