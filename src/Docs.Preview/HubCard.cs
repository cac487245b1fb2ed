using System.Collections.Immutable;

namespace Docs.Preview;

/// <summary>What Docker Hub shows of an image beside its description.</summary>
/// <param name="ShortDescription">One line; null without one.</param>
/// <param name="Categories">As in <c>databases-and-storage</c>.</param>
public sealed record HubCard(string? ShortDescription, ImmutableArray<string> Categories)
{
    /// <summary>Of an image that says nothing.</summary>
    public static HubCard Empty { get; } = new(ShortDescription: null, []);
}
