namespace Docs.Cli.Tests.Reports;

/// <summary>Reads a log as a runner of GitHub's workflows does.</summary>
internal static class RunnerLog
{
    /// <summary>The lines that the runner takes for commands: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs.</summary>
    public static List<string> CommandsOf(string printed)
    {
        var (commands, token) = (new List<string>(), (string?)null);
        foreach (var line in printed.Split(['\n', '\r']))
        {
            var trimmed = line.TrimStart();
            if (token is not null)
            {
                token = trimmed == $"::{token}::" ? null : token;
            }
            else if (trimmed.StartsWith("::stop-commands::", StringComparison.Ordinal) && trimmed["::stop-commands::".Length..] is { Length: 32 } given)
            {
                token = given;
            }
            else if (trimmed.StartsWith("::", StringComparison.Ordinal) || line.Contains("##[", StringComparison.Ordinal))
            {
                commands.Add(line);
            }
        }

        return commands;
    }
}
