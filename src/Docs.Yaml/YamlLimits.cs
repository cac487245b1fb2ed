namespace Docs.Yaml;

/// <summary>What a YAML file may hold, so that reading it takes a bounded time.</summary>
/// <param name="MaxDepth">Nested mappings and lists.</param>
/// <param name="MaxNodes">Values and keys, each alias counted as all that it stands for.</param>
public sealed record YamlLimits(int MaxDepth, int MaxNodes)
{
    /// <summary>Whether <c>*name</c> may stand for another value, and <c>&lt;&lt;</c> bring in the keys of another mapping.</summary>
    public bool AllowsAliases { get; init; } = true;
}
