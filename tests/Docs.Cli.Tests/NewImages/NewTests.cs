using Docs.Model;

namespace Docs.Cli.Tests.NewImages;

/// <summary><c>docs new</c> makes all fragments of an image or none.</summary>
public sealed class NewTests
{
    private const string Categories = """{ "hub": { "categories": ["languages-and-frameworks", "security", "web-servers", "networking"] } }""";

    private static readonly string[] FileNames = ["README-short.txt", "content.md", "github-repo", "license.md", "maintainer.md", "metadata.json"];

    private static readonly string[] Everything =
    [
        "new", "python", "--title", "Python", "--short-description", "A programming language.", "--github-repo", "https://github.com/docker-library/python",
        "--maintainer", "the Python people", "--license", "PSF License", "--license-url", "https://docs.python.org/3/license.html",
        "--category", "security", "--category", "languages-and-frameworks", "--category", "security",
    ];

    [Fact]
    public async Task What_options_give_is_written()
    {
        using var workspace = new Workspace();
        workspace.Write("docs-src/metadata.json", Categories);

        var result = await workspace.RunAsync(Everything);

        Assert.Equal(FileNames.Select(f => $"made: docs-src/python/{f}"), result.Ended(0).OutLines.SkipLast(1));
        Assert.Equal("A programming language.\n", workspace.Read("docs-src/python/README-short.txt"));
        Assert.Equal("https://github.com/docker-library/python\n", workspace.Read("docs-src/python/github-repo"));
        Assert.Equal("[the Python people](%%GITHUB-REPO%%)\n", workspace.Read("docs-src/python/maintainer.md"));
        Assert.Contains("[PSF License](https://docs.python.org/3/license.html)", workspace.Read("docs-src/python/license.md"), StringComparison.Ordinal);
        Assert.Equal(
            "{\n  \"hub\": {\n    \"categories\": [\n      \"languages-and-frameworks\",\n      \"security\"\n    ]\n  }\n}\n", workspace.Read("docs-src/python/metadata.json"));
        Assert.StartsWith("# What is Python?\n", workspace.Read("docs-src/python/content.md"), StringComparison.Ordinal);
        Assert.Equal($"6 files made; write what is marked {Unfilled.Marker} in 1 file; until the official images have 'library/python', 'docs preview python' and 'docs build python' make a draft of its README", result.Summary);
    }

