using System.CommandLine;
using Docs.Cli.Progress;
using Docs.Cli.Reports;
using Docs.Pipeline;
using Docs.Pipeline.Requests;

namespace Docs.Cli.Commands;

/// <summary><c>docs fmt</c>.</summary>
internal static class FormatCommand
{
    private const string Description =
        """
        Brings Markdown, compose.yaml and metadata.json into their canonical form, in place.

        Examples:
          docs fmt                                 the source folder that docs.yml names
          docs fmt docs-src/python                 a folder, with all below it
          docs fmt --check --diff                  shows what would change, writes nothing
          docs fmt - --stdin-name content.md       from standard input to standard output
        """;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("fmt", Description);
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders; the whole source folder if none is named; '-' for standard input",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var source = new Option<string?>("--source") { Description = "Folder with a folder of fragments for each image", HelpName = "DIR" };
        var check = new Option<bool>("--check") { Description = "Write nothing; exit 1 and name what is not in canonical form" };
        var diff = new Option<bool>("--diff") { Description = "Show what changes as unified diffs" };
        var name = new Option<string>("--stdin-name")
        {
            Description = "What standard input is formatted as, and called in findings",
            HelpName = "NAME",
            DefaultValueFactory = _ => "stdin.md",
        };
        UnknownOptions.Refuse(paths, command);
        paths.Validators.Add(result =>
        {
            if (result.Tokens.Count > 1 && result.Tokens.Any(t => t.Value == "-"))
            {
                result.AddError("'-' stands for standard input, and excludes other paths.");
            }
        });
        command.Arguments.Add(paths);
        foreach (var option in (Option[])[source, check, diff, name])
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, ct) =>
        {
            var report = new FormatReport(terminal, parsed.GetValue(diff));
            return parsed.GetValue(paths) is ["-"]
                ? FormatInputAsync(parsed.GetValue(name)!, parsed.GetValue(check), report, terminal, ct)
                : FormatFilesAsync(new(parsed.GetValue(paths) ?? [], parsed.GetValue(source), parsed.GetValue(check)), report, terminal, ct);
        });
        return command;
    }

    private static async Task<int> FormatFilesAsync(FormatSourcesRequest request, FormatReport report, Terminal terminal, CancellationToken ct)
    {
        var format = new FormatSources(request, terminal.Surroundings());
        var result = await ProgressBar.ShowAsync(terminal, "Formatting", token => Task.FromResult(format.Run(token)), ct).ConfigureAwait(false);
        report.Write(result);
        return FormatReport.ExitCodeOf(result);
    }

    /// <summary>Standard input to standard output; nothing is written there where it cannot be formatted.</summary>
    private static async Task<int> FormatInputAsync(string name, bool isCheck, FormatReport report, Terminal terminal, CancellationToken ct)
    {
        var input = terminal.OpenInput();
        await using (input.ConfigureAwait(false))
        {
            var result = await FormatText.RunAsync(name, input, ct).ConfigureAwait(false);
            report.Write(result, isCheck);
            return FormatReport.ExitCodeOf(result, isCheck);
        }
    }
}
