namespace Docs.Publishing.Plans;

/// <summary>How an existing README compares with the one that was just built.</summary>
public enum ReadmeState
{
    /// <summary>The same bytes.</summary>
    Unchanged,

    /// <summary>Does not exist yet.</summary>
    Missing,

    /// <summary>Exists with other bytes.</summary>
    Outdated,

    /// <summary>Exists with other bytes, and is kept because the built README depends on an unknown fact.</summary>
    Undecided,

    /// <summary>Exists and was generated, but its image no longer exists.</summary>
    Orphaned,
}
