namespace Docs.Testing.Processes;

/// <summary>How a run of the program ended.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record RunResult(int ExitCode, string Out, string Error)
{
    /// <summary>The last line of the output, where a build sums up.</summary>
    public string Summary => Out.TrimEnd('\n').Split('\n')[^1];

    public IReadOnlyList<string> OutLines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Fails, showing everything, unless the run ended like this.</summary>
    public RunResult Ended(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"expected exit code {exitCode}, got {this}");
        return this;
    }

    /// <summary>Fails unless standard error has a line that starts with one text and goes on with another.</summary>
    public RunResult Said(string start, string then = "")
    {
        Assert.True(
            ErrorLines.Any(l => l.StartsWith(start, StringComparison.Ordinal) && l[start.Length..].Contains(then, StringComparison.Ordinal)),
            $"expected a line '{start}… {then}' in {this}");
        return this;
    }

    public override string ToString() => $"exit code {ExitCode}\n--- out\n{Out}\n--- error\n{Error}";
}
