using Docs.Markdown.Headings;

namespace Docs.Hub;

/// <summary>What a page says where something of its README is left out.</summary>
/// <param name="link">The address of the full README; null where it is not known.</param>
internal sealed class HubNotes(string? link)
{
    private const string GitHub = "https://github.com/";

    /// <summary>Stands where the tags would be.</summary>
    public string OfTags { get; } = "**Note:** the list of tags is too long for Docker Hub."
        + (link is null ? "" : $" It is in [the full description]({link}), under [supported tags]({link}#{HeadingSlugs.Of(TagList.Title)}).");

    /// <summary>Stands at the top and at the end.</summary>
    public string OfCut { get; } = "**Note:** this description is too long for Docker Hub, and ends early."
        + (link is null ? "" : link.StartsWith(GitHub, StringComparison.Ordinal) ? $" [The full description is on GitHub]({link})." : $" [The full description is elsewhere]({link}).");
}
