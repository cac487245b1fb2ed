using System.Collections.Immutable;

namespace Docs.Publishing.ChangeReports;

/// <summary>Findings of another run.</summary>
/// <param name="Listed">The most severe first; at most <see cref="ReportLimits.Findings"/>.</param>
/// <param name="LeftOut">How many more there are.</param>
public sealed record ReportedFindings(ImmutableArray<ReportedFinding> Listed, int LeftOut)
{
    public int Count => Listed.Length + LeftOut;
}
