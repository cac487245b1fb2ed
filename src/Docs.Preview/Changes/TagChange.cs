using System.Collections.Immutable;
using System.Globalization;

namespace Docs.Preview.Changes;

/// <summary>What changes in a list of tags.</summary>
/// <param name="Added">Tags that are new.</param>
/// <param name="Removed">Tags that are gone.</param>
/// <param name="Moved">How many entries lead to another commit or file than before.</param>
internal sealed record TagChange(ImmutableArray<string> Added, ImmutableArray<string> Removed, int Moved)
{
    /// <summary>As in <c>+4 tags, −2, 12 commits moved</c>.</summary>
    public string Words => WordsOf(Added.Length, Removed.Length, Moved);

    /// <summary>The same of several lists.</summary>
    public static string WordsOf(int added, int removed, int moved)
    {
        string[] parts =
        [
            added > 0 ? string.Create(CultureInfo.InvariantCulture, $"+{added} {(added == 1 ? "tag" : "tags")}") : "",
            removed > 0 ? string.Create(CultureInfo.InvariantCulture, $"−{removed}{(added > 0 ? "" : removed == 1 ? " tag" : " tags")}") : "",
            moved > 0 ? string.Create(CultureInfo.InvariantCulture, $"{moved} {(moved == 1 ? "commit" : "commits")} moved") : "",
        ];
        var words = string.Join(", ", parts.Where(p => p.Length > 0));
        return words.Length > 0 ? words : "tags in another order";
    }

    /// <param name="before">Entries of the list that are not in the other one.</param>
    /// <param name="after">The same of what will be.</param>
    public static TagChange Of(IEnumerable<SourceBlock> before, IReadOnlyCollection<SourceBlock> after)
    {
        var (old, @new) = (AddressesOf(before), AddressesOf(after));
        var moved = after.Count(block => TagEntry.Parse(block.Text) is { Address: { } address } entry
            && entry.Tags.Any(tag => old.TryGetValue(tag, out var earlier) && earlier is not null && earlier != address));
        return new([.. @new.Keys.Where(t => !old.ContainsKey(t))], [.. old.Keys.Where(t => !@new.ContainsKey(t))], moved);
    }

    private static OrderedDictionary<string, string?> AddressesOf(IEnumerable<SourceBlock> blocks)
    {
        var addresses = new OrderedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            var entry = TagEntry.Parse(block.Text);
            foreach (var tag in entry.Tags)
            {
                if (!addresses.TryGetValue(tag, out var known) || known is null)
                {
                    addresses[tag] = entry.Address;
                }
            }
        }

        return addresses;
    }
}
