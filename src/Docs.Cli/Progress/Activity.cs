namespace Docs.Cli.Progress;

/// <summary>The last process of git that was started: what a run most likely waits for before it has steps to count. Safe for several threads.</summary>
internal sealed class Activity
{
    private const string Git = "git ";

    private volatile string _latest = "";

    /// <summary>As in <c>git log</c>; empty before the first one.</summary>
    public string Latest => _latest;

    /// <summary>Takes a line of the trace.</summary>
    public void Note(string line)
    {
        if (line.StartsWith(Git, StringComparison.Ordinal))
        {
            var end = line.IndexOf(' ', Git.Length);
            _latest = end < 0 ? line : line[..end];
        }
    }
}
