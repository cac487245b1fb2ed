namespace Docs.Model.Compose;

/// <summary>What a <see cref="ComposeNode"/> is.</summary>
public enum ComposeKind
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
