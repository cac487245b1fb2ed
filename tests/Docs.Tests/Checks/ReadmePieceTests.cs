using Docs.Checks.Reading;
using Docs.Markdown;

namespace Docs.Tests.Checks;

/// <summary>Pieces of a README say where they are, so that findings name the right column.</summary>
public sealed class ReadmePieceTests
{
    [Theory]
    [InlineData("```\none\n  two\n\tthree\n```\n")]
    [InlineData("    one\n      two\n    \tthree\n")]
    [InlineData("\tone\n\t\ttwo\n")]
    [InlineData("> ```\n> one\n>two\n>  three\n>\tfour\n> ```\n")]
    [InlineData("-\titem\n\n\t```\n\tone\n\t  two\n\t\tthree\n\t```\n")]
    [InlineData("1.\titem\n\n\t\tone\n\t\t\ttwo\n")]
    [InlineData("- item\n\n  > ```\n  > one\n  > \ttwo\n  > ```\n")]
    [InlineData("-\titem\n\n\t-\tdeep\n\n\t\t```\n\t\tone\n\t\t\ttwo\n\t\t```\n")]
    [InlineData("Say `one`, ``two ` three``, ` four ` and `` `five` ``.\n")]
    [InlineData("> -\tSay \\<a> `one` and \\*two `two`, &amp; `three`.\n")]
    [InlineData("| a | b |\n| - | - |\n| `one` \\| | \\` `two` |\n")]
    [InlineData("-\tone\n\ttwo \\# three\n\\#four **five\n\tsix**\n")]
    public void Code_and_words_are_where_they_say(string text)
    {
        var markdown = ReadmeMarkdown.Of(MarkdownDialect.GitHub.Parse(text, "a.md", [])!, text);

        Assert.NotEmpty(markdown.CodeLines.Concat(markdown.CodeSpans).Concat(markdown.Words));
        Assert.All(markdown.CodeLines.Concat(markdown.CodeSpans).Concat(markdown.Words), p => AssertIsAt(p, text));
    }

    [Theory]
    [InlineData("[a](one.md) ![b](<two.md>) [c](three.md \"title\") <https://four.example> www.five.example\n", "one.md", "two.md", "three.md", "https://four.example", "www.five.example")]
    [InlineData("> -\t[\\[a\\]](one.md)\n>\n> \t\\* [b]( two.md )\n", "one.md", "two.md")]
    [InlineData("[a][one] ![two] [c][]\n\n[one]: one.md\n[two]: <two.md> 'title'\n[c]: three.md\n", "one.md", "two.md", "three.md")]
    [InlineData("<a href=\"one.md\"><img alt='x' src=two.md></a>\n", "one.md", "two.md")]
    public void Addresses_are_where_they_say(string text, params string[] expected)
    {
        var markdown = ReadmeMarkdown.Of(MarkdownDialect.GitHub.Parse(text, "a.md", [])!, text);

        Assert.Equal(expected, markdown.Links.Select(l => text.Substring(l.Offset, Math.Min(text.Length - l.Offset, l.Url.Replace("http://www", "www", StringComparison.Ordinal).Length))));
    }

    private static void AssertIsAt(ReadmePiece piece, string text)
    {
        var words = piece.Text.TrimStart();
        var offset = piece.Offset + piece.Text.Length - words.Length;
        Assert.True(words.Length == 0 || text.AsSpan(offset).StartsWith(words), $"'{piece.Text}' is not at {piece.Offset}, there is '{text[Math.Min(text.Length, piece.Offset)..]}'");
    }
}
