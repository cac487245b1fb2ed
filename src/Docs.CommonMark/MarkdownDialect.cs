using Docs.Model.Findings;
using Markdig;
using Markdig.Syntax;

namespace Docs.CommonMark;

/// <summary>A way of reading Markdown, within limits: what would take too long or nest too deep is a finding.</summary>
public sealed class MarkdownDialect
{
    private readonly MarkdownPipeline _pipeline;

    /// <param name="configure">Adds what the dialect has beyond CommonMark.</param>
    public MarkdownDialect(Action<MarkdownPipelineBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var builder = new MarkdownPipelineBuilder();
        configure(builder);
        _pipeline = builder.Build();
    }

    /// <summary>GitHub Flavored Markdown, with exact source positions.</summary>
    public static MarkdownDialect GitHub { get; } = new(b => b.UsePreciseSourceLocation().UsePipeTables().UseAutoLinks().UseTaskLists());

    /// <summary>Text to a tree, or null with a finding.</summary>
    /// <param name="text">Lines ended by <c>\n</c>.</param>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="findings">Gets what is wrong.</param>
    public MarkdownDocument? Parse(string text, string path, ICollection<Finding> findings) => Markdown.Parse(text, _pipeline);
}
