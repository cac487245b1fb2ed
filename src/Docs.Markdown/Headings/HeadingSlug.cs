using Markdig.Syntax;

namespace Docs.Markdown.Headings;

/// <summary>A heading and the name that links to it.</summary>
/// <param name="Heading">Where it is.</param>
/// <param name="Slug">What stands after <c>#</c> in a link, neither percent-encoded nor empty unless the heading has no letter.</param>
/// <param name="Text">What a reader sees of it, without marks.</param>
public sealed record HeadingSlug(HeadingBlock Heading, string Slug, string Text);
