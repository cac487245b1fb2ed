using Docs.Model;

namespace Docs.Tests.Model;

public sealed class NearestTests
{
    [Theory]
    [InlineData("python", "python")]
    [InlineData("pyton", "python")]
    [InlineData("pythonn", "python")]
    [InlineData("pythom", "python")]
    [InlineData("pyhton", "python")]
    [InlineData("PYTHON", "python")]
    [InlineData("phyton", "python")]
    [InlineData("pthno", "python")]
    [InlineData("go", "go")]
    [InlineData("og", "go")]
    [InlineData("g", "go")]
    public void One_letter_too_few_too_many_wrong_or_swapped_is_near(string word, string nearest) =>
        Assert.Equal(nearest, Nearest.Find(word, ["java", "python", "go"]));

    [Theory]
    [InlineData("ruby")]
    [InlineData("jython-3")]
    [InlineData("nothing-like-it")]
    [InlineData("")]
    public void More_than_a_third_of_the_letters_is_far(string word) =>
        Assert.Null(Nearest.Find(word, ["javascript", "python"]));

    [Fact]
    public void A_third_of_the_letters_is_near()
    {
        Assert.Equal("abcdef", Nearest.Find("abcdxy", ["abcdef"]));
        Assert.Null(Nearest.Find("abcxyz", ["abcdef"]));
    }

    [Fact]
    public void The_nearest_wins_and_of_equals_the_first_in_order()
    {
        Assert.Equal("variant", Nearest.Find("variamt", ["varianta", "variant"]));
        Assert.Equal("cat", Nearest.Find("bat", ["cat", "hat"]));
        Assert.Equal("cat", Nearest.Find("bat", ["hat", "cat"]));
    }

    [Fact]
    public void Of_no_candidates_none_is_near() => Assert.Null(Nearest.Find("python", []));
}
