using System.CommandLine;
using Docs.Model;

namespace Docs.Cli.Commands;

/// <summary>Options that a command does not have.</summary>
internal static class UnknownOptions
{
    /// <summary>
    /// Makes what looks like an option an error, with the nearest one: the parser takes what it does not know for an
    /// argument. <c>-</c> alone stands for standard input.
    /// </summary>
    public static void Refuse(Argument<string[]> argument, Command command) => argument.Validators.Add(result =>
    {
        foreach (var option in result.Tokens.Select(t => t.Value.Split('=')[0]).Where(t => t.StartsWith('-') && t.Length > 1))
        {
            var nearest = Nearest.Find(option, command.Options.Select(o => o.Name));
            result.AddError($"unknown option '{option}'{(nearest is null ? "" : $"; did you mean '{nearest}'?")}");
        }
    });
}
