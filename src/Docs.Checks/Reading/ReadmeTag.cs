namespace Docs.Checks.Reading;

/// <summary>An opening tag of a README's raw HTML.</summary>
/// <param name="Offset">Where it starts in the README's text.</param>
/// <param name="Source">It as it is written; up to the end of its piece of HTML where that leaves it open.</param>
/// <param name="Tag">Its name and attributes; places are those in its piece of HTML.</param>
internal sealed record ReadmeTag(int Offset, string Source, HtmlTag Tag)
{
    /// <summary>The tags of a piece of HTML.</summary>
    public static IEnumerable<ReadmeTag> Read(int offset, string html) =>
        from tag in HtmlTag.Read(html)
        let end = html.IndexOf('>', tag.Offset)
        select new ReadmeTag(offset + tag.Offset, end < 0 ? html[tag.Offset..] : html[tag.Offset..(end + 1)], tag);
}
