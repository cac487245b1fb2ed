using Docs.Cli.Processes;

namespace Docs.Cli.Tests.Reports;

/// <summary>What other people wrote is no command to a runner of GitHub's workflows, read with the runner's own rules.</summary>
public sealed class WorkflowLogTests
{
    [Theory]
    [InlineData("::error::x")]
    [InlineData("    ::error::x")]
    [InlineData("\t::stop-commands::x")]
    [InlineData("\u00a0::add-mask::x")]
    [InlineData("text ##[error]x")]
    [InlineData("##[add-mask]x")]
    [InlineData("text\r::error::x")]
    public void A_line_of_other_people_is_no_command(string line)
    {
        var printed = Print(log => log.Write($"before\n{line}\nafter\n"));

        Assert.Empty(RunnerLog.CommandsOf(printed));
        Assert.Contains(line, printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_of_the_program_is_one_before_and_after_it()
    {
        var printed = Print(log =>
        {
            log.WriteCommand("::error file=a::first");
            log.WriteLine("  ::error::forged");
            log.WriteCommand("::warning file=b::second");
        });

        Assert.Equal(["::error file=a::first", "::warning file=b::second"], RunnerLog.CommandsOf(printed));
    }

    [Fact]
    public void A_line_that_is_written_in_pieces_is_one_line()
    {
        var printed = Print(log =>
        {
            foreach (var character in "  ::error::x\n")
            {
                log.Write(character);
            }
        });

        Assert.Empty(RunnerLog.CommandsOf(printed));
    }

    [Fact]
    public void A_line_without_an_end_is_no_command()
    {
        Assert.Empty(RunnerLog.CommandsOf(Print(log => log.Write("::error::x"))));
    }

    [Fact]
    public void Each_line_gets_a_token_of_its_own()
    {
        var printed = Print(log => log.Write("::a::\n::a::\n"));

        var tokens = printed.Split('\n').Where(l => l.StartsWith("::stop-commands::", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, tokens.Distinct().Count());
    }

    [Fact]
    public void Other_lines_stay_as_they_are()
    {
        const string Text = "one :: two\n# ##\n\n: :\n";

        Assert.Equal(Text, Print(log => log.Write(Text)));
    }

    private static string Print(Action<WorkflowLog> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        using (var log = new WorkflowLog(text) { NewLine = "\n" })
        {
            write(log);
        }

        return text.ToString();
    }
}
