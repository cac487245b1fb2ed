using System.Collections.Immutable;
using Docs.Model;

namespace Docs.Pipeline.Results;

/// <summary>How the READMEs that are built compare with those that are there.</summary>
/// <param name="With">What they were compared with, in words, as in <c>committed</c>.</param>
/// <param name="Total">How many there should be.</param>
/// <param name="Differences">Those that are not byte for byte the same, by reason, the most frequent one first.</param>
public sealed record ReadmeProof(string With, int Total, ImmutableArray<ReadmeDifference> Differences)
{
    /// <summary>How many are byte for byte the same.</summary>
    public int Same => Total - Differences.Sum(d => d.Images.Length);
}

/// <summary>READMEs that differ for the same reason.</summary>
/// <param name="Reason">In words.</param>
/// <param name="Images">Whose they are, sorted.</param>
public sealed record ReadmeDifference(string Reason, ImmutableArray<ImageName> Images);
