using Docs.Model;

namespace Docs.Publishing.Plans;

/// <summary>A planned change of one README of a target.</summary>
/// <param name="Path">In the repository, with slashes.</param>
/// <param name="State">How the published README compares with the built one.</param>
/// <param name="Before">The blob id of the published README; null if there is none.</param>
/// <param name="After">The new bytes; empty for a README that is removed.</param>
public sealed record ReadmeEdit(ImageName Image, string Path, ReadmeState State, string? Before, ReadOnlyMemory<byte> After);
