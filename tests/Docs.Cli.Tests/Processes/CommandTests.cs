using System.CommandLine;
using System.Text.RegularExpressions;

namespace Docs.Cli.Tests.Processes;

/// <summary>
/// Each command as a process of the published program: how it ends, what it says and what it writes is what it does in this
/// process, byte for byte. This compares native code with just-in-time code.
/// </summary>
public sealed partial class CommandTests
{
    private const string Remote = "remote";
    private const string Published = "published";

    /// <summary>Exit codes and arguments.</summary>
    public static TheoryData<int, string> Cases { get; } = new()
    {
        { 0, "--help" },
        { 2, "init" },
        { 2, "nothing" },
        { 0, "build" },
        { 0, "build python --target i386 --verbose" },
        { 1, "build --check --diff" },
        { 0, "build --locked" },
        { 0, "build --live --remote remote --diff" },
        { 2, "build nothing" },
        { 0, "list" },
        { 0, "stub python" },
        { 1, "stub python --check README.md" },
        { 0, "list --report json" },
        { 1, "check" },
        { 1, "check --fix" },
        { 1, "check --report json" },
        { 1, "check --report sarif" },
        { 1, "check --report github" },
        { 0, "fmt" },
        { 1, "fmt --check --diff" },
        { 0, "fmt - --stdin-name compose.yaml" },
        { 0, "explain DOC421" },
        { 2, "explain DOC000" },
        { 0, "completion bash" },
        { 0, "new perl --title Perl --short-description Words. --category security" },
        { 0, "preview --export site" },
        { 0, "preview python --export site --target library --target i386" },
        { 0, "publish git --remote published --dry-run --diff --report json" },
        { 0, "publish git --remote published" },
        { 3, "publish github --dry-run --remote https://github.com/docker-library/docs --api-url http://127.0.0.1:9" },
        { 2, "report data --base HEAD" },
        { 2, "report github --pr 12 --from docs.yml --dry-run" },
        { 2, "publish hub --api-url http://hub.example.com" },
        { 0, "sync --remote remote --dry-run --report json" },
        { 0, "sync --remote remote" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_command_ends_says_and_writes_the_same_as_in_this_process(int exitCode, string command)
    {
        Requirement.PublishedProgram.Require();
        using var here = await CreateAsync();
        using var there = here.Copy();
        var arguments = command.Split(' ');

        var expected = await here.RunAsync(arguments);
        using var program = RunningProgram.Start(
            BuiltProgram.FullPath,
            there.Root,
            new Dictionary<string, string?> { ["XDG_CACHE_HOME"] = there.At("cache"), ["GITHUB_TOKEN"] = null, ["GITHUB_STEP_SUMMARY"] = null },
            arguments);
        var actual = await program.EndAsync(Workspace.Cancellation);

        Assert.Equal(Comparable(here, expected.Ended(exitCode)), Comparable(there, actual.Ended(exitCode)));
        Assert.Equal(await ContentsAsync(here), await ContentsAsync(there));
    }

    [Fact]
    public void Every_command_is_among_them()
    {
        using var output = new StringWriter();
        var root = Application.CreateRoot(new Terminal(output, output, "/", HasColor: false, IsInteractive: false));

        Assert.All(Leaves(root, ""), c => Assert.Contains(Cases, d => $"{d.Data.Item2} ".StartsWith($"{c} ", StringComparison.Ordinal)));
    }

    /// <summary>Images with findings and without canonical form, a repository to sync from, and one to publish to.</summary>
    private static async Task<Workspace> CreateAsync()
    {
        var workspace = new Workspace("bash", "python") { HasCache = true };
        workspace.Write("docs-src/python/content.md", "# What is it?\n\n* one\n* two\n\n```console\n$ docker run -it pythn:3  \n```\n\n<b>Bold</b> and [a link](http://www.gnu.org/).\n");
        workspace.Write("docs-src/python/compose.yaml", "services:\n    db:\n      image:   python\n");
        workspace.Write("docs-src/metadata.json", """{ "hub": { "categories": ["security"] } }""");
        foreach (var image in (string[])["bash", "python", "ruby"])
        {
            workspace.Write($"{Remote}/library/{image}", workspace.Read("docs-src/.library/bash")
                .Replace("/bash.git", $"/{image}.git", StringComparison.Ordinal).Replace("Tags: 1,", "Tags: 2, 1,", StringComparison.Ordinal));
        }

        var git = await GitRepository.InitAsync(workspace.At(Remote));
        await git.RunAsync("checkout", "--quiet", "-B", "master");
        await git.CommitAsync("Publish");
        await GitRepository.InitBareAsync(workspace.At(Published));
        return workspace;
    }

    private static string Comparable(Workspace workspace, RunResult result) =>
        Duration().Replace(
            result.ToString().Replace(workspace.Root, "ROOT", StringComparison.Ordinal).Replace(RootCommand.ExecutableName, "docs", StringComparison.Ordinal), "TIME");

    /// <summary>The content of each file but those of repositories and the cache, and the commits that are published.</summary>
    private static async Task<SortedDictionary<string, string>> ContentsAsync(Workspace workspace)
    {
        var contents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(workspace.Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
        {
            var path = Path.GetRelativePath(workspace.Root, file);
            if (path.Split('/')[0] is not ("cache" or Remote or Published))
            {
                contents.Add(path, Convert.ToHexString(await File.ReadAllBytesAsync(file, Workspace.Cancellation)));
            }
        }

        contents.Add("commits", await GitRepository.Open(workspace.At(Published)).RunAsync("for-each-ref", "--format=%(refname:short) %(objectname)", "refs/heads"));
        return contents;
    }

    private static IEnumerable<string> Leaves(Command command, string name) =>
        command.Subcommands.Count == 0 ? [name.TrimStart()] : command.Subcommands.SelectMany(c => Leaves(c, $"{name} {c.Name}"));

    [GeneratedRegex(@"\b[0-9]+(\.[0-9]+)? m?s\b|(?<=""seconds"": ?)[0-9.]+", RegexOptions.CultureInvariant)]
    private static partial Regex Duration();
}
