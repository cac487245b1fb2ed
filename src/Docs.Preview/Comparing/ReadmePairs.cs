using Docs.Preview.Changes;
using Docs.Preview.Framing;

namespace Docs.Preview.Comparing;

/// <summary>The blocks of two texts beside each other.</summary>
internal static class ReadmePairs
{
    /// <summary>What is published beside what will be.</summary>
    public static List<BlockPair> WithPublished(ViewedReadme page) => BlockPairs.Of(
        page.Readme.PublishedText is { } published ? RenderedBlocks.Of(HeadingNames.Without(page.Render(published, ""))) : [],
        RenderedBlocks.Of(HeadingNames.Without(page.RenderWithOrigins())));

    /// <summary>The README of another target beside this one.</summary>
    public static List<BlockPair> With(ViewedReadme page, PreviewedReadme other) => BlockPairs.Of(
        RenderedBlocks.Of(HeadingNames.Without(page.Render(other.Readme.Text, ""))),
        RenderedBlocks.Of(HeadingNames.Without(page.RenderWithOrigins())));
}
