using System.Collections.Immutable;

namespace Docs.Model;

/// <summary>
/// Where READMEs are published for: <c>library</c>, which holds all architectures in one, or one architecture.
/// </summary>
/// <param name="Architecture">The architecture, or null for <c>library</c>.</param>
public sealed record Target(Architecture? Architecture)
{
    public static Target Library { get; } = new(Architecture: null);

    /// <summary>All twelve: <c>library</c>, then the architectures by name.</summary>
    public static ImmutableArray<Target> All { get; } = [Library, .. Architecture.All.Select(a => new Target(a))];

    public string Name => Architecture?.Name ?? "library";

    /// <summary>The target of that name (case-sensitive), or null.</summary>
    public static Target? Find(string name) => All.FirstOrDefault(t => t.Name == name);

    public override string ToString() => Name;
}
