using System.Collections.Immutable;

namespace Docs.Model;

/// <summary>
/// Where READMEs are published for: <c>library</c>, which holds all architectures in one, or one architecture.
/// </summary>
/// <param name="Architecture">The architecture, or null for <c>library</c>.</param>
public readonly record struct Target(Architecture? Architecture)
{
    public static Target Library => default;

    /// <summary>All twelve: <c>library</c>, then the architectures by name.</summary>
    public static ImmutableArray<Target> All { get; } = [Library, .. Architecture.All.Select(a => new Target(a))];

    public string Name => Architecture?.Name ?? "library";

    /// <summary>The target of that name (case-sensitive), or null.</summary>
    public static Target? Find(string name) =>
        name == "library" ? Library : Architecture.Find(name) is { } architecture ? new Target(architecture) : null;

    public override string ToString() => Name;
}
