using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Metadata;

namespace Docs.Hub.Plans;

/// <summary>
/// Compares what Docker Hub has with what the sources have. Pure. What the sources do not have stays as it is there, and
/// what Docker Hub would not take is a finding and no change.
/// </summary>
public static class HubPlanner
{
    /// <summary>The changes of one repository.</summary>
    /// <param name="live">What Docker Hub has; null where that is not known, so that everything counts as a change.</param>
    /// <param name="findings">
    /// Gets DOC402 for a short description that is too long and DOC404 for too many categories; and what
    /// <see cref="HubFitter"/> finds.
    /// </param>
    public static HubPlan Plan(HubSource source, HubRepository? live, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(findings);
        var page = HubFitter.Fit(source.Readme, live?.FullDescription, findings);
        return new(source.Repository, page)
        {
            // An empty page is a mistake of the sources or of the program, and never worth what is there.
            FullDescription = page is { Size: > 0 } ? Compare(live?.FullDescription, page.Text) : null,
            ShortDescription = FindShort(source, findings) is { } text ? Compare(live?.ShortDescription, text) : null,
            Categories = FindCategories(source, findings) is { } slugs ? Compare(live?.Categories, slugs) : null,
        };
    }

    private static HubChange<T>? Compare<T>(T? before, T after)
        where T : class => after.Equals(before) ? null : new(before, after);

    private static string? FindShort(HubSource source, ICollection<Finding> findings)
    {
        // Without words it is a finding of docs check, and no reason to delete what is there.
        if (source.ShortDescription is not { } file || file.Text.Trim() is not { Length: > 0 } text)
        {
            return null;
        }

        if (ShortDescription.FindProblem(text) is { } problem)
        {
            findings.Add(Catalogue.ShortDescriptionIsWrong(new(file.Path, 1), problem, source.Readme.Image));
            return null;
        }

        return text;
    }

    private static EquatableList<string>? FindCategories(HubSource source, ICollection<Finding> findings)
    {
        if (source.Categories is not { } categories)
        {
            return null;
        }

        if (categories.Length > HubLimits.MaxCategories)
        {
            findings.Add(Catalogue.TooManyCategories(categories[HubLimits.MaxCategories].At, categories.Length, source.Readme.Image));
            return null;
        }

        return Sort(categories);
    }

    private static EquatableList<string> Sort(ImmutableArray<Category> categories) =>
        [.. categories.Select(c => c.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
