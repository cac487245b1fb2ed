using Docs.Preview.Changes;

namespace Docs.Preview.Tests.Changes;

/// <summary>What changes in a README, in words: text and tags apart.</summary>
public sealed class ReadmeChangeTests
{
    private const string Tags = "# Supported tags and respective `Dockerfile` links\n\n-\t[`1.1`, `latest`](https://example.com/a/Dockerfile)\n-\t[`1.0`](https://example.com/b/Dockerfile)\n\n# What is it?\n\nWords.\n";

    [Fact]
    public void Tags_are_counted_apart_from_text()
    {
        var change = ReadmeChange.Of(Tags, Tags
            .Replace("`1.1`, `latest`](https://example.com/a/", "`1.2`, `1.1`, `latest`](https://example.com/c/", StringComparison.Ordinal)
            .Replace("-\t[`1.0`](https://example.com/b/Dockerfile)\n", "", StringComparison.Ordinal));

        Assert.Empty(change.Text);
        Assert.Equal("+1 tag, −1, 1 commit moved", change.Tags!.Words);
        Assert.Equal(["1.2"], change.Tags.Added);
        Assert.Equal(["1.0"], change.Tags.Removed);
    }

    [Fact]
    public void A_list_elsewhere_is_text()
    {
        var change = ReadmeChange.Of(Tags, Tags + "\n- [`1.3`](https://example.com)\n");

        Assert.Null(change.Tags);
        Assert.Equal("1 list item", change.TextWords);
    }

    [Theory]
    [InlineData("Words.\n", "Other.\n\nMore.\n", "2 paragraphs")]
    [InlineData("# A\n\nWords.\n", "# B\n\nWords.\n", "1 heading")]
    [InlineData("```console\n$ a\n\n$ b\n```\n", "```console\n$ a\n\n# c\n$ b\n```\n", "1 code block")]
    [InlineData("1. a\n2. b\n\n> c\n", "1. a\n2. d\n\n> e\n", "1 list item, 1 quote")]
    [InlineData("| a |\n| - |\n", "| b |\n| - |\n", "1 table")]
    [InlineData("<!--\n\na\n\n-->\nWords.\n", "<!--\n\nb\n\n-->\nWords.\n", "1 comment")]
    [InlineData("Words.\n", "Words.\n\n", "white space")]
    public void A_change_of_text_says_which_blocks(string before, string after, string words) => Assert.Equal(words, ReadmeChange.Of(before, after).TextWords);
}
