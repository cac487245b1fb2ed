using Docs.Model;

namespace Docs.Tests.Model;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("{target}/{image}/README.md", "i386/python/README.md")]
    [InlineData("{image}/README.md", "python/README.md")]
    [InlineData("{image}", "python")]
    [InlineData("a/{image}-{target}.md", "a/python-i386.md")]
    [InlineData("{target}{image}/{image}", "i386python/python")]
    [InlineData("...{image}/ x", "...python/ x")]
    public void A_relative_path_with_the_image_is_a_pattern(string text, string path)
    {
        var pattern = PathPattern.Parse(text, out var problem);
        Assert.Equal("", problem);
        Assert.Equal(path, pattern?.PathOf(ImageName.Parse("python"), Target.Find("i386")!));
        Assert.Equal(text.Contains("{target}", StringComparison.Ordinal), pattern?.HasTarget);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("{target}\\{image}", "has a '\\'; folders are separated by '/'")]
    [InlineData("{image}\n", "has a control character")]
    [InlineData("/{image}", "is not a relative path")]
    [InlineData("C:/{image}", "is not a relative path")]
    [InlineData("{image}:x", "is not a relative path")]
    [InlineData("../{image}", "leaves the output folder")]
    [InlineData("a/../{image}", "leaves the output folder")]
    [InlineData("{image}//README.md", "has an empty part")]
    [InlineData("{image}/", "has an empty part")]
    [InlineData("./{image}", "has an empty part")]
    [InlineData(".git/{image}", "enters '.git'")]
    [InlineData("{image}/.GIT/x", "enters '.git'")]
    [InlineData("{target}/README.md", "lacks '{image}', so that all images would be one file")]
    [InlineData("{IMAGE}", "lacks '{image}', so that all images would be one file")]
    [InlineData("{image}/{arch}", "has an unknown field; known are '{target}' and '{image}'")]
    [InlineData("{image}/}", "has an unknown field; known are '{target}' and '{image}'")]
    [InlineData("{{image}}", "has an unknown field; known are '{target}' and '{image}'")]
    public void Anything_else_is_none_and_the_problem_is_named(string text, string expected)
    {
        Assert.Null(PathPattern.Parse(text, out var problem));
        Assert.Equal(expected, problem);
    }

    [Theory]
    [InlineData("{image}", "python", "python")]
    [InlineData("{image}.md", "python.md", "python")]
    [InlineData("a-{image}-b", "a-python-b", "python")]
    [InlineData("{image}.md", ".md", null)]
    [InlineData("{image}.md", "python.txt", null)]
    [InlineData("a{image}", "python", null)]
    [InlineData("aa{image}aa", "aaa", null)]
    [InlineData("{image}", "Python", null)]
    [InlineData("README.md", "README.md", null)]
    public void An_image_is_found_in_a_name_that_the_pattern_may_have_made(string part, string name, string? image) =>
        Assert.Equal(image, PathPattern.FindImage(part, name)?.Value);
}
