using Docs.Model;

namespace Docs.Publishing.Plans;

/// <summary>What a commit changes of one README of a target.</summary>
/// <param name="Path">In the repository, with slashes.</param>
/// <param name="State">How what is published compares with it.</param>
/// <param name="Before">The id of what is published; null for nothing.</param>
/// <param name="After">The bytes that will be; empty for a README that goes.</param>
public sealed record ReadmeEdit(ImageName Image, string Path, ReadmeState State, string? Before, ReadOnlyMemory<byte> After);
