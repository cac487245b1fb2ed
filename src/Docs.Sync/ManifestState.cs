namespace Docs.Sync;

/// <summary>What happens to an image's manifest.</summary>
public enum ManifestState
{
    /// <summary>There was none.</summary>
    New,

    /// <summary>Its bytes are others than before.</summary>
    Changed,

    /// <summary>There is none any more.</summary>
    Gone,
}
