using Docs.Pipeline.Explaining;

namespace Docs.Cli.Tests.Checking;

/// <summary><c>docs explain</c>.</summary>
public sealed class ExplainTests
{
    [Theory]
    [InlineData("DOC421")]
    [InlineData("doc421")]
    public async Task A_code_is_explained_with_examples_and_the_reason(string code)
    {
        using var workspace = new Workspace();

        var result = (await workspace.RunAsync("explain", code)).Ended(ExitCode.Clean);

        Assert.StartsWith("DOC421 (error): a tag that is gone\n\n- Bad: `FROM python:2`\n- Good: `FROM python:3`\n- Why: ", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("DOC422", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_code_all_are_listed()
    {
        using var workspace = new Workspace();

        var lines = (await workspace.RunAsync("explain")).Ended(ExitCode.Clean).OutLines;

        Assert.Equal(FindingEntry.All.Length, lines.Count);
        Assert.All(lines, l => Assert.Matches(@"^DOC\d{3}  (error  |warning)  \S", l));
    }

    [Fact]
    public async Task An_unknown_code_is_refused_with_the_nearest()
    {
        using var workspace = new Workspace();

        (await workspace.RunAsync("explain", "DOC491")).Ended(ExitCode.Usage).Said("docs: error DOC011: ", "did you mean 'DOC4");
    }
}
