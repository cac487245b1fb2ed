using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Docs.Preview.Changes;

/// <summary>How much two blocks have in common: the share of their words.</summary>
internal sealed partial class Likeness
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly int _count;

    /// <param name="block">Its words, and those of its tags, count.</param>
    public Likeness(RenderedBlock block)
    {
        foreach (var word in Words().EnumerateMatches(block.Key))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_words, block.Key.Substring(word.Index, word.Length), out _)++;
            _count++;
        }
    }

    /// <summary>From 0, nothing, to 1, all words.</summary>
    public double To(Likeness other)
    {
        var (few, many) = _words.Count <= other._words.Count ? (_words, other._words) : (other._words, _words);
        var common = few.Sum(w => Math.Min(w.Value, many.GetValueOrDefault(w.Key)));
        return _count + other._count == 0 ? 1 : 2.0 * common / (_count + other._count);
    }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
