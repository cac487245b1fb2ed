namespace Docs.Cli;

/// <summary>What scripts learn from a run.</summary>
internal static class ExitCode
{
    /// <summary>Done, nothing to fix.</summary>
    public const int Clean = 0;

    /// <summary>Error findings, or (with <c>--check</c>) out of date.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage or configuration; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>The outside world failed: a disk, a process, a network.</summary>
    public const int Failure = 3;

    /// <summary>The program has a mistake: the number that systems reserve for that (EX_SOFTWARE of sysexits.h).</summary>
    public const int Bug = 70;

    /// <summary>Somebody pressed Ctrl-C.</summary>
    public const int Cancelled = 130;
}
