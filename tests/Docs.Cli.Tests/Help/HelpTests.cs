using System.CommandLine;

namespace Docs.Cli.Tests.Help;

/// <summary>Help says everything, and fits into any terminal.</summary>
public sealed class HelpTests
{
    private static readonly int[] Widths = [40, 60, 80, 120];

    public static IEnumerable<TheoryDataRow<string, int>> Cases =>
        Commands(Root(), "").SelectMany(c => Widths.Select(w => new TheoryDataRow<string, int>(c, w)));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task No_line_is_longer_than_the_terminal_is_wide_and_no_word_is_lost(string command, int width)
    {
        var (narrow, wide) = (await HelpAsync(command, width), await HelpAsync(command, 1000));

        // An address alone may be longer: nobody could use half of one.
        Assert.All(narrow.Split('\n'), l => Assert.True(l.Length <= width || l.Trim().Split(' ').Length <= 2, l));
        Assert.Equal(Words(wide), Words(narrow));
        Assert.DoesNotContain(" \n", narrow, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_help_has_the_exit_codes(string command, int width)
    {
        var codes = (await HelpAsync(command, width)).Split("\nExit codes:\n")[1].Split('\n').Select(l => l.Trim().Split(' ')[0]);

        Assert.All((string[])["0", "2", "3", "70", "130"], c => Assert.Contains(c, codes));
    }

    [Theory]
    [InlineData("publish github", true)]
    [InlineData("publish git", true)]
    [InlineData("report github", false)]
    [InlineData("check", true)]
    [InlineData("new", false)]
    public async Task A_command_that_finds_what_an_author_can_fix_has_an_exit_code_for_that(string command, bool finds) =>
        Assert.Equal(finds, (await HelpAsync(command, 100)).Contains("\n  1    ", StringComparison.Ordinal));

    [Fact]
    public async Task A_command_with_a_required_argument_has_help_without_it()
    {
        using var workspace = new Workspace();

        Assert.Contains("docs new <IMAGE> [options]", (await workspace.RunAsync("new", "--help")).Ended(ExitCode.Clean).Out, StringComparison.Ordinal);
        Assert.Contains("docs completion <SHELL> [options]", (await workspace.RunAsync("completion", "-h")).Ended(ExitCode.Clean).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_example_that_is_too_long_can_be_typed_as_it_stands()
    {
        var lines = (await HelpAsync("new", 40)).Split('\n');

        var start = Array.FindIndex(lines, l => l.StartsWith("  docs new python", StringComparison.Ordinal) && l.EndsWith('\\'));
        Assert.EndsWith(@" \", lines[start], StringComparison.Ordinal);
        Assert.StartsWith("    ", lines[start + 1], StringComparison.Ordinal);
    }

    private static IEnumerable<string> Words(string text) =>
        text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(w => w != @"\");

    private static async Task<string> HelpAsync(string command, int width)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, TextWriter.Null, "/", HasColor: false, IsInteractive: false) { Width = width };
        Assert.Equal(0, await Application.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"], terminal, Workspace.Cancellation));
        return output.ToString();
    }

    private static RootCommand Root() => Application.CreateRoot(new Terminal(TextWriter.Null, TextWriter.Null, "/", HasColor: false, IsInteractive: false));

    private static IEnumerable<string> Commands(Command command, string path) =>
        command.Subcommands.SelectMany(c => Commands(c, $"{path} {c.Name}".Trim())).Prepend(path);
}
