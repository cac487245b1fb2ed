namespace Docs.Publishing.Plans;

/// <summary>How a README in the output compares with the one just built.</summary>
public enum ReadmeState
{
    /// <summary>The same bytes.</summary>
    Unchanged,

    /// <summary>Not there yet.</summary>
    Missing,

    /// <summary>There with other bytes.</summary>
    Outdated,

    /// <summary>There with other bytes, and stays: the one just built depends on a fact that is unknown.</summary>
    Undecided,

    /// <summary>There, generated, and its image is gone.</summary>
    Orphaned,
}
