using System.Collections.Immutable;
using Docs.Model;

namespace Docs.Publishing.Plans;

/// <summary>A README and its place in a repository.</summary>
/// <param name="Path">In the repository, with slashes.</param>
/// <param name="Id">The blob id of its content.</param>
/// <param name="Content">UTF-8.</param>
internal sealed record TargetFile(ImageName Image, string Path, string Id, ReadOnlyMemory<byte> Content)
{
    /// <summary>Texts in it that look like placeholders without a value, each once.</summary>
    public ImmutableArray<string> Placeholders { get; init; } = [];
}
