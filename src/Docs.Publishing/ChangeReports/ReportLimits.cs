namespace Docs.Publishing.ChangeReports;

/// <summary>How much a report may hold. A comment shows less; the limits protect whoever reads a report of a stranger.</summary>
public static class ReportLimits
{
    /// <summary>Bytes of a report's file.</summary>
    public const int FileBytes = 8 << 20;

    /// <summary>Items of <see cref="ChangeReport.Readmes"/>.</summary>
    public const int Readmes = 10_000;

    /// <summary>Findings that are listed, new ones and fixed ones each.</summary>
    public const int Findings = 1_000;

    /// <summary>Characters of one difference.</summary>
    public const int Diff = 60_000;

    /// <summary>Characters of all differences together. Many may be alike, and are then shown once.</summary>
    public const int Diffs = 2_000_000;

    /// <summary>Characters of a finding's message or path.</summary>
    public const int Text = 2_000;

    /// <summary>The highest count, line or column.</summary>
    public const int Number = 100_000_000;
}
