namespace Docs.Checks.Reading;

/// <summary>The addresses in raw HTML.</summary>
internal static class HtmlAddress
{
    private static readonly string[] Attributes = ["action", "background", "cite", "formaction", "href", "poster", "src", "srcset", "xlink:href"];

    /// <summary>What the attributes of a piece's tags lead to or show.</summary>
    public static IEnumerable<ReadmeLink> Read(ReadmePiece html)
    {
        foreach (var tag in HtmlTag.Read(html.Text))
        {
            foreach (var attribute in tag.Attributes.Where(a => Attributes.Contains(a.Name)))
            {
                var isImage = attribute.Name is "src" or "srcset" && tag.Name is "img" or "source";
                foreach (var address in attribute.Name == "srcset" ? Candidates(attribute.Value) : [attribute.Value])
                {
                    yield return new(html.Offset + OffsetOf(html.Text, attribute.Offset, address), address, isImage);
                }
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
