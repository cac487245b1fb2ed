namespace Docs.Cli.Tests.Reports;

/// <summary><c>--check</c> and <c>--diff</c>.</summary>
public sealed class CheckTests
{
    private const string Readme = "output/library/python/README.md";

    private static readonly string[] Check = ["build", "--check", "--target", "library"];

    [Fact]
    public async Task A_check_of_what_was_just_built_is_clean()
    {
        using var workspace = new Workspace("python");
        (await workspace.RunAsync("build", "--target", "library")).Ended(0);
        var before = workspace.States();

        var result = await workspace.RunAsync(Check);

        Assert.Matches(@"^1 README up to date, 0 outdated, 0 missing, 0 orphaned; no findings; \d+\.\d\d s\n$", result.Ended(0).Out);
        FileStates.AssertSame(before, workspace.States());
    }

    [Fact]
    public async Task A_check_names_what_is_outdated_missing_and_orphaned_and_writes_nothing()
    {
        using var workspace = new Workspace("python", "gone", "same");
        (await workspace.RunAsync("build", "--target", "library")).Ended(0);
        workspace.DeleteFolder("docs-src/gone");
        workspace.AddImage("added");
        workspace.Write("docs-src/python/content.md", "new words");
        var before = workspace.States();

        var result = await workspace.RunAsync(Check);

        result.Ended(1);
        Assert.Equal(
            ["missing: output/library/added/README.md", "orphaned: output/library/gone/README.md", "outdated: output/library/python/README.md"],
            result.OutLines.SkipLast(1));
        Assert.StartsWith("1 README up to date, 1 outdated, 1 missing, 1 orphaned; no findings; ", result.Summary, StringComparison.Ordinal);
        FileStates.AssertSame(before, workspace.States());
    }

    [Fact]
    public async Task A_check_makes_no_output_folder()
    {
        using var workspace = new Workspace("python");

        (await workspace.RunAsync("build", "--check")).Ended(1);

        Assert.False(Directory.Exists(workspace.At("output")));
    }

    [Fact]
    public async Task A_check_does_not_wait_for_a_build()
    {
        using var workspace = new Workspace("python");
        using var held = Publishing.Output.OutputFolder.OpenToWrite(
            workspace.At("output"), Model.PathPattern.Parse(Model.PathPattern.Default, out _)!, () => { }, Workspace.Cancellation);

        (await workspace.RunAsync(Check)).Ended(1);
    }

    [Fact]
    public async Task Check_and_watch_exclude_each_other()
    {
        using var workspace = new Workspace("python");

        (await workspace.RunAsync("build", "--check", "--watch")).Ended(2).Said("docs: error: --check and --watch exclude each other.");
    }

    [Theory]
    [InlineData("one changed line", "a\nb\nc\nd\ne\nf\ng\nh\n", "a\nb\nc\nX\ne\nf\ng\nh\n")]
    [InlineData("the first and the last line", "a\nb\nc\nd\ne\nf\ng\nh\ni\n", "A\nb\nc\nd\ne\nf\ng\nh\nI\n")]
    [InlineData("distant hunks", "a\n1\n2\n3\n4\n5\n6\n7\n8\n9\nz\n", "A\n1\n2\n3\n4\n5\n6\n7\n8\n9\nZ\n")]
    [InlineData("hunks that touch", "a\n1\n2\n3\n4\n5\n6\nz\n", "A\n1\n2\n3\n4\n5\n6\nZ\n")]
    [InlineData("only added lines", "a\nb\n", "new\na\nb\nnew\n")]
    [InlineData("only removed lines", "new\na\nb\nnew\n", "a\nb\n")]
    [InlineData("a lone carriage return", "a\rb\nc\n", "a\rB\nc\n")]
    [InlineData("lines that look like a diff", "--- a\n+++ b\n@@ -1 +1 @@\n", "--- a\n+++ B\n@@ -1 +1 @@\n")]
    [InlineData("letters of other scripts", "ä 語\n🐋\n", "ö 語\n🐋!\n")]
    public async Task A_diff_applied_to_the_old_readme_gives_the_new_one(string title, string before, string after)
    {
        Assert.NotEmpty(title);
        using var workspace = new Workspace("python");
        workspace.Write("docs-src/python/content.md", before);
        (await workspace.RunAsync("build", "--target", "library")).Ended(0);
        workspace.Write("docs-src/python/content.md", after);

        await AssertDiffAppliesAsync(workspace);
    }

