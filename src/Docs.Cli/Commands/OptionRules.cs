using System.CommandLine;
using System.CommandLine.Parsing;

namespace Docs.Cli.Commands;

/// <summary>What holds for the options and arguments of every command.</summary>
internal static class OptionRules
{
    /// <summary>
    /// Refuses empty values, options that are given more often than they may be, and values of options that have none;
    /// in a command and all below it.
    /// </summary>
    public static void Apply(Command command)
    {
        foreach (var option in command.Options)
        {
            if (option is Option<bool>)
            {
                // Otherwise a next word that happens to be 'true' or 'false' would be the value.
                option.Arity = ArgumentArity.Zero;
            }

            option.Validators.Add(result => Check(option, result));
        }

        foreach (var argument in command.Arguments)
        {
            argument.Validators.Add(result => RefuseEmpty(argument.Name, result.Tokens, result));
        }

        foreach (var below in command.Subcommands)
        {
            Apply(below);
        }
    }

    /// <summary>Adds a rule about several options. It is not asked where one of them has an empty value, which is refused already.</summary>
    public static void Add(Command command, Action<CommandResult> check) => command.Validators.Add(result =>
    {
        if (!command.Options.Any(o => result.GetResult(o)?.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value)) == true))
        {
            check(result);
        }
    });

    /// <summary>Refuses one of two options without the other.</summary>
    public static void TakeTogether(Command command, Option one, Option other) => Add(command, result =>
    {
        if (result.GetResult(one) is null != result.GetResult(other) is null)
        {
            result.AddError($"{one.Name}: expected together with {other.Name}");
        }
    });

    /// <summary>What is wrong with options that are given a value and have none: the parser takes the value for an argument.</summary>
    /// <param name="command">Whose options they are.</param>
    /// <param name="arguments">As they were written.</param>
    public static IEnumerable<string> FindFlagsWithValue(Command command, IEnumerable<string> arguments) => arguments
        .TakeWhile(a => a != "--")
        .Where(a => command.Options.Any(o => o is Option<bool> && a.StartsWith(o.Name + "=", StringComparison.Ordinal)))
        .Select(a => $"{a}: expected no value");

    private static void Check(Option option, OptionResult result)
    {
        if (result.Implicit)
        {
            return;
        }

        RefuseEmpty(option.Name, result.Tokens, result);
        if (result.IdentifierTokenCount > 1 && option.Arity.MaximumNumberOfValues <= 1)
        {
            result.AddError($"{option.Name}: given {result.IdentifierTokenCount} times; expected once");
        }
    }

    private static void RefuseEmpty(string name, IEnumerable<Token> tokens, SymbolResult result)
    {
        if (tokens.Any(t => string.IsNullOrWhiteSpace(t.Value)))
        {
            result.AddError($"{name}: expected a value, not an empty one");
        }
    }
}
