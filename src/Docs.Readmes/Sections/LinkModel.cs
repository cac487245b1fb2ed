namespace Docs.Readmes.Sections;

/// <summary>What a layout sees of something that may lead somewhere.</summary>
internal static class LinkModel
{
    /// <summary>
    /// A model with the text under its name, <c>url</c> (null without one), and <c>link</c>: the text as a Markdown link
    /// where there is an address, else the text. Ready-made, because a list has thousands of them.
    /// </summary>
    public static Dictionary<string, object?> Of(string name, string text, string? url) => new(StringComparer.Ordinal)
    {
        [name] = text,
        ["url"] = url,
        ["link"] = url is null ? text : $"[{text}]({url})",
    };
}
