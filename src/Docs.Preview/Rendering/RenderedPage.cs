using System.Collections.Immutable;
using Markdig.Syntax;

namespace Docs.Preview.Rendering;

/// <summary>A README as a reader sees it.</summary>
/// <param name="Html">
/// The content, to be put into an element of a page that may hold anything (<c>div</c>, <c>article</c>). Nothing in it
/// can run or load anything but images that <see cref="RenderSettings.FindImage"/> knows. Blocks have the README's
/// line that they start at as <c>data-line</c>, one-based, and where it comes from as <c>data-origin</c>.
/// </param>
/// <param name="Headings">Of Markdown, in their order.</param>
/// <param name="Ends">Where each block that is in no other one ends, ascending; none where HTML of authors left it open.</param>
public sealed record RenderedPage(string Html, ImmutableArray<RenderedHeading> Headings, ImmutableArray<RenderedEnd> Ends)
{
    /// <summary>What the page was written from.</summary>
    public required MarkdownDocument Document { get; init; }
}
