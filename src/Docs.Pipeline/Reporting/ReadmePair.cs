using Docs.Model;
using Docs.Pipeline.Differences;

namespace Docs.Pipeline.Reporting;

/// <summary>The README of an image for one target at two commits.</summary>
/// <param name="Before">Null without one.</param>
/// <param name="After">The same.</param>
internal sealed record ReadmePair(Target Target, Readme? Before, Readme? After)
{
    private string? _diff;

    public bool IsChanged => Before is null ? After is not null : After is null || !Before.Content.Span.SequenceEqual(After.Content.Span);

    /// <summary>The unified difference, computed once. The path is the same for every target.</summary>
    public string Diff(ImageName image) => _diff ??= UnifiedDiff.Print($"{image}/README.md", Before?.Text, After?.Text);
}
