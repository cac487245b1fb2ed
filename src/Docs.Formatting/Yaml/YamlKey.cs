namespace Docs.Formatting.Yaml;

/// <summary>How an entry of a mapping began.</summary>
internal enum YamlKey
{
    /// <summary>Not at all: its key is left out.</summary>
    None,

    /// <summary>With the key itself.</summary>
    Implicit,

    /// <summary>With <c>?</c>.</summary>
    Explicit,
}
