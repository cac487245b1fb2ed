using Docs.Cli.Processes;
using Docs.Sources.Configuration;

namespace Docs.Cli.Reports;

/// <summary>What stopped a use case, for people.</summary>
internal static class FailureReport
{
    /// <summary>Writes what is wrong with the command line or the configuration, or what the outside world refused.</summary>
    /// <returns>The exit code; null for a bug, of which nothing is written.</returns>
    public static int? Write(Exception exception, Terminal terminal)
    {
        if (exception is UsageException usage)
        {
            FindingReport.Write(usage.Findings, terminal);
            return ExitCode.Usage;
        }

        if (OutsideFailure.Find(exception) is { } reason)
        {
            terminal.Error.WriteLine($"docs: error: {reason}");
            return ExitCode.Failure;
        }

        return null;
    }
}
