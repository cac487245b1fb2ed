namespace Docs.Cli.Tests.BadInput;

/// <summary>Wrong usage or configuration: exit code 2, and nothing is written.</summary>
public sealed class BadConfigurationTests
{
    private static readonly BadConfiguration[] Cases =
    [
        new("an unknown key", "sauce: docs-src\n", [],
            ("docs.yml:1:1: error DOC002: ", "unknown key 'sauce'; known here: source, templates, library, lock, output, path, targets, links")),
        new("an unknown target", "targets:\n  amd64: amd64\n  amd65: amd65\n", [],
            ("docs.yml:3:3: error DOC002: ", "unknown key 'amd65'; known here: library, amd64, arm32v5")),
        new("a wrong type", "output: [a, b]\n", [], ("docs.yml:1:9: error DOC003: ", "'output' must be a text")),
        new("a number", "\noutput: 12\n", [], ("docs.yml:2:9: error DOC003: ", "'output' must be a text")),
        new("a namespace of library", "targets:\n  library: me\n", [], ("docs.yml:2:12: error DOC003: ", "official images have no namespace")),
        new("a namespace with a slash", "targets:\n  amd64: a/b\n", [], ("docs.yml:2:10: error DOC003: ", "a Docker Hub namespace: lower-case letters and digits")),
        new("a target without a namespace", "targets:\n  library:\n  i386:\n", [],
            ("docs.yml:3:3: error DOC007: ", "the target 'i386' has no namespace; give it one under 'targets' in docs.yml, as in 'i386: i386'")),
        new("an option's target without a namespace", "targets:\n  library:\n  i386:\n", ["--target", "i386"],
            ("docs.yml:3:3: error DOC007: ", "the target 'i386' has no namespace")),
        new("a repository that is none", "links:\n  repository: docs\n", [], ("docs.yml:2:15: error DOC003: ", "'owner/name', a repository on GitHub")),
        new("no YAML", "source: [\n", [], ("docs.yml:2:1: error DOC001: ", "not valid YAML")),
        new("a key given twice", "output: a\noutput: b\n", [], ("docs.yml:2:1: error DOC001: ", "not valid YAML")),
        new("a list instead of keys", "- source\n", [], ("docs.yml:1:1: error DOC003: ", "a mapping of keys to values")),
        new("YAML nested too deeply", "a: " + new string('[', 500) + "\n", [], ("docs.yml:1:", "error DOC001: not valid YAML: nested deeper than 8 levels")),
        new("a docs.yml with a NUL byte", "source: a\0b\n", [], ("docs.yml:1:10: error DOC104: ", "a NUL byte")),
        new("a path with an escaped NUL", "source: \"a\\0b\"\n", [], ("docs.yml:1:9: error DOC003: ", "'source' must be a text")),
        new("a missing folder", "templates: nowhere\n", [],
            ("docs.yml: error DOC004: ", "the templates folder 'nowhere' does not exist; name the right one with --templates or in docs.yml")),
        new("an option's missing folder", null, ["--library", "../nowhere"], ("docs: error DOC004: ", "there is no tag data in '")),
        new("several errors at once", "sauce: x\noutput: 1\nsource: nowhere\npath: '{image}'\n", ["--target", "amd65", "--target", "all"],
            ("docs.yml:1:1: error DOC002: ", "'sauce'"),
            ("docs.yml:2:9: error DOC003: ", "'output'"),
            ("docs.yml: error DOC004: ", "the source folder 'nowhere'"),
            ("docs.yml:4:7: error DOC008: ", "lacks '{target}', so that 12 targets would write the same files"),
            ("docs: error DOC006: ", "'amd65'")),
        new("a pattern that leaves the output", null, ["--path", "{target}/../../{image}"], ("docs: error DOC008: ", "leaves the output folder")),
        new("a pattern that leaves the output in docs.yml", "path: ../{target}/{image}\n", [], ("docs.yml:1:7: error DOC008: ", "leaves the output folder")),
        new("a pattern that is not relative", null, ["--path", "/tmp/{target}/{image}"], ("docs: error DOC008: ", "is not a relative path")),
        new("a pattern that enters .git", null, ["--path", ".git/{target}/{image}"], ("docs: error DOC008: ", "enters '.git'")),
        new("a pattern that enters .GIT", null, ["--path", "{target}/.GIT/{image}"], ("docs: error DOC008: ", "enters '.git'")),
        new("a pattern without {target} for several targets", null, ["--path", "{image}/README.md", "--target", "i386", "--target", "library"],
            ("docs: error DOC008: ", "lacks '{target}', so that 2 targets would write the same files; add it, or choose one --target")),
        new("a pattern without {image}", null, ["--path", "{target}/README.md"], ("docs: error DOC008: ", "lacks '{image}'")),
        new("a pattern with an unknown field", null, ["--path", "{target}/{name}/{image}"], ("docs: error DOC008: ", "known are '{target}' and '{image}'")),
        new("an output among an image's files", null, ["--output", "docs-src/good"], ("docs: error DOC009: ", "among the files of 'docs-src'; choose another output, or write in place")),
        new("an output in which images' folders are", null, ["--output", "docs-src", "--path", "{image}/{target}.md"], ("docs: error DOC009: ", "'docs-src/good/")),
        new("an output that would replace fragments", null, ["--output", "docs-src", "--path", "{image}/content.md", "--target", "library"],
            ("docs: error DOC009: ", "'docs-src/good/content.md'")),
        new("the templates folder as output", null, ["--output", "templates"], ("docs: error DOC009: ", "among the files of 'templates'")),
        new("an output in the templates folder", null, ["--output", "templates/out"], ("docs: error DOC009: ", "among the files of 'templates'")),
        new("an output that reaches the templates folder by its pattern", null, ["--output", ".", "--path", "templates/{target}-{image}.md"],
            ("docs: error DOC009: ", "among the files of 'templates'")),
        new("an output that is a link to the templates folder", null, ["--output", "link-to-templates"], ("docs: error DOC009: ", "among the files of 'templates'")),
        new("an output that would replace manifests", null, ["--output", "docs-src/.library", "--path", "{image}", "--target", "library"],
            ("docs: error DOC009: ", "among the files of 'docs-src/.library'")),
    ];

