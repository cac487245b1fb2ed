namespace Docs.Readmes.Layouts;

/// <summary>
/// What a layout sees of something that may lead somewhere: the text under a name of its own, <c>url</c> (null without
/// one), and <c>link</c>: the text as a Markdown link where there is an address, else the text.
/// </summary>
/// <param name="name">What the text is called.</param>
internal sealed class LinkModel(string name, LayoutText text, LayoutText? url) : LayoutObject
{
    public override IEnumerable<string> GetMembers() => [name, "url", "link"];

    protected override bool TryGetValue(string member, out object? value)
    {
        value = member == "link" ? url is null ? text : new LinkText(text, url)
            : member == "url" ? url
            : member == name ? text
            : null;
        return value is not null || member == "url";
    }
}
