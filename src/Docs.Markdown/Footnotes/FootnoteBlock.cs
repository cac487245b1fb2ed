using Markdig.Parsers;
using Markdig.Syntax;

namespace Docs.Markdown.Footnotes;

/// <summary>A footnote, as in <c>[^1]: text</c>: what is behind four spaces below it belongs to it.</summary>
/// <param name="parser">What read it.</param>
/// <param name="label">As in <c>1</c>.</param>
public sealed class FootnoteBlock(BlockParser? parser, string label) : ContainerBlock(parser)
{
    /// <summary>As it is written, without brackets.</summary>
    public string Label { get; } = label;
}
