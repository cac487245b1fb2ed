namespace Docs.Transport.Git;

/// <summary>How a git command ended.</summary>
/// <param name="ExitCode">Zero for success.</param>
/// <param name="Output">What it printed, as UTF-8.</param>
/// <param name="Error">What it said on standard error.</param>
public sealed record GitResult(int ExitCode, string Output, string Error);
