namespace Docs.Publishing.Hub;

/// <summary>The state of a value, or of a whole repository, after a publication; the later one of two is the worse.</summary>
public enum HubState
{
    /// <summary>Docker Hub has what the sources have; nothing is sent.</summary>
    Unchanged,

    /// <summary>There is something to send.</summary>
    Planned,

    /// <summary>Docker Hub took it.</summary>
    Published,

    /// <summary>A finding says why nothing is sent.</summary>
    Stopped,

    /// <summary>Docker Hub refused it, did not take it, or did not answer.</summary>
    Failed,
}
