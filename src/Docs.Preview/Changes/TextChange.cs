using System.Collections.Immutable;

namespace Docs.Preview.Changes;

/// <summary>Blocks that take the place of others.</summary>
/// <param name="Before">Those that are gone.</param>
/// <param name="After">Those that are new.</param>
internal sealed record TextChange(ImmutableArray<SourceBlock> Before, ImmutableArray<SourceBlock> After)
{
    public bool IsEmpty => Before.IsEmpty && After.IsEmpty;
}
