namespace Docs.Cli.Tests.Repository;

/// <summary>The images that the repository itself has, as CI checks them with the published program.</summary>
public sealed class OwnSourcesTests
{
    [Fact]
    public async Task What_is_committed_in_output_is_what_a_build_makes_byte_for_byte()
    {
        var result = await RunAsync("build", "--check", "--diff");

        Assert.StartsWith("60 READMEs up to date", result.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fmt", "--check", "--diff")]
    [InlineData("check")]
    [InlineData("build", "--locked", "--check")]
    public async Task There_is_nothing_to_format_to_find_or_to_look_up(params string[] arguments) => await RunAsync(arguments);

    /// <summary>Runs a command that writes nothing; fails unless it finds nothing.</summary>
    private static async Task<RunResult> RunAsync(params string[] arguments)
    {
        using var workspace = new Workspace();
        return (await workspace.RunInAsync(RepositoryRoot.FullPath, arguments)).Ended(ExitCode.Clean);
    }
}
