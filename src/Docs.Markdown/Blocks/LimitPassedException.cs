using Docs.Model.Findings;

namespace Docs.Markdown.Blocks;

/// <summary>Ends the reading of a text that passes a limit: the parser itself has no way to stop early.</summary>
internal sealed class LimitPassedException(Finding finding) : Exception(finding.Message)
{
    public Finding Finding { get; } = finding;
}
