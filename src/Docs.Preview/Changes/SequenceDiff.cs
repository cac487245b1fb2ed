using System.Globalization;
using DiffPlex;
using DiffPlex.Model;

namespace Docs.Preview.Changes;

/// <summary>Which items of two lists differ.</summary>
internal static class SequenceDiff
{
    /// <summary>The differences in their order. Items are compared as they are, whatever characters they have.</summary>
    public static IList<DiffBlock> Of(IEnumerable<string> before, IEnumerable<string> after)
    {
        // What is compared is lines, and an item may be any text: so each different item gets a number.
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        return new Differ().CreateLineDiffs(Lines(before), Lines(after), ignoreWhitespace: false).DiffBlocks;

        string Lines(IEnumerable<string> items) => string.Join('\n', items.Select(NumberOf));

        string NumberOf(string item)
        {
            if (!numbers.TryGetValue(item, out var number))
            {
                numbers[item] = number = numbers.Count.ToString(CultureInfo.InvariantCulture);
            }

            return number;
        }
    }
}
