using Docs.Cli.Tests.Support;
using Docs.Model;

namespace Docs.Cli.Tests.NewImages;

/// <summary><c>docs new</c> asks, where there is somebody to ask.</summary>
public sealed class PromptTests
{
    private const string Categories = """{ "hub": { "categories": ["a", "b", "c", "d"] } }""";

    [Fact]
    public async Task What_no_option_gives_is_asked_for()
    {
        using var console = new ScriptedConsole("Python\nA language.\nhttps://example.com/a\nPSF\nhttps://example.com/b\n \t\t \n");
        using var workspace = new Workspace { Prompt = console };
        workspace.Write("docs-src/metadata.json", Categories);

        (await workspace.RunAsync("new", "python", "--maintainer", "us")).Ended(0);

        Assert.Equal(0, console.KeysLeft);
        Assert.DoesNotContain("maintains", console.Shown, StringComparison.Ordinal);
        Assert.Equal("A language.\n", workspace.Read("docs-src/python/README-short.txt"));
        Assert.Equal("[us](%%GITHUB-REPO%%)\n", workspace.Read("docs-src/python/maintainer.md"));
        Assert.Contains("[PSF](https://example.com/b)", workspace.Read("docs-src/python/license.md"), StringComparison.Ordinal);
        Assert.Equal("{\n  \"hub\": {\n    \"categories\": [\n      \"a\",\n      \"c\"\n    ]\n  }\n}\n", workspace.Read("docs-src/python/metadata.json"));
    }

    [Fact]
    public async Task An_empty_answer_leaves_it_to_be_written()
    {
        using var console = new ScriptedConsole("\n\n\n\n\n\n\n");
        using var workspace = new Workspace { Prompt = console };
        workspace.Write("docs-src/metadata.json", Categories);

        Assert.Contains("in 6 files; ", (await workspace.RunAsync("new", "python")).Ended(0).Summary, StringComparison.Ordinal);

        Assert.Contains(Unfilled.Marker, workspace.Read("docs-src/python/metadata.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_answer_is_asked_for_again()
    {
        using var console = new ScriptedConsole($"\n{new string('x', 101)}\nshort\nnowhere\nhttps://example.com\n\n\n\n \t \t \t \n \n");
        using var workspace = new Workspace { Prompt = console };
        workspace.Write("docs-src/metadata.json", Categories);

        (await workspace.RunAsync("new", "python")).Ended(0);

        Assert.Equal(0, console.KeysLeft);
        Assert.Contains("expected an https URL, or nothing", console.Shown, StringComparison.Ordinal);
        Assert.Contains("at most 3\n", console.Shown, StringComparison.Ordinal);
        Assert.Equal("short\n", workspace.Read("docs-src/python/README-short.txt"));
        Assert.Equal("https://example.com\n", workspace.Read("docs-src/python/github-repo"));
    }

    [Fact]
    public async Task Nobody_is_asked_in_vain()
    {
        using var console = new ScriptedConsole("");
        using var workspace = new Workspace("python") { Prompt = console };

        (await workspace.RunAsync("new", "python")).Ended(2).Said("docs-src/python/content.md: error DOC015: ");
    }
}