    public static TheoryData<string> Titles => [.. Cases.Select(c => c.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task A_bad_configuration_is_refused_and_nothing_is_written(string title)
    {
        var bad = Cases.Single(c => c.Title == title);
        using var workspace = new Workspace("good");
        workspace.Link("link-to-templates", "templates");
        if (bad.Yaml is not null)
        {
            workspace.Write("docs.yml", bad.Yaml);
        }

        var before = workspace.States();
        var result = await workspace.RunAsync(["build", .. bad.Options]);

        result.Ended(2);
        Assert.All(bad.Said, s => result.Said(s.Start, s.Then));
        Assert.Equal(bad.Said.Length, result.ErrorLines.Count);
        FileStates.AssertSame(before, workspace.States());
    }

    [Fact]
    public async Task A_build_in_place_writes_only_readmes()
    {
        using var workspace = new Workspace();
        workspace.AddImage("good");
        workspace.AddImage("other");
        Directory.Move(workspace.At("docs-src/.library"), workspace.At("library"));
        var before = workspace.States();

        var result = await workspace.RunInAsync(
            workspace.At("docs-src"), "build", "--source", ".", "--templates", "../templates", "--library", "../library",
            "--output", ".", "--path", "{image}/README.md", "--target", "library");

        Assert.StartsWith("2 READMEs written", result.Ended(0).Summary, StringComparison.Ordinal);
        var after = workspace.States();
        Assert.True(after.Remove("docs-src/good/README.md"));
        Assert.True(after.Remove("docs-src/other/README.md"));
        FileStates.AssertSame(before, after);
    }

    [Fact]
    public async Task A_lock_file_that_is_none_stops_every_image_and_no_readme_is_touched()
    {
        using var workspace = new Workspace("good");
        (await workspace.RunAsync("build")).Ended(0);
        workspace.Write("docs-src/good/content.md", "new words");
        workspace.Write("docs-src/.library/docs.lock.json", "{\n  \"logoCommits\": {,}\n}\n");
        var before = workspace.States();

        var result = await workspace.RunAsync("build");

        result.Ended(1).Said("docs-src/.library/docs.lock.json:2:", "error DOC110: the lock file is wrong: not valid JSON here; nothing is built until this is corrected");
        FileStates.AssertSame(before, workspace.States());
    }

    [Theory]
    [InlineData("template.md", "")]
    [InlineData("autogenerated-warning.md", "")]
    [InlineData("page.scriban-md", "{{ if architecture }}")]
    [InlineData("page.scriban-md", "{{ unknown }}")]
    public async Task Bad_templates_stop_every_image_and_no_readme_is_touched(string file, string text)
    {
        using var workspace = new Workspace("good");
        (await workspace.RunAsync("build")).Ended(0);
        workspace.DeleteFolder("docs-src/good");
        workspace.AddImage("better");
        workspace.Delete($"templates/{file}");
        if (text.Length > 0)
        {
            workspace.Write($"templates/{file}", text);
        }

        var before = workspace.States();
        var result = await workspace.RunAsync("build");

        result.Ended(1).Said($"templates/{file}");
        Assert.StartsWith("0 READMEs written, 0 unchanged, 0 removed; 1 error", result.Summary, StringComparison.Ordinal);
        FileStates.AssertSame(before, workspace.States());
    }

    [Fact]
    public async Task A_template_that_is_a_link_out_of_its_folder_is_refused()
    {
        using var workspace = new Workspace("good");
        workspace.Write("secret.md", "a secret from elsewhere");
        workspace.Delete("templates/issues.md");
        workspace.Link("templates/issues.md", "../secret.md");

        var result = await workspace.RunAsync("build");

        result.Ended(1).Said("templates/issues.md: error DOC106: ", "leads out of 'templates', and files outside of that folder are not read");
        Assert.Empty(Directory.EnumerateFiles(workspace.At("output"), "*", SearchOption.AllDirectories));
    }
}
