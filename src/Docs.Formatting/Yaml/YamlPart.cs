namespace Docs.Formatting.Yaml;

/// <summary>What was printed last, which decides what may stand beside it.</summary>
internal enum YamlPart
{
    /// <summary>Nothing, a directive, or a line that begins or ends a document: what follows starts a line.</summary>
    Line,

    /// <summary><c>-</c> or <c>?</c>: a nested block may begin beside it.</summary>
    Entry,

    /// <summary><c>:</c></summary>
    Value,

    /// <summary>An anchor, or an alias.</summary>
    Name,

    /// <summary>A tag, which may have a comma in it.</summary>
    Tag,

    /// <summary>A scalar, or the end of a flow collection.</summary>
    Node,

    /// <summary><c>[</c> or <c>{</c></summary>
    Open,

    /// <summary><c>,</c></summary>
    Comma,
}
