using Docs.Model.Findings;

namespace Docs.Cli.Reports.Checks;

/// <summary>What a check found.</summary>
/// <param name="Findings">The most severe first, then by place.</param>
/// <param name="Images">How many images were checked.</param>
/// <param name="Exempted">How many findings are not reported, because a rule is switched off.</param>
/// <param name="Mended">The files that were mended, as findings name them.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record CheckResult(IReadOnlyList<Finding> Findings, int Images, int Exempted, IReadOnlyList<string> Mended, TimeSpan Elapsed)
{
    public int ExitCode => Findings.Any(f => f.Severity == Severity.Error) ? Cli.ExitCode.Findings : Cli.ExitCode.Clean;
}
