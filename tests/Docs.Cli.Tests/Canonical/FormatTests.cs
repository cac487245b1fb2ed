using System.Runtime.Versioning;
using System.Text;

namespace Docs.Cli.Tests.Canonical;

/// <summary><c>docs fmt</c> writes what is not in canonical form, and nothing else.</summary>
public sealed class FormatTests
{
    private const string Untidy = "services:\n    python:\n        image:   python\n";
    private const string Tidy = "services:\n  python:\n    image: python\n";

    [Fact]
    public async Task Untidy_files_are_written_and_tidy_ones_are_not_touched()
    {
        using var workspace = new Workspace();
        workspace.Write("docs-src/a/compose.yaml", Untidy);
        workspace.Write("docs-src/b/compose.yaml", Tidy);
        workspace.Write("docs-src/b/metadata.json", "{\n  \"hub\": {}\n}\n");
        workspace.Write("docs-src/metadata.json", """{"b":1,"a":2}""");
        workspace.Write("docs-src/b/github-repo", "words   \n\n");
        File.SetLastWriteTimeUtc(workspace.At("docs-src/b/compose.yaml"), DateTime.UnixEpoch);

        var result = await workspace.RunAsync("fmt");

        Assert.Equal(["formatted: docs-src/a/compose.yaml", "formatted: docs-src/metadata.json"], result.Ended(0).OutLines.SkipLast(1));
        Assert.StartsWith("2 files formatted, 2 unchanged; no findings; ", result.Summary, StringComparison.Ordinal);
        Assert.Equal(Tidy, workspace.Read("docs-src/a/compose.yaml"));
        Assert.Equal("{\n  \"a\": 2,\n  \"b\": 1\n}\n", workspace.Read("docs-src/metadata.json"));
        Assert.Equal("words   \n\n", workspace.Read("docs-src/b/github-repo"));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(workspace.At("docs-src/b/compose.yaml")));
        Assert.StartsWith("0 files formatted, 4 unchanged", (await workspace.RunAsync("fmt")).Ended(0).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_names_what_differs_and_writes_nothing()
    {
        using var workspace = new Workspace();
        workspace.Write("docs-src/a/compose.yaml", Untidy);
        workspace.Write("docs-src/b/compose.yaml", Tidy);
        var before = workspace.States();

        var result = await workspace.RunAsync("fmt", "--check", "--diff");

        Assert.Equal(
            ["unformatted: docs-src/a/compose.yaml", "--- a/docs-src/a/compose.yaml", "+++ b/docs-src/a/compose.yaml"], result.Ended(1).OutLines.Take(3));
        Assert.Contains("-        image:   python\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("+    image: python\n", result.Out, StringComparison.Ordinal);
        Assert.StartsWith("1 file to format, 1 unchanged; no findings; ", result.Summary, StringComparison.Ordinal);
        FileStates.AssertSame(before, workspace.States());
        (await workspace.RunAsync("fmt", "docs-src/b", "--check")).Ended(0);
    }

    [Fact]
    public async Task Explicit_paths_need_no_configuration_and_no_folders()
    {
        using var workspace = new Workspace();
        workspace.DeleteFolder("docs-src");
        workspace.DeleteFolder("templates");
        workspace.Write("docs.yml", "not: [yaml");
        workspace.Write("elsewhere/compose.yaml", Untidy);
        workspace.Write("one/metadata.json", "{}");

        Assert.StartsWith("2 files formatted", (await workspace.RunAsync("fmt", "elsewhere/", "one/metadata.json", "./one")).Ended(0).Summary, StringComparison.Ordinal);
        (await workspace.RunAsync("fmt")).Ended(2).Said("docs.yml:", " error DOC001: ");
    }

    [Fact]
    public async Task The_source_folder_is_formatted_without_templates_and_library()
    {
        using var workspace = new Workspace();
        workspace.DeleteFolder("docs-src");
        workspace.DeleteFolder("templates");
        workspace.Write("docs.yml", "source: fragments\n");
        workspace.Write("fragments/compose.yaml", Untidy);
        workspace.Write("others/compose.yaml", Untidy);
        Directory.CreateDirectory(workspace.At("fragments/deeper"));

        Assert.StartsWith("1 file formatted", (await workspace.RunInAsync(workspace.At("fragments/deeper"), "fmt")).Ended(0).Summary, StringComparison.Ordinal);
        Assert.StartsWith("1 file formatted", (await workspace.RunAsync("fmt", "--source", "others")).Ended(0).Summary, StringComparison.Ordinal);
        (await workspace.RunAsync("fmt", "--source", "nowhere")).Ended(2).Said("docs: error DOC004: ", "'nowhere'");
    }

    [Fact]
    public async Task Hidden_folders_are_formatted_and_those_of_git_are_not()
    {
        using var workspace = new Workspace();
        workspace.Write("docs-src/.template-helpers/compose.yaml", Untidy);
        workspace.Write("docs-src/.git/compose.yaml", Untidy);
        workspace.Write("docs-src/a/.git/deep/metadata.json", "{ }");

        var result = await workspace.RunAsync("fmt");

        Assert.Equal(["formatted: docs-src/.template-helpers/compose.yaml"], result.Ended(0).OutLines.SkipLast(1));
        Assert.Equal(Untidy, workspace.Read("docs-src/.git/compose.yaml"));
    }

    [Theory]
    [InlineData("services:\r\n  a:\r\n    image: b\r\n")]
    [InlineData("\uFEFFservices:\n  a:\n    image: b\n")]
    [InlineData("services:\n  a:\n    image: b\n\n\n")]
    [InlineData("services:\n  a:\n    image: b")]
    public async Task Line_endings_a_byte_order_mark_and_newlines_at_the_end_are_part_of_the_form(string text)
    {
        using var workspace = new Workspace();
        workspace.Write("compose.yaml", text);

        (await workspace.RunAsync("fmt", "compose.yaml", "--check")).Ended(1);
        (await workspace.RunAsync("fmt", "compose.yaml")).Ended(0);

        Assert.Equal("services:\n  a:\n    image: b\n"u8.ToArray(), await File.ReadAllBytesAsync(workspace.At("compose.yaml"), Workspace.Cancellation));
    }

    [Fact]
    public async Task A_file_of_zero_bytes_stays_empty_and_one_of_newlines_does_not_become_it()
    {
        using var workspace = new Workspace();
        workspace.Write("a/variant-alpine.md", "");
        workspace.Write("b/variant-alpine.md", "\n\n");

        (await workspace.RunAsync("fmt", ".")).Ended(0);

        Assert.Equal("", workspace.Read("a/variant-alpine.md"));
        Assert.Equal("\n", workspace.Read("b/variant-alpine.md"));
    }

    [Fact]
    public async Task What_cannot_be_formatted_is_told_all_at_once_and_the_others_are_formatted()
    {
        using var workspace = new Workspace();
        workspace.DeleteFolder("templates");
        workspace.Write("a/compose.yaml", "a: [");
        workspace.Write("b/metadata.json", "{\n  \"a\": 1,\n}");
        workspace.Write("c/content.md", [0xC3, 0x28]);
        workspace.Write("d/content.md", "a\0b");
        workspace.Write("e/compose.yaml", new string('#', (1 << 20) + 1));
        Directory.CreateDirectory(workspace.At("f/content.md"));
        workspace.Write("g/compose.yaml", Untidy);
        var before = workspace.States("g/compose.yaml");

        var result = await workspace.RunAsync("fmt", ".");

        Assert.Equal(
            ["a/compose.yaml:2:1: error DOC320", "b/metadata.json:3:1: error DOC322", "c/content.md:1:1: error DOC103", "d/content.md:1:2: error DOC104", "e/compose.yaml: error DOC105"],
            result.Ended(1).ErrorLines.Select(l => l[..(l.IndexOf(" DOC", StringComparison.Ordinal) + 7)]));
        Assert.StartsWith("1 file formatted, 0 unchanged; 5 errors, 0 warnings; ", result.Summary, StringComparison.Ordinal);
        Assert.Equal(Tidy, workspace.Read("g/compose.yaml"));
        FileStates.AssertSame(before, workspace.States("g/compose.yaml"));
    }

    [Fact]
    public async Task Links_in_a_circle_are_told_and_the_other_files_are_formatted()
    {
        using var workspace = new Workspace();
        workspace.Link("a/loop.md", "loop.md");
        workspace.Write("b/compose.yaml", Untidy);

        var result = await workspace.RunAsync("fmt", "a", "b");

        result.Ended(0).Said("a/loop.md: warning DOC325: ");
        Assert.Equal(Tidy, workspace.Read("b/compose.yaml"));
    }

    [Fact]
    public async Task Links_are_not_followed_and_those_that_lead_out_are_told()
    {
        using var workspace = new Workspace();
        workspace.Write("elsewhere/compose.yaml", Untidy);
        workspace.Write("in/real/compose.yaml", Untidy);
        workspace.Link("in/a/compose.yaml", "../../elsewhere/compose.yaml");
        workspace.Link("in/b", workspace.At("elsewhere"));
        workspace.Link("in/c", "real");
        workspace.Link("in/d/logo.png", "../../elsewhere/logo.png");
        workspace.Link("in/e.md", "nowhere.md");

        var result = await workspace.RunAsync("fmt", "in");

        result.Ended(0).Said("in/a/compose.yaml: warning DOC325: ", "'in'").Said("in/b: warning DOC325: ").Said("in/e.md: warning DOC325: ");
        Assert.Equal(3, result.ErrorLines.Count);
        Assert.Equal(["formatted: in/real/compose.yaml"], result.OutLines.SkipLast(1));
        Assert.Equal(Untidy, workspace.Read("elsewhere/compose.yaml"));
    }

    [Fact]
    public async Task A_link_that_is_named_is_written_through_and_stays_one()
    {
        using var workspace = new Workspace();
        workspace.Write("elsewhere/compose.yaml", Untidy);
        workspace.Link("a/compose.yaml", "../elsewhere/compose.yaml");

        Assert.StartsWith("1 file formatted", (await workspace.RunAsync("fmt", "a/compose.yaml", "elsewhere")).Ended(0).Summary, StringComparison.Ordinal);

        Assert.Equal(Tidy, workspace.Read("elsewhere/compose.yaml"));
        Assert.Equal("../elsewhere/compose.yaml", new FileInfo(workspace.At("a/compose.yaml")).LinkTarget);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Permissions_are_kept_and_a_read_only_file_stays_as_it_is()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs permissions as Unix has them");
        using var workspace = new Workspace();
        workspace.Write("a/compose.yaml", Untidy);
        workspace.Write("b/compose.yaml", Untidy);
        workspace.Write("c/compose.yaml", Tidy);
        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.OtherRead;
        File.SetUnixFileMode(workspace.At("a/compose.yaml"), Own);
        File.SetUnixFileMode(workspace.At("b/compose.yaml"), ReadOnly);
        File.SetUnixFileMode(workspace.At("c/compose.yaml"), ReadOnly);

        var result = await workspace.RunAsync("fmt", "a", "b", "c");

        result.Ended(1).Said("b/compose.yaml: error DOC326: ");
        Assert.StartsWith("1 file formatted, 1 unchanged; 1 error, 0 warnings; ", result.Summary, StringComparison.Ordinal);
        Assert.Equal((Tidy, Own), (workspace.Read("a/compose.yaml"), File.GetUnixFileMode(workspace.At("a/compose.yaml"))));
        Assert.Equal((Untidy, ReadOnly), (workspace.Read("b/compose.yaml"), File.GetUnixFileMode(workspace.At("b/compose.yaml"))));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_fails_and_the_others_are_written()
    {
        using var workspace = new Workspace();
        workspace.Write("a/compose.yaml", Untidy);
        workspace.Write("b/compose.yaml", Untidy);

        // A folder where the temporary file would be made cannot be removed as one would be that a killed run left.
        Directory.CreateDirectory(workspace.At($"a/.compose.yaml.{Environment.ProcessId}.docs-tmp/full"));

        var result = await workspace.RunAsync("fmt", "a", "b");

        result.Ended(3).Said("docs: error: ", "compose.yaml");
        Assert.Equal((Untidy, Tidy), (workspace.Read("a/compose.yaml"), workspace.Read("b/compose.yaml")));
    }

    [Fact]
    public async Task What_a_killed_run_left_is_removed_by_the_next_and_what_a_running_one_has_is_not()
    {
        using var workspace = new Workspace();
        workspace.Write("compose.yaml", Untidy);
        using var gone = System.Diagnostics.Process.Start(BuiltProgram.FullPath, "--version")!;
        await gone.WaitForExitAsync(Workspace.Cancellation);
        workspace.Write($".compose.yaml.{gone.Id}.docs-tmp", "torn");
        workspace.Write(".compose.yaml.1.docs-tmp", "at work");
        workspace.Write($".other.md.{gone.Id}.docs-tmp", "not ours to judge");

        (await workspace.RunAsync("fmt", "compose.yaml")).Ended(0);

        Assert.False(workspace.Has($".compose.yaml.{gone.Id}.docs-tmp"));
        Assert.True(workspace.Has(".compose.yaml.1.docs-tmp"));
        Assert.True(workspace.Has($".other.md.{gone.Id}.docs-tmp"));
    }

    [Fact]
    public async Task Two_at_once_leave_whole_files()
    {
        using var workspace = new Workspace();
        for (var i = 0; i < 100; i++)
        {
            workspace.Write($"docs-src/image{i}/compose.yaml", Untidy);
        }

        using var first = RunningProgram.StartDocs(workspace.Root, "fmt");
        using var second = RunningProgram.StartDocs(workspace.Root, "fmt");
        (await first.EndAsync(Workspace.Cancellation)).Ended(0);
        (await second.EndAsync(Workspace.Cancellation)).Ended(0);

        var files = Directory.GetFiles(workspace.At("docs-src"), "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 });
        Assert.Equal(100, files.Length);
        Assert.All(files, f => Assert.Equal(Tidy, File.ReadAllText(f, Encoding.UTF8)));
    }
}
