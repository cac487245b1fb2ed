using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Pipeline.Explaining;
using Docs.Sources.Configuration;

namespace Docs.Pipeline.Checking;

/// <summary>The rules that are switched off in <c>docs.yml</c>.</summary>
internal sealed class Exemptions
{
    private readonly ImmutableArray<Exemption> _exemptions;

    /// <exception cref="UsageException">One is of a code that no finding has.</exception>
    public Exemptions(ImmutableArray<Exemption> exemptions)
    {
        _exemptions = exemptions;
        var unknown = exemptions
            .Where(e => FindingEntry.Find(e.Code) is null)
            .Select(e => Catalogue.CodeIsUnknown(e.At, e.Code, Nearest.Find(e.Code, FindingEntry.All.Select(f => f.Code))))
            .ToImmutableArray();
        if (unknown.Length > 0)
        {
            throw new UsageException(unknown);
        }
    }

    /// <summary>Whether a finding is not to be reported.</summary>
    public bool Cover(Finding finding) => _exemptions.Any(e => e.Covers(finding));

    /// <summary>What is to be reported of what was found.</summary>
    /// <param name="isAll">Whether everything was checked: then exemptions that cover nothing are findings too.</param>
    public IEnumerable<Finding> Apply(IReadOnlyList<Finding> found, bool isAll) =>
        found.Where(f => !Cover(f)).Concat(isAll ? Unused(found) : []);

    /// <summary>A finding for each exemption that covers none: it hides what may come, and misleads who reads it.</summary>
    private IEnumerable<Finding> Unused(IReadOnlyList<Finding> findings) =>
        _exemptions.Where(e => !findings.Any(e.Covers)).Select(e => Catalogue.ExemptionIsUnused(e.At, e.Code));
}
