using System.Globalization;
using Docs.Yaml;

namespace Docs.Checks.Compose;

/// <summary>Finds keys that a mapping of a Compose file has twice; what a merge (<c>&lt;&lt;</c>) brings in does not count.</summary>
internal static class RepeatedKeys
{
    public static IEnumerable<ComposeProblem> Check(YamlNode node)
    {
        var first = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        foreach (var entry in node.Entries.Where(e => !e.IsMerged))
        {
            if (!first.TryAdd(entry.Key, entry))
            {
                yield return new(entry.At, string.Create(CultureInfo.InvariantCulture, $"the key '{entry.Key}' is given twice, first on line {first[entry.Key].At.Line}"));
            }
        }

        foreach (var problem in node.Entries.Where(e => !e.IsMerged).Select(e => e.Value).Concat(node.Items).SelectMany(Check))
        {
            yield return problem;
        }
    }
}
