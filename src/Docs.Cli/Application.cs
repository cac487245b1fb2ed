using System.CommandLine;
using Docs.Cli.Commands;
using Docs.Cli.Commands.Reporting;
using Docs.Cli.Completion;
using Docs.Cli.Help;
using Docs.Cli.Processes;
using Docs.Cli.Reports;
using Docs.Model;
using Docs.Sources.Configuration;

namespace Docs.Cli;

/// <summary>The command line: arguments to an exit code.</summary>
internal static class Application
{
    private const string Description =
        """
        Builds the READMEs of Docker's official images from fragments, templates and tag data.

        Example:
          docs build python --target i386
          docs build --check --diff
          docs fmt
        """;

    /// <summary>All commands.</summary>
    public static RootCommand CreateRoot(Terminal terminal)
    {
        var root = new RootCommand(Description)
        {
            InitCommand.Create(terminal),
            BuildCommand.Create(terminal),
            SyncCommand.Create(terminal),
            PublishCommand.Create(terminal),
            ReportCommand.Create(terminal),
            CheckCommand.Create(terminal),
            FormatCommand.Create(terminal),
            NewCommand.Create(terminal),
            ListCommand.Create(terminal),
            StubCommand.Create(terminal),
            PreviewCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            CompletionCommand.Create(terminal),
        };
        OptionRules.Apply(root);
        ValueCompletion.Apply(root, terminal);
        CommandHelp.Apply(root, terminal);
        return root;
    }

    /// <summary>Runs the program once, in this process.</summary>
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal, CancellationToken ct)
    {
        terminal = terminal.WithSafeStreams();
        var root = CreateRoot(terminal);
        try
        {
            if (arguments.Length == 0)
            {
                await root.Parse(["--help"]).InvokeAsync(new InvocationConfiguration { Output = PrintedWriter.Raw(terminal.Error) }, ct).ConfigureAwait(false);
                return ExitCode.Usage;
            }

            var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            var errors = ValueCompletion.IsAskedFor(arguments) ? [] : ErrorsOf(parsed, arguments).Distinct().ToList();
            if (errors.Count > 0)
            {
                foreach (var error in errors)
                {
                    await terminal.Error.WriteLineAsync($"docs: error: {error}").ConfigureAwait(false);
                }

                await terminal.Error.WriteLineAsync($"See '{CommandHelp.PathOf(parsed.CommandResult)} --help'.").ConfigureAwait(false);
                return ExitCode.Usage;
            }

            // The library's own handler reports a time-out as exit code 1 and nothing else; failures are handled here.
            var invocation = new InvocationConfiguration
            {
                Output = PrintedWriter.Raw(terminal.Out),
                Error = PrintedWriter.Raw(terminal.Error),
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(invocation, ct).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("docs: cancelled").ConfigureAwait(false);
            return ExitCode.Cancelled;
        }
        catch (UsageException e)
        {
            FindingReport.Write(e.Findings, terminal);
            return ExitCode.Usage;
        }
        catch (Exception e) when (OutsideFailure.Find(e) is { } reason)
        {
            await terminal.Error.WriteLineAsync($"docs: error: {reason}").ConfigureAwait(false);
            return ExitCode.Failure;
        }
        finally
        {
            await terminal.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static IEnumerable<string> ErrorsOf(ParseResult parsed, string[] arguments)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count == 0 || parsed.UnmatchedTokens.Count == 0)
        {
            return parsed.Errors.Select(e => e.Message).Concat(OptionRules.FindFlagsWithValue(command, arguments));
        }

        var unknown = parsed.UnmatchedTokens[0];
        var (kind, known) = unknown.StartsWith('-') ? ("option", command.Options.Select(o => o.Name)) : ("command", command.Subcommands.Select(c => c.Name));
        return [$"unknown {kind} '{unknown}'; {(Nearest.Find(unknown, known) is { } nearest ? $"did you mean '{nearest}'?" : $"expected one of {string.Join(", ", known)}")}"];
    }
}
