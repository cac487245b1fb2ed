namespace Docs.Hub;

/// <summary>How much of a README is on its page.</summary>
public enum HubPageKind
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>A note stands for the list of tags.</summary>
    WithoutTags,

    /// <summary>It ends early, and notes at the top and at the end say so.</summary>
    Cut,
}
