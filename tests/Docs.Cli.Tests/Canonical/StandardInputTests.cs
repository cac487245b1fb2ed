using System.Text;

namespace Docs.Cli.Tests.Canonical;

/// <summary><c>docs fmt -</c>, as editors call it.</summary>
public sealed class StandardInputTests
{
    [Theory]
    [InlineData("a/compose.yaml", "a:   1\r\n", "a: 1\n")]
    [InlineData("metadata.json", "\uFEFF{ }", "{}\n")]
    public async Task Standard_input_goes_to_standard_output_as_its_name_says(string name, string input, string expected)
    {
        using var workspace = new Workspace { Input = Encoding.UTF8.GetBytes(input) };
        var before = workspace.States();

        var result = await workspace.RunAsync("fmt", "-", "--stdin-name", name);

        Assert.Equal((expected, ""), (result.Ended(0).Out, result.Error));
        FileStates.AssertSame(before, workspace.States());
    }

    [Fact]
    public async Task Standard_input_is_Markdown_where_nothing_else_is_said()
    {
        using var workspace = new Workspace { Input = "Title\n=====\n"u8.ToArray() };

        Assert.Equal("# Title\n", (await workspace.RunAsync("fmt", "-")).Ended(0).Out);
    }

    [Fact]
    public async Task A_check_of_standard_input_says_by_its_exit_code_whether_it_differs()
    {
        using var untidy = new Workspace { Input = "a:   1\n"u8.ToArray() };
        using var tidy = new Workspace { Input = "a: 1\n"u8.ToArray() };
        string[] command = ["fmt", "-", "--stdin-name", "compose.yaml", "--check"];

        Assert.Empty((await untidy.RunAsync(command)).Ended(1).Out);
        Assert.Empty((await tidy.RunAsync(command)).Ended(0).Out);
        Assert.Contains("-a:   1\n+a: 1\n", (await untidy.RunAsync([.. command, "--diff"])).Ended(1).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compose.yaml", "a: [", "compose.yaml:2:1: error DOC320: ")]
    [InlineData("x/content.md", "a\0", "x/content.md:1:2: error DOC104: ")]
    public async Task What_cannot_be_formatted_is_told_and_nothing_is_printed(string name, string input, string finding)
    {
        using var workspace = new Workspace { Input = Encoding.UTF8.GetBytes(input) };

        Assert.Empty((await workspace.RunAsync("fmt", "-", "--stdin-name", name)).Ended(1).Said(finding).Out);
    }

    [Fact]
    public async Task More_than_a_mebibyte_is_not_read()
    {
        using var workspace = new Workspace { Input = new byte[(1 << 20) + 1] };

        (await workspace.RunAsync("fmt", "-")).Ended(1).Said("stdin.md: error DOC105: ");
    }

    [Fact]
    public async Task The_executable_formats_what_is_piped_into_it()
    {
        using var program = RunningProgram.Start(
            "sh", "/", new Dictionary<string, string?>(), "-c", "printf 'a:   1' | \"$0\" fmt - --stdin-name compose.yaml", BuiltProgram.FullPath);

        Assert.Equal("a: 1\n", (await program.EndAsync(Workspace.Cancellation)).Ended(0).Out);
    }
}
