namespace Docs.Cli.Tests.Processes;

/// <summary>The program as it is built, in a process of its own.</summary>
public sealed class ExecutableTests
{
    [Fact]
    public async Task It_tells_its_version()
    {
        using var workspace = new Workspace();
        using var program = RunningProgram.StartDocs(workspace.Root, "--version");

        Assert.Matches(@"^\d+\.\d+\.\d+", (await program.EndAsync(Workspace.Cancellation)).Ended(0).Out);
    }

    [Fact]
    public async Task It_builds_checks_and_lists()
    {
        using var workspace = new Workspace("python");

        var built = await RunAsync(workspace, "build");
        var check = await RunAsync(workspace, "build", "--check", "--diff");
        var list = await RunAsync(workspace, "list");

        Assert.StartsWith("12 READMEs written", built.Ended(0).Summary, StringComparison.Ordinal);
        Assert.StartsWith("12 READMEs up to date", check.Ended(0).Summary, StringComparison.Ordinal);
        Assert.Equal(2, list.Ended(0).OutLines.Count);
    }

    [Fact]
    public async Task It_makes_a_new_project()
    {
        using var workspace = new Workspace();
        Directory.CreateDirectory(workspace.At("new"));
        using var program = RunningProgram.StartDocs(workspace.At("new"), "init");

        Assert.Equal("3 of 3 READMEs are byte for byte as they are here", (await program.EndAsync(Workspace.Cancellation)).Ended(0).Summary);
    }

    [Theory]
    [InlineData(2, "build", "nothing")]
    [InlineData(1, "build", "--check")]
    [InlineData(3, "build", "--output", "file")]
    public async Task It_ends_with_the_exit_code(int exitCode, params string[] arguments)
    {
        using var workspace = new Workspace("python");
        workspace.Write("file", "in the way");

        (await RunAsync(workspace, arguments)).Ended(exitCode);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task It_ends_with_130_when_it_is_interrupted(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "needs signals");
        using var workspace = new Workspace("python");
        using var program = RunningProgram.StartDocs(workspace.Root, "build", "--watch");
        await program.WaitForOutputAsync("12 READMEs written", Workspace.Cancellation);

        using var kill = RunningProgram.Start("kill", workspace.Root, new Dictionary<string, string?>(), $"-{signal}", program.Id);
        (await kill.EndAsync(Workspace.Cancellation)).Ended(0);

        (await program.EndAsync(Workspace.Cancellation)).Ended(130).Said("docs: cancelled");
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("NO_COLOR=1", false)]
    [InlineData("NO_COLOR=", true)]
    [InlineData("TERM=dumb", false)]
    public async Task A_terminal_gets_colour_unless_it_says_no(string environment, bool hasColor)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "script(1) has other options elsewhere");
        using var workspace = new Workspace("python");
        using var program = RunningProgram.Start(
            Requirement.Script.Require(),
            workspace.Root,
            new Dictionary<string, string?> { ["TERM"] = "xterm", ["NO_COLOR"] = null },
            "-qec",
            $"env {environment} {BuiltProgram.FullPath} build --check --diff --target library",
            "/dev/null");

        var result = (await program.EndAsync(Workspace.Cancellation)).Ended(1);

        Assert.Contains("+# What is it?", result.Out, StringComparison.Ordinal);
        Assert.Equal(hasColor, result.Out.Contains("\e[32m", StringComparison.Ordinal));
    }

    private static async Task<RunResult> RunAsync(Workspace workspace, params string[] arguments)
    {
        using var program = RunningProgram.StartDocs(workspace.Root, arguments);
        return await program.EndAsync(Workspace.Cancellation);
    }
}
