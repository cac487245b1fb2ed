namespace Docs.Preview.Rendering;

/// <summary>What the renderer asks about a README. Both functions may be asked often and must be cheap.</summary>
public sealed record RenderSettings
{
    /// <summary>Knows no origin and no image.</summary>
    public static RenderSettings None { get; } = new();

    /// <summary>
    /// From a zero-based index into the README's text to the label of the source that the character is from, as in
    /// <c>docs-src/python/content.md:12</c>; null where there is none.
    /// </summary>
    public Func<int, string?> OriginAt { get; init; } = static _ => null;

    /// <summary>
    /// From an image's address, as the README has it, to the address that a page may load it from; null for images
    /// that are to be shown as their alternative text. What it returns is trusted.
    /// </summary>
    public Func<string, string?> FindImage { get; init; } = static _ => null;

    /// <summary>
    /// What stands before the id of each heading, and in each link to one: tells two READMEs on one page apart.
    /// </summary>
    public string IdPrefix { get; init; } = "";

    /// <summary>
    /// Whether links to the web say in <c>rel</c> that nothing is to be told to where they lead. Not needed in a page that
    /// says so for all its links.
    /// </summary>
    public bool LinksHaveRelation { get; init; } = true;

    /// <summary>
    /// How many levels headings are moved down, because a page has a heading above them; their class tells how large they
    /// are on GitHub.
    /// </summary>
    public int HeadingShift { get; init; }
}
