using Docs.Yaml;

namespace Docs.Cli.Tests.Workflows;

/// <summary>A script of a workflow, run as a runner of GitHub's runs it.</summary>
/// <param name="Text">What is below <c>run</c>.</param>
/// <param name="Variables">The names of those that the step sets.</param>
internal sealed record WorkflowScript(string Text, IReadOnlyList<string> Variables)
{
    /// <param name="workflow">As in <c>check.yml</c>.</param>
    /// <param name="step">The name of the step.</param>
    public static WorkflowScript Load(string workflow, string step)
    {
        var path = Path.Join(RepositoryRoot.FullPath, ".github", "workflows", workflow);
        var root = YamlTree.Parse(File.ReadAllText(path), workflow, new(MaxDepth: 20, MaxNodes: 10_000) { AllowsAliases = false }, out _)!;
        var found = Assert.Single(root.Find("jobs")!.Entries.SelectMany(j => j.Value.Find("steps")!.Items), s => s.Find("name")?.Scalar == step);
        return new(found.Find("run")!.Scalar!, [.. found.Find("env")?.Entries.Select(e => e.Key) ?? []]);
    }

    /// <summary>Runs it. Its files are as on a runner: <c>RUNNER_TEMP</c>, <c>GITHUB_OUTPUT</c>, <c>GITHUB_STEP_SUMMARY</c>.</summary>
    /// <param name="folder">The workspace.</param>
    /// <param name="temporary">The runner's own folder.</param>
    /// <param name="path">Where programs are looked for first.</param>
    /// <param name="variables">What the step sets, and what GitHub adds.</param>
    public async Task<RunResult> RunAsync(string folder, string temporary, string path, params (string Name, string Value)[] variables)
    {
        Assert.Empty(Variables.Except(variables.Select(v => v.Name)));
        Directory.CreateDirectory(temporary);
        var script = Path.Join(temporary, "script.sh");
        await File.WriteAllTextAsync(script, Text, Workspace.Cancellation);
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["CI"] = "true",
            ["GITHUB_ACTIONS"] = "true",
            ["GITHUB_TOKEN"] = null,
            ["GITHUB_WORKSPACE"] = folder,
            ["GITHUB_OUTPUT"] = Path.Join(temporary, "output"),
            ["GITHUB_STEP_SUMMARY"] = Path.Join(temporary, "summary"),
            ["RUNNER_TEMP"] = temporary,
            ["XDG_CACHE_HOME"] = Path.Join(temporary, "cache"),
            ["PATH"] = $"{path}:{Environment.GetEnvironmentVariable("PATH")}",
        };
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        // What GitHub takes where a step names no shell.
        using var program = RunningProgram.Start("bash", folder, environment, "-e", script);
        return await program.EndAsync(Workspace.Cancellation);
    }
}
