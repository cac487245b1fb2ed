using Docs.Model;
using Docs.Model.Publishing;

namespace Docs.Hub.Plans;

/// <summary>How a repository on Docker Hub becomes what the sources have. A value without a change stays.</summary>
/// <param name="Page">The README as Docker Hub takes it; null where findings say why there is no such page.</param>
public sealed record HubPlan(HubRepositoryName Repository, HubPage? Page)
{
    /// <summary>Of the line below its name: at most <see cref="HubLimits.MaxShortLength"/> characters and bytes.</summary>
    public HubChange<string>? ShortDescription { get; init; }

    /// <summary>Of the text of its page: at most <see cref="HubPage.MaxSize"/> bytes.</summary>
    public HubChange<string>? FullDescription { get; init; }

    /// <summary>Of the slugs of its categories, sorted: at most <see cref="HubLimits.MaxCategories"/>.</summary>
    public HubChange<EquatableList<string>>? Categories { get; init; }

    /// <summary>What changes.</summary>
    public IEnumerable<HubField> Fields
    {
        get
        {
            if (ShortDescription is not null)
            {
                yield return HubField.ShortDescription;
            }

            if (FullDescription is not null)
            {
                yield return HubField.FullDescription;
            }

            if (Categories is not null)
            {
                yield return HubField.Categories;
            }
        }
    }

    /// <summary>Whether nothing changes.</summary>
    public bool IsEmpty => ShortDescription is null && FullDescription is null && Categories is null;
}
