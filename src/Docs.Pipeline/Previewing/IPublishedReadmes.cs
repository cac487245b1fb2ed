using Docs.Model;

namespace Docs.Pipeline.Previewing;

/// <summary>What READMEs are compared with.</summary>
internal interface IPublishedReadmes
{
    /// <summary>In words, as in <c>output/</c>.</summary>
    string Name { get; }

    /// <summary>What is published of each README, in the same order; null where nothing is.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    Task<IReadOnlyList<ReadOnlyMemory<byte>?>> LoadAsync(IReadOnlyList<Readme> readmes, CancellationToken ct);

    /// <summary>The paths of those of other images, sorted.</summary>
    /// <param name="images">All that are not gone.</param>
    IReadOnlyList<string> FindRemoved(IReadOnlySet<ImageName> images);
}
