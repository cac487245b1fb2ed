namespace Docs.Cli.Tests.Reports;

/// <summary>Findings look the same in each command.</summary>
public sealed class ColorTests
{
    [Theory]
    [InlineData("build", true)]
    [InlineData("check", false)]
    [InlineData("list", true)]
    [InlineData("publish git --dry-run --remote remote", true)]
    [InlineData("fmt docs-src/python", true)]
    [InlineData("build --target nothing", true)]
    public async Task A_terminal_shows_findings_in_colours_and_a_pipe_does_not(string command, bool onError)
    {
        foreach (var hasColor in new[] { true, false })
        {
            using var workspace = new Workspace("python") { HasColor = hasColor };
            await GitRepository.InitBareAsync(workspace.At("remote"));
            workspace.Delete("docs-src/python/maintainer.md");
            workspace.Write("docs-src/python/content.md", [0xFF]);

            var result = await workspace.RunAsync(command.Split(' '));

            Assert.Equal(hasColor, (onError ? result.Error : result.Out).Contains("\e[0m: \e[31merror DOC", StringComparison.Ordinal));
            Assert.Equal(hasColor, (result.Error + result.Out).Contains('\e', StringComparison.Ordinal));
        }
    }
}
