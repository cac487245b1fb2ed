namespace Docs.Formatting.Yaml;

/// <summary>A block collection: one entry below the other, at the same column.</summary>
/// <param name="isSequence">Whether its entries start with <c>-</c>.</param>
/// <param name="hasOwnIndent">Whether it is told by its column; a list may also stand as far left as its key.</param>
/// <param name="sourceColumn">Spaces before its entries as they were written.</param>
/// <param name="column">Spaces before them in the canonical form.</param>
internal sealed class YamlBlock(bool isSequence, bool hasOwnIndent, int sourceColumn, int column)
{
    public bool IsSequence { get; } = isSequence;

    public bool HasOwnIndent { get; } = hasOwnIndent;

    public int SourceColumn { get; } = sourceColumn;

    public int Column { get; } = column;

    /// <summary>Whether nothing of it is printed yet.</summary>
    public bool IsNew { get; set; } = true;

    /// <summary>What the next <c>:</c> belongs to.</summary>
    public YamlKey Key { get; set; }
}
