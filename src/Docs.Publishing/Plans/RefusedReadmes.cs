using System.Collections.Immutable;
using System.Text;
using Docs.Model;
using Docs.Model.Findings;

namespace Docs.Publishing.Plans;

/// <summary>READMEs that must not go out as they are: the published ones stay, and those of other images go out.</summary>
public static class RefusedReadmes
{
    private static readonly byte[] Marker = Encoding.UTF8.GetBytes(Unfilled.Marker);

    /// <summary>Those that depend on unknown facts, that have text to be written yet, or whose image has errors.</summary>
    /// <param name="readmes">All that would be published.</param>
    /// <param name="findings">Those of the build.</param>
    /// <returns>The refused READMEs, and one finding for each reason and image.</returns>
    public static (IReadOnlySet<Readme> Readmes, ImmutableArray<Finding> Findings) Find(IEnumerable<Readme> readmes, IReadOnlyList<Finding> findings)
    {
        var broken = findings.Where(f => f is { Severity: Severity.Error, Image: not null }).Select(f => f.Image).ToHashSet();
        var refused = new HashSet<Readme>(ReferenceEqualityComparer.Instance);
        var found = new HashSet<Finding>();
        foreach (var readme in readmes)
        {
            if (!readme.IsDecided)
            {
                refused.Add(readme);
                found.Add(Catalogue.ReadmeIsNotDecided(readme.Unknown[0].At, readme.Image));
            }
            else if (readme.Content.Span.IndexOf(Marker) >= 0)
            {
                refused.Add(readme);
                found.Add(Catalogue.ReadmeIsUnfinished(new(readme.Image.Value), readme.Image, Unfilled.Marker));
            }
            else if (broken.Contains(readme.Image))
            {
                refused.Add(readme);
            }
        }

        return (refused, [.. found.Order()]);
    }
}
