using Docs.Model;
using Docs.Model.Publishing;

namespace Docs.Tests.Model;

public sealed class BranchNameTests
{
    [Theory]
    [InlineData("main", true)]
    [InlineData("dist/amd64", true)]
    [InlineData("arch/x(1)", true)]
    [InlineData("größe", true)]
    [InlineData("head", true)]
    [InlineData("", false)]
    [InlineData("HEAD", false)]
    [InlineData("@", false)]
    [InlineData("-x", false)]
    [InlineData("refs/heads/main", false)]
    [InlineData("refs/x", false)]
    [InlineData("a b", false)]
    [InlineData("a..b", false)]
    [InlineData("a.", false)]
    [InlineData("a/.b", false)]
    [InlineData("a//b", false)]
    [InlineData("a.lock/b", false)]
    [InlineData("a:b", false)]
    [InlineData("a@{1}", false)]
    [InlineData("a\nb", false)]
    public void A_name_is_one_that_git_allows_for_a_branch(string text, bool isName)
    {
        Assert.Equal(isName, BranchName.TryParse(text, out var name));
        Assert.Equal(isName ? "refs/heads/" + text : null, name?.Ref);
    }

    [Theory]
    [InlineData("{target}", "i386", "i386")]
    [InlineData("arch/{namespace}", "i386", "arch/i386")]
    [InlineData("x.{namespace}", "lock", null)]
    [InlineData("{namespace}/x", "refs", null)]
    public void A_pattern_gives_a_name_for_a_target_or_none(string text, string @namespace, string? expected)
    {
        Assert.True(BranchPattern.TryParse(text, out var pattern));
        Assert.Equal(expected is not null, pattern.TryFill(Target.Find("i386")!, @namespace, out var name));
        Assert.Equal(expected, name?.Value);
    }

    [Theory]
    [InlineData("{image}")]
    [InlineData("refs/{target}")]
    [InlineData("{target}.lock")]
    public void A_text_that_gives_no_name_for_any_target_is_no_pattern(string text) => Assert.False(BranchPattern.TryParse(text, out _));
}
