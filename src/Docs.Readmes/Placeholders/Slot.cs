using Docs.Model.Placeholders;

namespace Docs.Readmes.Placeholders;

/// <summary>Where a placeholder is in a text, in UTF-8 bytes.</summary>
internal sealed record Slot(int Start, int Length, Placeholder Placeholder)
{
    public int End => Start + Length;
}
