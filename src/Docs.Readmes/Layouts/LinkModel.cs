namespace Docs.Readmes.Layouts;

/// <summary>
/// What a layout sees of something that may lead somewhere: the text under a name of its own, <c>url</c> (null without
/// one), and <c>link</c>: the text as a Markdown link where there is an address, else the text. Performance-sensitive:
/// a build has tens of thousands of them.
/// </summary>
/// <param name="name">What the text is called.</param>
internal sealed class LinkModel(string name, string text, string? url) : LayoutObject
{
    private string? _link;

    public override IEnumerable<string> GetMembers() => [name, "url", "link"];

    protected override bool TryGetValue(string member, out object? value)
    {
        value = member == "link" ? _link ??= url is null ? text : $"[{text}]({url})"
            : member == "url" ? url
            : member == name ? text
            : null;
        return value is not null || member == "url";
    }
}
