namespace Docs.Preview.Changes;

/// <summary>A piece of a rendered page that is compared as a whole: a block, or an item of a list.</summary>
/// <param name="Html">It can stand alone.</param>
/// <param name="Key">Equal where a reader sees no difference: the HTML without where it comes from.</param>
/// <param name="Kind">The element's name; pieces of the same kind can be versions of each other.</param>
internal sealed record RenderedBlock(string Html, string Key, string Kind)
{
    /// <summary>Whether it is an entry of the list of tags.</summary>
    public bool IsTag { get; init; }
}
