namespace Docs.Cli;

/// <summary>Where the program runs and what it talks to.</summary>
/// <param name="Out">For results.</param>
/// <param name="Error">For findings, failures and progress.</param>
/// <param name="CurrentFolder">A full path.</param>
/// <param name="HasColor">Whether results may be coloured.</param>
/// <param name="IsInteractive">Whether somebody watches the progress.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, string CurrentFolder, bool HasColor, bool IsInteractive)
{
    public static Terminal OfProcess()
    {
        var isPlain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new(
            new StreamWriter(Console.OpenStandardOutput()) { NewLine = "\n" },
            TextWriter.Synchronized(new StreamWriter(Console.OpenStandardError()) { AutoFlush = true, NewLine = "\n" }),
            Directory.GetCurrentDirectory(),
            !Console.IsOutputRedirected && !isPlain,
            !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb");
    }
}
