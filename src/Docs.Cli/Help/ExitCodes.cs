using System.CommandLine;

namespace Docs.Cli.Help;

/// <summary>The exit codes that a command may end with.</summary>
internal static class ExitCodes
{
    private const string Stopped = "a finding stopped a target or a README; the others are published";

    // What a command may find, by its name without that of the program; those that are not here find nothing that an author could fix.
    private static readonly Dictionary<string, string> Findings = new(StringComparer.Ordinal)
    {
        ["build"] = "errors, a README that is not decided, or with --check one that is not up to date",
        ["sync"] = "errors; images with errors keep their tag data",
        ["publish git"] = Stopped,
        ["publish github"] = Stopped,
        ["publish hub"] = "a finding stopped a target, a README or a value; the others are published",
        ["check"] = "errors",
        ["fmt"] = "errors, or with --check a file that is not in canonical form",
        ["list"] = "errors",
        ["stub"] = "errors, or with --check a file that is not up to date",
        ["init"] = "errors, or READMEs that are not what is there",
        ["docs"] = "errors in sources, READMEs or publications",
        ["publish"] = Stopped,
    };

    /// <summary>Each code with what it means, in ascending order.</summary>
    public static IEnumerable<(int Code, string Meaning)> Of(Command command)
    {
        yield return (ExitCode.Clean, "done; nothing is wrong, warnings left aside");
        if (Findings.GetValueOrDefault(NameOf(command)) is { } findings)
        {
            yield return (ExitCode.Findings, findings);
        }

        yield return (ExitCode.Usage, "wrong usage or configuration; nothing was done");
        yield return (ExitCode.Failure, "a disk, a process or a network failed");
        yield return (ExitCode.Bug, "a mistake in docs; please report it");
        yield return (ExitCode.Cancelled, "cancelled, as with Ctrl-C");
    }

    // Different groups have commands of the same name.
    private static string NameOf(Command command) =>
        command is RootCommand ? "docs"
        : command.Parents.OfType<Command>().FirstOrDefault() is { } above and not RootCommand ? $"{NameOf(above)} {command.Name}"
        : command.Name;
}
