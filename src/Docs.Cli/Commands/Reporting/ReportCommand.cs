using System.CommandLine;

namespace Docs.Cli.Commands.Reporting;

/// <summary><c>docs report</c>: tells a pull request what it changes.</summary>
internal static class ReportCommand
{
    public static Command Create(Terminal terminal) => new("report", "Reports what a pull request changes in READMEs and findings.")
    {
        ReportDataCommand.Create(terminal),
        ReportGitHubCommand.Create(terminal),
    };
}
