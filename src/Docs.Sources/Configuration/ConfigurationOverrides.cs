namespace Docs.Sources.Configuration;

/// <summary>What the command line says; it wins over <c>docs.yml</c>. Null where it says nothing.</summary>
/// <param name="Source">A path relative to the current folder; so are the other four.</param>
/// <param name="Path">The pattern of READMEs below the output.</param>
/// <param name="Targets">Names, or <c>all</c>; empty for those of the configuration.</param>
public sealed record ConfigurationOverrides(
    string? Source = null,
    string? Templates = null,
    string? Library = null,
    string? Lock = null,
    string? Output = null,
    string? Path = null,
    IReadOnlyList<string>? Targets = null)
{
    /// <summary>Whether the library folder need not exist: it is going to be made.</summary>
    public bool MakesLibrary { get; init; }
}
