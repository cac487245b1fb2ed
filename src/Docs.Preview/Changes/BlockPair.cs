namespace Docs.Preview.Changes;

/// <summary>What was and what will be in one place; one of them is null where nothing is.</summary>
internal sealed record BlockPair(RenderedBlock? Before, RenderedBlock? After)
{
    /// <summary>Whether readers see a difference.</summary>
    public bool IsChanged => Before?.Key != After?.Key;

    /// <summary>Whether it is about the list of tags.</summary>
    public bool IsTag => (After ?? Before)!.IsTag;
}
