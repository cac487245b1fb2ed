using System.Globalization;
using Docs.Model;
using Docs.Yaml;

namespace Docs.Checks.Compose;

/// <summary>Finds keys that a mapping of a Compose file has twice; what a merge (<c>&lt;&lt;</c>) brings in does not count.</summary>
internal static class RepeatedKeys
{
    /// <param name="node">What is looked at, with all in it.</param>
    /// <param name="locate">From a place in the file to the source that an author edits.</param>
    public static IEnumerable<ComposeProblem> Check(YamlNode node, Func<SourceLocation, SourceLocation> locate)
    {
        var first = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        foreach (var entry in node.Entries.Where(e => !e.IsMerged))
        {
            if (!first.TryAdd(entry.Key, entry))
            {
                yield return new(entry.At, string.Create(CultureInfo.InvariantCulture, $"the key '{entry.Key}' is given twice, first on line {locate(first[entry.Key].At).Line}"));
            }
        }

        foreach (var problem in node.Entries.Where(e => !e.IsMerged).Select(e => e.Value).Concat(node.Items).SelectMany(n => Check(n, locate)))
        {
            yield return problem;
        }
    }
}