    [Fact]
    public async Task What_nobody_gives_is_marked_in_every_file()
    {
        using var workspace = new Workspace();

        var result = await workspace.RunAsync("new", "python");

        Assert.StartsWith($"6 files made; write what is marked {Unfilled.Marker} in 6 files; ", result.Ended(0).Summary, StringComparison.Ordinal);
        Assert.All(FileNames, f => Assert.Contains(Unfilled.Marker + ": ", workspace.Read($"docs-src/python/{f}"), StringComparison.Ordinal));
        Assert.All(
            FileNames.Where(f => f != "metadata.json").SelectMany(f => workspace.Read($"docs-src/python/{f}").Split('\n')).Where(l => l.Contains(Unfilled.Marker, StringComparison.Ordinal)),
            l => Assert.StartsWith(Unfilled.Marker, l, StringComparison.Ordinal));
        Assert.Equal(FileNames, Directory.GetFiles(workspace.At("docs-src/python")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Single(Directory.GetDirectories(workspace.At("docs-src"), "*", new EnumerationOptions { AttributesToSkip = 0 }), d => !d.EndsWith(".library", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_files_are_in_canonical_form_and_build()
    {
        using var workspace = new Workspace();
        workspace.Write("docs-src/metadata.json", Categories);
        (await workspace.RunAsync(Everything)).Ended(0);
        (await workspace.RunAsync("new", "ruby", "--title", "Ruby_1 *x*  y", "--license", "A  License")).Ended(0);
        workspace.AddManifest("python", "1");
        workspace.AddManifest("ruby", "1");

        Assert.StartsWith("0 files to format", (await workspace.RunAsync("fmt", "--check", "docs-src/python", "docs-src/ruby")).Ended(0).Summary, StringComparison.Ordinal);
        (await workspace.RunAsync("build")).Ended(0);
    }

    [Theory]
    [InlineData("README-short.txt")]
    [InlineData("maintainer.md")]
    [InlineData("metadata.json")]
    public async Task Nothing_is_overwritten(string name)
    {
        using var workspace = new Workspace();
        workspace.Write($"docs-src/python/{name}", "precious");
        var before = workspace.States();

        var result = await workspace.RunAsync("new", "python");

        result.Ended(2).Said($"docs-src/python/{name}: error DOC015: ");
        FileStates.AssertSame(before, workspace.States());
    }

    [Fact]
    public async Task A_link_counts_as_there_even_if_it_leads_nowhere()
    {
        using var workspace = new Workspace();
        workspace.Link("docs-src/python/content.md", "../../elsewhere.md");

        (await workspace.RunAsync("new", "python")).Ended(2).Said("docs-src/python/content.md: error DOC015: ");

        Assert.False(workspace.Has("elsewhere.md"));
    }

    [Fact]
    public async Task A_folder_that_has_other_files_is_added_to()
    {
        using var workspace = new Workspace();
        workspace.AddLogo("python");

        (await workspace.RunAsync("new", "python")).Ended(0);

        Assert.Equal("png", workspace.Read("docs-src/python/logo.png"));
        Assert.True(workspace.Has("docs-src/python/content.md"));
    }

    [Fact]
    public async Task Where_it_fails_nothing_is_left()
    {
        using var workspace = new Workspace();
        workspace.Write("docs-src/python", "a file where the folder would be");
        var before = workspace.States();

        (await workspace.RunAsync("new", "python")).Ended(3).Said("docs: error: ");

        FileStates.AssertSame(before, workspace.States());
    }

    [Fact]
    public async Task Wrong_values_are_told_all_at_once_and_nothing_is_made()
    {
        using var workspace = new Workspace();
        workspace.Write("docs-src/metadata.json", Categories);
        var before = workspace.States();

        var result = await workspace.RunAsync(
            "new", "Python", "--short-description", new string('é', 51), "--github-repo", "http://github.com/a/b", "--maintainer", "two\nlines", "--license", "[a]",
            "--category", "web-server", "--category", "networking", "--category", "security", "--category", "web-servers");

        result.Ended(2)
            .Said("docs: error DOC010: ", "'Python'")
            .Said("docs: error DOC016: --short-description: ", "is not one line of at most 100 characters and 100 bytes")
            .Said("docs: error DOC016: --github-repo: ")
            .Said("docs: error DOC016: --maintainer: ")
            .Said("docs: error DOC016: --license: ")
            .Said("docs: error DOC016: --category: ", "at most 3 categories")
            .Said("docs: error DOC017: there is no category 'web-server' in docs-src/metadata.json; did you mean 'web-servers'?");
        FileStates.AssertSame(before, workspace.States());
    }

    [Theory]
    [InlineData("{", "DOC322")]
    [InlineData("[]", "DOC405")]
    [InlineData("{\"hub\": {\"categories\": [1]}}", "DOC405")]
    [InlineData("{\"hub\": {\"categories\": [\"\\ud800\"]}}", "DOC322")]
    public async Task A_list_of_categories_that_cannot_be_read_is_told(string text, string code)
    {
        using var workspace = new Workspace();
        workspace.Write("docs-src/metadata.json", text);

        (await workspace.RunAsync("new", "python", "--category", "security")).Ended(2).Said("docs-src/metadata.json", $" error {code}: ");

        Assert.False(workspace.Has("docs-src/python/content.md"));
    }

    [Fact]
    public async Task Without_a_source_folder_nothing_is_made()
    {
        using var workspace = new Workspace();

        (await workspace.RunAsync("new", "python", "--source", "nowhere")).Ended(2).Said("docs: error DOC004: ");
    }
}
