namespace Docs.Yaml;

/// <summary>What a <see cref="YamlNode"/> is.</summary>
public enum YamlKind
{
    /// <summary>Nothing: a key without a value.</summary>
    Null,

    /// <summary>A text, number or boolean.</summary>
    Scalar,

    /// <summary>Keys with values.</summary>
    Mapping,

    /// <summary>A list.</summary>
    Sequence,
}
