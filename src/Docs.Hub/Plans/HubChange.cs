namespace Docs.Hub.Plans;

/// <summary>A value that is not as the sources have it.</summary>
/// <param name="Before">What Docker Hub has; null where that is not known.</param>
/// <param name="After">What the sources have.</param>
public sealed record HubChange<T>(T? Before, T After)
    where T : class;