    [Theory]
    [InlineData("CRLF", "a\r\n", null)]
    [InlineData("no newline at the end", "a\n", "")]
    [InlineData("an empty line more at the end", "a\n", "\n\n")]
    public async Task A_diff_shows_how_line_ends_differ(string title, string lineEnd, string? end)
    {
        Assert.NotEmpty(title);
        using var workspace = new Workspace("python");
        (await workspace.RunAsync("build", "--target", "library")).Ended(0);
        var text = workspace.Read(Readme);
        workspace.Write(Readme, end is null ? text.ReplaceLineEndings(lineEnd[1..]) : text.TrimEnd('\n') + end);

        await AssertDiffAppliesAsync(workspace);
    }

    [Fact]
    public async Task A_diff_of_an_empty_file_applies()
    {
        using var workspace = new Workspace("python");
        workspace.Write(Readme, "");

        await AssertDiffAppliesAsync(workspace);
    }

    [Fact]
    public async Task A_diff_of_a_missing_and_of_an_orphaned_readme_applies()
    {
        using var workspace = new Workspace("gone");
        (await workspace.RunAsync("build", "--target", "library")).Ended(0);
        workspace.DeleteFolder("docs-src/gone");
        workspace.AddImage("added");

        await AssertDiffAppliesAsync(workspace);
    }

    [Fact]
    public async Task An_image_is_named_once_with_its_targets()
    {
        using var workspace = new Workspace("bash", "python");
        (await workspace.RunAsync("build")).Ended(0);
        workspace.AddImage("python", "new words");
        workspace.Delete("output/i386/python/README.md");
        workspace.Delete("output/amd64/bash/README.md");
        workspace.Delete("output/library/bash/README.md");

        var lines = (await workspace.RunAsync("build", "--check", "--target", "library", "--target", "amd64", "--target", "i386")).Ended(1).OutLines;

        Assert.Equal(
            ["missing: output/{amd64,library}/bash/README.md", "outdated: output/{amd64,library}/python/README.md", "missing: output/i386/python/README.md"],
            lines.SkipLast(1));
    }

    [Fact]
    public async Task A_build_shows_the_diff_of_what_it_writes()
    {
        using var workspace = new Workspace("python");
        (await workspace.RunAsync("build")).Ended(0);
        workspace.Write("docs-src/python/content.md", "new words");
        var check = await workspace.RunAsync("build", "--check", "--diff");

        var build = await workspace.RunAsync("build", "--diff");

        Assert.Equal(
            check.Ended(1).OutLines.SkipLast(1).Where(l => !l.StartsWith("outdated: ", StringComparison.Ordinal)),
            build.Ended(0).OutLines.SkipLast(1));
        Assert.Contains("+new words", build.OutLines);
    }

    [Fact]
    public async Task A_diff_is_coloured_only_where_the_terminal_has_colour()
    {
        using var plain = new Workspace("python");
        using var colored = new Workspace("python") { HasColor = true };

        var withColor = (await colored.RunAsync([.. Check, "--diff"])).Ended(1).Out;
        var without = (await plain.RunAsync([.. Check, "--diff"])).Ended(1).Out;

        Assert.Contains("\e[32m+# What is it?\e[0m\n", withColor, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', without);
    }

    [Fact]
    public async Task A_diff_cannot_steer_the_terminal()
    {
        using var workspace = new Workspace("python");
        workspace.Write(Readme, "old \e[2J\a words\n");

        var result = await workspace.RunAsync([.. Check, "--diff"]);

        Assert.Contains("-old \uFFFD[2J\uFFFD words\n", result.Ended(1).Out, StringComparison.Ordinal);
    }

    private static async Task AssertDiffAppliesAsync(Workspace workspace)
    {
        var checkedRun = await workspace.RunAsync([.. Check, "--diff"]);
        checkedRun.Ended(1);
        var diff = string.Join('\n', checkedRun.Out.Split('\n').SkipLast(2).Where(l => !IsHeading(l))) + "\n";
        workspace.Write("changes.diff", diff);
        using var git = RunningProgram.Start("git", workspace.Root, new Dictionary<string, string?>(), "apply", "--whitespace=nowarn", "changes.diff");
        (await git.EndAsync(Workspace.Cancellation)).Ended(0);
        var again = await workspace.RunAsync(Check);
        Assert.True(again.ExitCode == 0, $"the diff leads elsewhere:\n{diff}\n{again}");
    }

    private static bool IsHeading(string line) =>
        new[] { "outdated: ", "missing: ", "orphaned: " }.Any(h => line.StartsWith(h, StringComparison.Ordinal));
}
