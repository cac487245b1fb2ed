using System.Text.RegularExpressions;
using Docs.Yaml;

namespace Docs.Tests.Documents;

/// <summary>The workflows and the actions of <c>.github</c>, and those that README.md shows: others copy them.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string Folder = Path.Join(RepositoryRoot.FullPath, ".github");

    /// <summary>All that may write, by job: nothing else may.</summary>
    private static readonly string[] Writers =
    [
        "publish.yml sync contents",
        "report.yml report checks",
        "report.yml report pull-requests",
    ];

    public static TheoryData<string> Workflows => [.. Directory.GetFiles(Path.Join(Folder, "workflows")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_action_is_pinned_by_the_full_id_of_a_commit_and_the_same_everywhere()
    {
        var uses = Texts().SelectMany(t => Uses().Matches(t)).Select(m => m.Groups[1].Value).Where(u => !u.StartsWith("./", StringComparison.Ordinal)).ToList();

        Assert.True(uses.Count > 10, $"only {uses.Count} actions are used");
        Assert.All(uses, u => Assert.Matches(@"^[\w.-]+/[\w./-]+@([0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+|COMMIT # .+)$", u));
        Assert.All(uses.Distinct().GroupBy(u => u.Split('@')[0]), g => Assert.Single(g));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_token_may_do_what_the_job_needs_and_nothing_else(string workflow)
    {
        var root = Parse($"workflows/{workflow}");
        Assert.NotNull(root.Find("permissions"));
        Assert.All(root.Find("permissions")!.Entries, p => Assert.Equal("read", p.Value.Scalar));

        var writes = from job in root.Find("jobs")!.Entries
                     from permission in job.Value.Find("permissions")?.Entries ?? []
                     where permission.Value.Scalar != "read"
                     select $"{workflow} {job.Key} {permission.Key}";
        Assert.Equal(Writers.Where(w => w.StartsWith(workflow + " ", StringComparison.Ordinal)), writes.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_pull_request_s_code_runs_without_a_secret(string workflow)
    {
        var (root, text) = (Parse($"workflows/{workflow}"), Read($"workflows/{workflow}"));
        var events = root.Find("on")!.Entries.Select(e => e.Key).ToList();
        Assert.NotEmpty(events);
        Assert.DoesNotContain("pull_request_target", events);
        if (events.Contains("pull_request"))
        {
            Assert.DoesNotContain("secrets.", text, StringComparison.Ordinal);
            Assert.DoesNotContain("github.token", text, StringComparison.Ordinal);
        }

        // Where a token comes together with a pull request's artifact, only code of the default branch runs.
        if (events.Contains("workflow_run"))
        {
            Assert.All(StepsOf(root).Where(s => Is(s, "actions/checkout")), s => Assert.Null(s.Find("with")!.Find("ref")));
            Assert.All(StepsOf(root).Where(s => Is(s, "actions/download-artifact")), s => Assert.StartsWith("${{ runner.temp }}/", s.Find("with")!.Find("path")!.Scalar, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Only_the_job_that_pushes_keeps_the_token_in_its_checkout(string workflow) => Assert.All(
        from job in Parse($"workflows/{workflow}").Find("jobs")!.Entries
        where !Writers.Contains($"{workflow} {job.Key} contents")
        from step in job.Value.Find("steps")!.Items
        where Is(step, "actions/checkout")
        select step,
        s => Assert.Equal("false", s.Find("with")!.Find("persist-credentials")!.Scalar));

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Runs_of_the_same_thing_wait_for_each_other_and_none_goes_on_for_ever(string workflow)
    {
        var root = Parse($"workflows/{workflow}");
        Assert.All(root.Find("jobs")!.Entries, j =>
        {
            Assert.NotNull((root.Find("concurrency") ?? j.Value.Find("concurrency"))?.Find("group"));
            Assert.NotNull(j.Value.Find("timeout-minutes"));
        });
    }

    /// <summary>GitHub looks for a local action in the workspace of whoever calls a workflow, which may be another repository.</summary>
    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_that_others_call_brings_its_own_action(string workflow)
    {
        var root = Parse($"workflows/{workflow}");
        foreach (var job in root.Find("on")!.Entries.Any(e => e.Key == "workflow_call") ? root.Find("jobs")!.Entries : [])
        {
            var steps = job.Value.Find("steps")!.Items;
            var own = Assert.Single(steps, s => Is(s, "actions/checkout") && s.Find("with")!.Find("repository") is not null).Find("with")!.Find("path")!.Scalar!;
            Assert.All(
                steps.Select(s => s.Find("uses")?.Scalar).OfType<string>().Where(u => u.StartsWith("./", StringComparison.Ordinal)),
                u => Assert.StartsWith($"./{own}/", u, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_job_that_is_run_again_replaces_what_it_stored(string workflow) => Assert.All(
        StepsOf(Parse($"workflows/{workflow}")).Where(s => Is(s, "actions/upload-artifact")),
        s => Assert.Equal("true", s.Find("with")!.Find("overwrite")?.Scalar));

    [Fact]
    public void No_script_has_an_expression_in_it()
    {
        var scripts = AllFiles().SelectMany(f => ScriptsOf(Parse(f))).ToList();

        Assert.True(scripts.Count > 8, $"only {scripts.Count} scripts");
        Assert.All(scripts, s => Assert.DoesNotContain("${{", s, StringComparison.Ordinal));
    }

    private static IEnumerable<string> AllFiles() =>
        Directory.EnumerateFiles(Folder, "*.yml", SearchOption.AllDirectories).Where(f => !f.Contains("node_modules", StringComparison.Ordinal)).Select(f => Path.GetRelativePath(Folder, f));

    private static IEnumerable<string> Texts() => AllFiles().Select(Read).Append(File.ReadAllText(Path.Join(RepositoryRoot.FullPath, "README.md")));

    private static string Read(string file) => File.ReadAllText(Path.Join(Folder, file));

    private static YamlNode Parse(string file)
    {
        var root = YamlTree.Parse(Read(file), file, new(MaxDepth: 20, MaxNodes: 10_000) { AllowsAliases = false }, out var problem);
        Assert.True(root is not null, $"{problem}");
        return root;
    }

    private static IEnumerable<YamlNode> StepsOf(YamlNode root) => root.Find("jobs")!.Entries.SelectMany(j => j.Value.Find("steps")!.Items);

    private static bool Is(YamlNode step, string action) => step.Find("uses")?.Scalar?.StartsWith(action + "@", StringComparison.Ordinal) == true;

    private static IEnumerable<string> ScriptsOf(YamlNode node) => node.Entries
        .SelectMany(e => e is { Key: "run", Value.Scalar: { } script } ? [script] : ScriptsOf(e.Value))
        .Concat(node.Items.SelectMany(ScriptsOf));

    [GeneratedRegex("""^\s*(?:- )?uses: *"?([^"\n]+?)"? *$""", RegexOptions.Multiline)]
    private static partial Regex Uses();
}
