using Docs.Model;
using Docs.Model.Snapshots;
using Scriban;
using Scriban.Parsing;

namespace Docs.Readmes.Layouts;

/// <summary>A layout with its syntax tree, which is incomplete where the layout has errors.</summary>
internal sealed record ParsedLayout(Fragment Source, Template Template)
{
    /// <summary>Whether the parser understood all of it.</summary>
    public bool IsWhole => !Template.HasErrors;

    /// <summary>What the parser did not understand.</summary>
    public IEnumerable<LogMessage> Errors => Template.Messages.Where(m => m.Type == ParserMessageType.Error);

    /// <summary>
    /// How much of the layout the parser understood, in characters: up to the <c>{{</c> before its first error. The tree
    /// of the rest is not what the author meant.
    /// </summary>
    public int UnderstoodLength { get; } = LengthBeforeErrors(Source, Template);

    public static ParsedLayout Parse(Fragment source) => new(source, Template.Parse(source.Text, source.Path));

    /// <summary>Where a part begins.</summary>
    public SourceLocation LocationOf(SourceSpan span) => SourceLocation.Of(Source.Path, Source.Text, StartOf(span));

    /// <summary>The index of the first character of a part; the parser gives none to what it expected at the end.</summary>
    public int StartOf(SourceSpan span) => StartOf(Source, span);

    private static int LengthBeforeErrors(Fragment source, Template template) =>
        template.HasErrors
            ? Math.Max(0, source.Text.LastIndexOf("{{", template.Messages.Where(m => m.Type == ParserMessageType.Error).Min(m => StartOf(source, m.Span)), StringComparison.Ordinal))
            : source.Text.Length + 1;

    private static int StartOf(Fragment source, SourceSpan span) => span.Start.Offset < 0 ? source.Text.Length : Math.Min(span.Start.Offset, source.Text.Length);
}
