using System.CommandLine;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Pipeline.Explaining;
using Docs.Sources.Configuration;

namespace Docs.Cli.Commands;

/// <summary><c>docs explain</c>.</summary>
internal static class ExplainCommand
{
    private const string Description =
        """
        Explains a finding: a bad example, a good one, and the reason. Without a code, lists all.

        Examples:
          docs explain DOC421
          docs explain
        """;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("explain", Description);
        var code = new Argument<string?>("CODE") { Description = "As in DOC421", Arity = ArgumentArity.ZeroOrOne };
        command.Arguments.Add(code);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(code) is { } wanted)
            {
                Write(FindingEntry.Find(wanted) ?? throw Unknown(wanted), terminal.Out);
            }
            else
            {
                foreach (var entry in FindingEntry.All)
                {
                    terminal.Out.WriteLine($"{entry.Code}  {(entry.IsError ? "error  " : "warning")}  {entry.Title}");
                }
            }

            terminal.Out.Flush();
            return ExitCode.Clean;
        });
        return command;
    }

    private static void Write(FindingEntry entry, TextWriter output)
    {
        output.WriteLine($"{entry.Code} ({(entry.IsError ? "error" : "warning")}): {entry.Title}");
        output.WriteLine();
        output.Write(entry.Text + "\n");
    }

    private static UsageException Unknown(string code) =>
        new([Catalogue.CodeIsUnknown(new("docs"), code, Nearest.Find(code.All(char.IsAsciiDigit) ? $"DOC{code}" : code, FindingEntry.All.Select(e => e.Code)))]);
}
