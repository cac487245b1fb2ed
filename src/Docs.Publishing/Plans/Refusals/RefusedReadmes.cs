using System.Collections.Immutable;
using System.Text;
using Docs.Model;
using Docs.Model.Findings;

namespace Docs.Publishing.Plans.Refusals;

/// <summary>READMEs that must not be published. Their published versions stay, and the READMEs of other images are published.</summary>
public static class RefusedReadmes
{
    private static readonly byte[] Marker = Encoding.UTF8.GetBytes(Unfilled.Marker);

    /// <summary>
    /// Finds READMEs that depend on unknown facts, that contain unfinished text, whose sources are not committed, or whose
    /// image has errors.
    /// </summary>
    /// <param name="readmes">All that would be published.</param>
    /// <param name="findings">Those of the build.</param>
    /// <param name="uncommitted">Files that are not committed, by the image whose READMEs are made from them.</param>
    /// <returns>The refused READMEs, and one finding for each reason and image.</returns>
    public static (IReadOnlySet<Readme> Readmes, ImmutableArray<Finding> Findings) Find(
        IEnumerable<Readme> readmes, IReadOnlyList<Finding> findings, IReadOnlyDictionary<ImageName, SourceLocation> uncommitted)
    {
        ArgumentNullException.ThrowIfNull(readmes);
        ArgumentNullException.ThrowIfNull(uncommitted);
        var broken = findings.Where(f => f is { Severity: Severity.Error, Image: not null }).Select(f => f.Image).ToHashSet();
        var refused = new HashSet<Readme>(ReferenceEqualityComparer.Instance);
        var found = new HashSet<Finding>();
        foreach (var readme in readmes)
        {
            var reasons = ReasonsOf(readme, uncommitted).ToList();
            found.UnionWith(reasons);
            if (reasons.Count > 0 || broken.Contains(readme.Image))
            {
                refused.Add(readme);
            }
        }

        return (refused, [.. found.Order()]);
    }

    private static IEnumerable<Finding> ReasonsOf(Readme readme, IReadOnlyDictionary<ImageName, SourceLocation> uncommitted)
    {
        if (!readme.IsDecided)
        {
            yield return Catalogue.ReadmeIsNotDecided(readme.Unknown[0].At, readme.Image);
        }

        if (readme.Content.Span.IndexOf(Marker) >= 0)
        {
            yield return Catalogue.ReadmeIsUnfinished(new(readme.Image.Value), readme.Image, Unfilled.Marker);
        }

        if (uncommitted.TryGetValue(readme.Image, out var at))
        {
            yield return Catalogue.SourcesAreNotCommitted(at, readme.Image);
        }
    }
}
