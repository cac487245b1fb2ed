using Docs.Model;

namespace Docs.Yaml;

/// <summary>A key of a mapping with its value.</summary>
/// <param name="Key">As in <c>services</c>.</param>
/// <param name="At">Where the key is.</param>
/// <param name="Value">Its value.</param>
public sealed record YamlEntry(string Key, SourceLocation At, YamlNode Value)
{
    /// <summary>Whether another mapping gave it by a merge, <c>&lt;&lt;</c>.</summary>
    public bool IsMerged { get; init; }
}
