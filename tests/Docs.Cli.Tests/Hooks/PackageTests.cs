using System.Collections;

namespace Docs.Cli.Tests.Hooks;

/// <summary>The solution packs to one tool that can be installed and run, as pre-commit does before it runs hooks.</summary>
public sealed class PackageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task The_solution_packs_to_one_tool_that_builds()
    {
        Requirement.CompleteRun.Require();
        using var workspace = new Workspace("python");

        // Nothing but the one package is looked for, and nowhere else.
        workspace.Write("nuget.config", "<configuration><packageSources><clear /></packageSources></configuration>\n");
        (await DotnetAsync(
            workspace,
            "pack",
            Path.Join(RepositoryRoot.FullPath, "Docs.sln"),
            "--configuration",
            "Release",
            "--property",
            $"PackageOutputPath={workspace.At("packages")}",
            "--artifacts-path",
            workspace.At("artifacts"),
            "--property",
            "RunAnalyzers=false",
            "--property",
            "UseSharedCompilation=false")).Ended(0);
        Assert.Matches(@"^docs\.[0-9]+\.[0-9]+\.[0-9]+\.nupkg$", Path.GetFileName(Assert.Single(Directory.GetFiles(workspace.At("packages")))));

        (await DotnetAsync(
            workspace,
            "tool",
            "install",
            "docs",
            "--configfile",
            workspace.At("nuget.config"),
            "--add-source",
            workspace.At("packages"),
            "--tool-path",
            workspace.At("tools"))).Ended(0);

        Assert.Matches(@"^[0-9]+\.[0-9]+\.[0-9]+", (await RunAsync(workspace, "--version")).Ended(0).Out);
        Assert.StartsWith("12 READMEs written", (await RunAsync(workspace, "build")).Ended(0).Summary, StringComparison.Ordinal);
        Assert.StartsWith("12 READMEs up to date", (await workspace.RunAsync("build", "--check")).Ended(0).Summary, StringComparison.Ordinal);
    }

    private static async Task<RunResult> RunAsync(Workspace workspace, params string[] arguments)
    {
        using var program = RunningProgram.Start(workspace.At("tools/docs"), workspace.Root, new Dictionary<string, string?>(), arguments);
        return await program.EndAsync(Workspace.Cancellation);
    }

    /// <summary>Runs the SDK as if nobody else did: 'dotnet test' leaves variables to its children.</summary>
    private static async Task<RunResult> DotnetAsync(Workspace workspace, params string[] arguments)
    {
        var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(v => (string)v.Key)
            .Where(n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(n => n, _ => (string?)null);

        // A process that stays behind would keep the output open.
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        using var program = RunningProgram.Start("dotnet", workspace.Root, environment, arguments);
        Assert.False(await program.KillAfterAsync(Patience, Workspace.Cancellation), $"dotnet {arguments[0]} does not end: {program.Out}");
        return await program.EndAsync(Workspace.Cancellation);
    }
}
