namespace Docs.Hub;

/// <summary>
/// Docker Hub's limits for short descriptions and categories; that of a description is <see cref="HubPage.MaxSize"/>. Docker
/// Hub refuses longer values, or ignores them without an error, so they are never sent.
/// </summary>
public static class HubLimits
{
    /// <summary>Of a short description: characters, and bytes as UTF-8.</summary>
    public const int MaxShortLength = 100;

    /// <summary>Categories of one repository.</summary>
    public const int MaxCategories = 3;
}
