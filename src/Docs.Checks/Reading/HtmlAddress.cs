namespace Docs.Checks.Reading;

/// <summary>The addresses in raw HTML.</summary>
internal static class HtmlAddress
{
    private static readonly string[] Attributes = ["action", "background", "cite", "formaction", "href", "poster", "src", "srcset", "xlink:href"];

    /// <summary>What the attributes of a tag lead to or show.</summary>
    /// <param name="html">The piece of HTML that the tag is in.</param>
    /// <param name="offset">Where the piece starts in the README's text.</param>
    public static IEnumerable<ReadmeLink> Read(string html, int offset, HtmlTag tag)
    {
        foreach (var attribute in tag.Attributes.Where(a => Attributes.Contains(a.Name)))
        {
            var isImage = attribute.Name is "src" or "srcset" && tag.Name is "img" or "source";
            foreach (var address in attribute.Name == "srcset" ? Candidates(attribute.Value) : [attribute.Value])
            {
                yield return new(offset + OffsetOf(html, attribute.Offset, address), address, isImage);
            }
        }
    }

    // 'small.png 1x, large.png 2x'.
    private static IEnumerable<string> Candidates(string value) =>
        value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split(' ', '\t', '\n')[0]);

    // An address with entities is not in the text in the form that it has here.
    private static int OffsetOf(string html, int value, string address) =>
        html.IndexOf(address, value, StringComparison.Ordinal) is var at and >= 0 ? at : value;
}
