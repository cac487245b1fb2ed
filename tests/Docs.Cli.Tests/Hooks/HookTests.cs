using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Docs.Cli.Tests.Hooks;

/// <summary>The hooks that the repository offers to pre-commit call the program as it is.</summary>
public sealed class HookTests
{
    // As pre-commit hands them over: relative to the root of the repository.
    private static readonly string[] Fragments =
        ["docs-src/python/content.md", "docs-src/python/compose.yaml", "metadata.json", "python/metadata.json", "templates/template.md"];

    public static TheoryData<string> Ids => [.. Hooks().Select(h => Text(h, "id"))];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_hook_s_command_parses(string id)
    {
        var hook = Hook(id);
        var command = Text(hook, "entry").Split(' ');
        var passesNames = !hook.Children.ContainsKey("pass_filenames") || Text(hook, "pass_filenames") == "true";

        using var output = new StringWriter();
        var root = Application.CreateRoot(new Terminal(output, output, "/", HasColor: false, IsInteractive: false));

        Assert.Equal("docs", command[0]);
        Assert.Empty(root.Parse([.. command.Skip(1), .. passesNames ? Fragments : []]).Errors.Select(e => e.Message));
    }

    [Fact]
    public void The_hooks_are_docs_fmt_and_docs_check() => Assert.Equal(["docs-check", "docs-fmt"], Hooks().Select(h => Text(h, "id")).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_hook_runs_for_fragments_and_not_for_code(string id)
    {
        var files = Text(Hook(id), "files");

        Assert.All(Fragments, f => Assert.Matches(files, f));
        Assert.All((string[])["src/Program.cs", "package.metadata.json.txt", "docs-src/python/my-compose.yaml", "README.mdx"], f => Assert.DoesNotMatch(files, f));
    }

    [Fact]
    public void What_a_hook_formats_is_what_fmt_knows()
    {
        var files = Text(Hook("docs-fmt"), "files");

        Assert.All(Fragments, f => Assert.NotNull(Formatting.Formatter.Find(Path.GetFileName(f))));
        Assert.DoesNotMatch(files, "docs-src/python/github-repo");
        Assert.Matches(new Regex(Text(Hook("docs-check"), "files")), "docs-src/python/github-repo");
    }

    private static YamlMappingNode Hook(string id) => Hooks().Single(h => Text(h, "id") == id);

    private static IEnumerable<YamlMappingNode> Hooks()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Path.Join(RepositoryRoot.FullPath, ".pre-commit-hooks.yaml"))));
        return ((YamlSequenceNode)stream.Documents[0].RootNode).Cast<YamlMappingNode>();
    }

    private static string Text(YamlMappingNode hook, string key) => ((YamlScalarNode)hook.Children[key]).Value!;
}
