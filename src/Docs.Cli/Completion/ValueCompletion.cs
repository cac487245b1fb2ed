using System.CommandLine;
using System.CommandLine.Completions;
using Docs.Model;
using Docs.Pipeline;
using Docs.Pipeline.Explaining;
using Docs.Sources.Configuration;

namespace Docs.Cli.Completion;

/// <summary>Completes the values of arguments and options that the parser does not know: images, targets and codes.</summary>
internal static class ValueCompletion
{
    /// <summary>Whether somebody's shell asks for completions, and not somebody for a run.</summary>
    public static bool IsAskedFor(IReadOnlyList<string> arguments) => arguments is [['[', 's', 'u', 'g', 'g', 'e', 's', 't', ..], ..];

    /// <summary>Completes them in a command and in all below it.</summary>
    public static void Apply(Command command, Terminal terminal)
    {
        foreach (var argument in command.Arguments)
        {
            switch (argument.Name)
            {
                case "IMAGE" when argument.Arity.MinimumNumberOfValues == 0:
                    argument.CompletionSources.Add(context => Items(ListImages.Find(new ConfigurationOverrides(Source: SourceOf(context, command)), terminal.Surroundings())));
                    break;
                case "CODE":
                    argument.CompletionSources.Add(_ => Items(FindingEntry.All.Select(e => e.Code)));
                    break;
            }
        }

        foreach (var option in command.Options.Where(o => o.Name == "--target"))
        {
            option.CompletionSources.Add(_ => Items([.. Target.All.Select(t => t.Name), "all"]));
        }

        foreach (var below in command.Subcommands)
        {
            Apply(below, terminal);
        }
    }

    private static string? SourceOf(CompletionContext context, Command command) =>
        command.Options.OfType<Option<string?>>().FirstOrDefault(o => o.Name == "--source") is { } source ? context.ParseResult.GetValue(source) : null;

    private static IEnumerable<CompletionItem> Items(IEnumerable<string> values) => values.Select(v => new CompletionItem(v));
}
