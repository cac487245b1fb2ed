using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Docs.Cli.Help;

/// <summary>Writes what <c>--help</c> shows of a command, as wide as the terminal is.</summary>
/// <param name="terminal">Has the width.</param>
internal sealed class CommandHelp(Terminal terminal) : SynchronousCommandLineAction
{
    /// <summary>Makes a command tree use this help.</summary>
    public static void Apply(RootCommand root, Terminal terminal)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new CommandHelp(terminal);
            option.Description = "Show this help";
        }
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        Write(parseResult.CommandResult.Command, PathOf(parseResult.CommandResult), parseResult.InvocationConfiguration.Output);
        return ExitCode.Clean;
    }

    /// <summary>As it is typed: <c>docs publish git</c>.</summary>
    public static string PathOf(System.CommandLine.Parsing.CommandResult result) =>
        result.Parent is System.CommandLine.Parsing.CommandResult parent ? $"{PathOf(parent)} {result.Command.Name}" : "docs";

    private void Write(Command command, string path, TextWriter output)
    {
        var columns = new TextColumns(output, terminal.Width);
        var description = CommandDescription.Parse(command.Description ?? "");
        description.Paragraphs.ToList().ForEach(p => columns.WriteParagraph(p, ""));
        Section("Usage", () => columns.WriteParagraph(Usage(command, path)));
        if (description.Examples.Count > 0)
        {
            Section("Examples", () => columns.WriteRows(description.Examples, isCommand: true));
        }

        Rows("Arguments", command.Arguments.Where(a => !a.Hidden).Select(a => (Name(a), a.Description ?? "")));
        Rows("Options", AllOptions(command).Select(o => (Name(o), Description(o))));
        Rows("Commands", command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, CommandDescription.Parse(c.Description ?? "").FirstSentence)));
        Rows("Exit codes", ExitCodes.Of(command).Select(c => (c.Code.ToString(System.Globalization.CultureInfo.InvariantCulture), c.Meaning)));

        void Section(string title, Action write)
        {
            output.WriteLine();
            output.WriteLine(title + ":");
            write();
        }

        void Rows(string title, IEnumerable<(string, string)> rows)
        {
            if (rows.ToList() is { Count: > 0 } all)
            {
                Section(title, () => columns.WriteRows(all));
            }
        }
    }

    /// <summary>Its own options, and those that every command has.</summary>
    private static IEnumerable<Option> AllOptions(Command command)
    {
        var inherited = new List<Option>();
        for (var above = command.Parents.OfType<Command>().FirstOrDefault(); above is not null; above = above.Parents.OfType<Command>().FirstOrDefault())
        {
            inherited.AddRange(above.Options.Where(o => o.Recursive));
        }

        return command.Options.Concat(inherited).Where(o => !o.Hidden).OrderBy(o => o is HelpOption or VersionOption);
    }

    private static string Usage(Command command, string path)
    {
        var arguments = command.Arguments.Where(a => !a.Hidden).Select(a =>
            (a.Arity.MinimumNumberOfValues, a.Arity.MaximumNumberOfValues) switch
            {
                (0, > 1) => $"[{Name(a)}...]",
                (0, _) => $"[{Name(a)}]",
                _ => Name(a),
            });
        return string.Join(' ', [path, .. command.Subcommands.Count > 0 ? ["<command>"] : arguments, "[options]"]);
    }

    private static string Name(Argument argument) => $"<{argument.HelpName ?? argument.Name}>";

    private static string Name(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(a => a.StartsWith('-')).Order(StringComparer.Ordinal).Append(option.Name));
        return option.Arity.MaximumNumberOfValues == 0 ? names : $"{names} <{option.HelpName ?? string.Join('|', option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(c => c.Label))}>";
    }

    private static string Description(Option option) =>
        option is { HasDefaultValue: true, Arity.MaximumNumberOfValues: > 0 } && option.GetDefaultValue() is string { Length: > 0 } value
            ? $"{option.Description} [default: {value}]"
            : option.Description ?? "";
}
