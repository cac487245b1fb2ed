using Docs.Model;

namespace Docs.Yaml;

/// <summary>A value in a YAML text.</summary>
/// <param name="At">Where it starts.</param>
/// <param name="Scalar">A single value's text; null for a mapping or a list.</param>
/// <param name="Entries">What a mapping maps, in the order given; empty for all else.</param>
/// <param name="Items">The items of a list, in the order given; empty for all else.</param>
/// <param name="Kind">What it is.</param>
public sealed record YamlNode(
    SourceLocation At, YamlKind Kind, string? Scalar, EquatableList<YamlEntry> Entries, EquatableList<YamlNode> Items)
{
    /// <summary>Whether a single value is written without quotes, so that it may be a number or a boolean.</summary>
    public bool IsPlain { get; init; }

    /// <summary>The value of a key; null without it.</summary>
    public YamlNode? Find(string key)
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
