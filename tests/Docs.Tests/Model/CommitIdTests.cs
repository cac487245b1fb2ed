using Docs.Model;

namespace Docs.Tests.Model;

public sealed class CommitIdTests
{
    private const string Sha1 = "0123456789abcdef0123456789abcdef01234567";
    private const string Sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData(Sha1, false)]
    [InlineData(Sha256, true)]
    public void An_id_has_40_or_64_digits_and_is_printed_as_it_was_written(string text, bool isSha256)
    {
        Assert.True(CommitId.TryParse(text, out var id));
        Assert.Equal(text, id.ToString());
        Assert.Equal(text, $"{id}");
        Assert.Equal(isSha256, id.IsSha256);
        Assert.Equal("0123456789ab", id.Abbreviated);
        Assert.Equal(id, CommitId.Parse(text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("HEAD")]
    [InlineData("0123456789abcdef0123456789abcdef0123456")]
    [InlineData("0123456789abcdef0123456789abcdef012345678")]
    [InlineData("0123456789ABCDEF0123456789abcdef01234567")]
    [InlineData("g123456789abcdef0123456789abcdef01234567")]
    [InlineData("0123456789abcdef0123456789abcdef0123456\n")]
    [InlineData("--upload-pack=0123456789abcdef0123456789")]
    [InlineData("０１２３４５６７８９abcdef0123456789abcdef01234567")]
    public void Other_texts_are_none(string? text)
    {
        Assert.False(CommitId.TryParse(text, out var id));
        Assert.Equal(default, id);
        Assert.Throws<FormatException>(() => CommitId.Parse(text!));
    }

    [Fact]
    public void Ids_are_sorted_by_their_digits()
    {
        var (one, other) = (CommitId.Parse(new('1', 40)), CommitId.Parse(new('a', 40)));

        Assert.Equal([one, other], new[] { other, one }.Order());
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void An_id_that_was_never_set_is_not_printed_as_an_empty_text() =>
        Assert.Throws<InvalidOperationException>(() => default(CommitId).ToString());
}
