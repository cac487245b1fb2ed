using Docs.Model;

namespace Docs.Tests.Model;

public sealed class ImageNameTests
{
    [Theory]
    [InlineData("python")]
    [InlineData("a")]
    [InlineData("7")]
    [InlineData("buildpack-deps")]
    [InlineData("a.b_c-d")]
    public void Lower_case_letters_and_digits_with_single_signs_between_them_are_a_name(string text)
    {
        Assert.Equal(text, ImageName.Parse(text).Value);
        Assert.Equal(text, ImageName.Parse(text).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("Python")]
    [InlineData("pythön")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData(".a")]
    [InlineData("a.")]
    [InlineData("_a")]
    [InlineData("a--b")]
    [InlineData("a..b")]
    [InlineData("a-_b")]
    [InlineData("a/b")]
    [InlineData("a b")]
    [InlineData("a\\b")]
    [InlineData("a\n")]
    [InlineData("a\0")]
    [InlineData("a:b")]
    public void Anything_else_is_none(string text) => Assert.False(ImageName.TryParse(text, out _));

    [Fact]
    public void A_name_has_128_characters_at_most()
    {
        Assert.True(ImageName.TryParse(new string('a', 128), out _));
        Assert.False(ImageName.TryParse(new string('a', 129), out _));
    }

    [Fact]
    public void Names_are_sorted_by_code_point() =>
        Assert.Equal(["a", "a-b", "a.b", "a1", "ab"], new[] { "ab", "a1", "a.b", "a-b", "a" }.Select(n => ImageName.Parse(n)).Order().Select(n => n.Value));
}
