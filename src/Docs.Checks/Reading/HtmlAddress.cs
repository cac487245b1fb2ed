using System.Net;

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
            foreach (var (name, value) in tag.Attributes.Where(a => Attributes.Contains(a.Key)))
            {
                var isImage = name is "src" or "srcset" && tag.Name is "img" or "source";
                foreach (var address in name == "srcset" ? Candidates(value) : [value])
                {
                    yield return new(html.Offset + OffsetOf(html.Text, tag.Offset, address), WebUtility.HtmlDecode(address), isImage);
                }
            }
        }
    }

    // 'small.png 1x, large.png 2x'.
    private static IEnumerable<string> Candidates(string value) =>
        value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split(' ', '\t', '\n')[0]);

    private static int OffsetOf(string html, int tag, string address) =>
        address.Length > 0 && html.IndexOf(address, tag, StringComparison.Ordinal) is var at and >= 0 ? at : tag;
}
