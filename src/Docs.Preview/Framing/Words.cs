using System.Collections.Immutable;
using System.Globalization;
using Docs.Model;

namespace Docs.Preview.Framing;

/// <summary>How numbers and lists of targets are said.</summary>
internal static class Words
{
    // Names of so many targets are read; of more, a number says more.
    private const int MostNames = 3;

    /// <summary>As in <c>1 image</c>, <c>12 images</c>.</summary>
    public static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    /// <summary>As in <c>library and 10 architectures</c>.</summary>
    /// <param name="targets">In their order.</param>
    /// <param name="all">Those that can be chosen.</param>
    public static string Targets(IReadOnlyList<Target> targets, ImmutableArray<Target> all)
    {
        var architectures = targets.Where(t => t != Target.Library).ToList();
        var hasLibrary = architectures.Count < targets.Count;
        return targets.Count == all.Length && all.Length > MostNames ? string.Create(CultureInfo.InvariantCulture, $"all {all.Length} targets")
            : targets.Count <= MostNames ? string.Join(", ", targets.Select(t => t.Name))
            : hasLibrary ? $"library and {Count(architectures.Count, "architecture", "architectures")}"
            : Count(architectures.Count, "architecture", "architectures");
    }
}
