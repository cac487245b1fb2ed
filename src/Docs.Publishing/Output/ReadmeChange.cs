using Docs.Model;
using Docs.Publishing.Plans;

namespace Docs.Publishing.Output;

/// <summary>A planned change of one file in the output folder.</summary>
/// <param name="Image">Whose README it is.</param>
/// <param name="Target">Where it is published for.</param>
/// <param name="Path">Below the output folder, separated by <c>/</c>.</param>
/// <param name="State">How it compares with what was built.</param>
/// <param name="Before">Its bytes now; empty where there are none, and where it is unchanged.</param>
/// <param name="After">The bytes that were built, UTF-8; empty for an orphan.</param>
public sealed record ReadmeChange(
    ImageName Image,
    Target Target,
    string Path,
    ReadmeState State,
    ReadOnlyMemory<byte> Before,
    ReadOnlyMemory<byte> After);
