namespace Docs.Transport.Processes;

/// <summary>How a program ended, and what it printed.</summary>
/// <param name="Output">The beginning of standard output, up to the limit.</param>
/// <param name="IsWhole">Whether that is all of it.</param>
internal sealed record PipedResult(int ExitCode, byte[] Output, bool IsWhole);
