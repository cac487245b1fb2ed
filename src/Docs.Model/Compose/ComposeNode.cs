namespace Docs.Model.Compose;

/// <summary>A value of a Compose file.</summary>
/// <param name="At">Where it starts.</param>
/// <param name="Scalar">A single value's text; null for a mapping or a list.</param>
/// <param name="Entries">What a mapping maps, in the order given; empty for all else.</param>
/// <param name="Items">The items of a list, in the order given; empty for all else.</param>
/// <param name="Kind">Which of the three it is.</param>
public sealed record ComposeNode(
    SourceLocation At, ComposeKind Kind, string? Scalar, EquatableList<ComposeEntry> Entries, EquatableList<ComposeNode> Items)
{
    /// <summary>The value of a key; null without it.</summary>
    public ComposeNode? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key)
            {
                return entry.Value;
            }
        }

        return null;
    }
}
