using Docs.Preview.Changes;
using Docs.Preview.Framing;
using Docs.Preview.Html;

namespace Docs.Preview.Comparing;

/// <summary>The blocks of two texts beside each other.</summary>
internal static class ReadmePairs
{
    /// <summary>What is published beside what will be.</summary>
    public static List<BlockPair> WithPublished(ViewedReadme page) => BlockPairs.Of(
        page.Readme.PublishedText is { } published ? RenderedBlocks.Of(HeadingNames.Without(page.Render(published, ""))) : [],
        RenderedBlocks.Of(HeadingNames.Without(Rendered(page))));

    /// <summary>The README of another target beside this one.</summary>
    public static List<BlockPair> With(ViewedReadme page, PreviewedReadme other) => BlockPairs.Of(
        RenderedBlocks.Of(HeadingNames.Without(page.Render(other.Readme.Text, ""))),
        RenderedBlocks.Of(HeadingNames.Without(Rendered(page))));

    /// <summary>What will be. Nobody asks for origins here, so that nothing is traced; a page that has all views has rendered it already.</summary>
    private static SafeHtml Rendered(ViewedReadme page) => page.Links.IsStatic ? page.RenderWithOrigins() : page.Render(page.Text, "");
}
