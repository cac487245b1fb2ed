using Docs.Model;

namespace Docs.Tests.Model;

public sealed class SourceLocationTests
{
    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("abc", 0, 1, 1)]
    [InlineData("abc", 3, 1, 4)]
    [InlineData("a\nbc", 1, 1, 2)]
    [InlineData("a\nbc", 2, 2, 1)]
    [InlineData("a\nbc", 3, 2, 2)]
    [InlineData("\n\n\n", 2, 3, 1)]
    [InlineData("\n\n\n", 3, 4, 1)]
    public void The_place_of_a_character_is_one_based(string text, int offset, int line, int column) =>
        Assert.Equal(new SourceLocation("file", line, column), SourceLocation.Of("file", text, offset));

    [Theory]
    [InlineData(0, 0, "file")]
    [InlineData(3, 0, "file:3")]
    [InlineData(3, 5, "file:3:5")]
    public void What_is_unknown_is_not_shown(int line, int column, string shown) =>
        Assert.Equal(shown, new SourceLocation("file", line, column).ToString());

    [Fact]
    public void Places_are_sorted_by_file_line_and_column()
    {
        SourceLocation[] sorted = [new("B"), new("a"), new("a", 1), new("a", 1, 2), new("a", 2, 1), new("a", 10), new("b", 1)];
        Assert.Equal(sorted, sorted.Reverse().Order());
    }
}
