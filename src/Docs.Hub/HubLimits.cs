namespace Docs.Hub;

/// <summary>
/// What Docker Hub takes besides a description (<see cref="HubPage.MaxSize"/>). What is over a limit is refused, or ignored
/// without a word, so it is never sent.
/// </summary>
public static class HubLimits
{
    /// <summary>Of a short description: characters, and bytes as UTF-8.</summary>
    public const int MaxShortLength = 100;

    /// <summary>Categories of one repository.</summary>
    public const int MaxCategories = 3;
}
