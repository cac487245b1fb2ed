using System.Collections.Immutable;
using System.Globalization;

namespace Docs.Preview.Changes;

/// <summary>What changes in a README, its list of tags apart.</summary>
/// <param name="Text">Each place, with the blocks that are gone and those that are new.</param>
/// <param name="Tags">Null where the list of tags is the same.</param>
internal sealed record ReadmeChange(ImmutableArray<TextChange> Text, TagChange? Tags)
{
    private static readonly (SourceBlockKind Kind, string One, string Many)[] Words =
    [
        (SourceBlockKind.Paragraph, "paragraph", "paragraphs"),
        (SourceBlockKind.Heading, "heading", "headings"),
        (SourceBlockKind.ListItem, "list item", "list items"),
        (SourceBlockKind.CodeBlock, "code block", "code blocks"),
        (SourceBlockKind.Table, "table", "tables"),
        (SourceBlockKind.Quote, "quote", "quotes"),
        (SourceBlockKind.Comment, "comment", "comments"),
    ];

    /// <summary>As in <c>2 paragraphs, 1 heading</c>; what only moves white space has no words.</summary>
    public string TextWords
    {
        get
        {
            var counts = Words
                .Select(w => (w.One, w.Many, Count: Text.Sum(t => Math.Max(t.Before.Count(b => b.Kind == w.Kind), t.After.Count(b => b.Kind == w.Kind)))))
                .Where(w => w.Count > 0)
                .Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Count} {(w.Count == 1 ? w.One : w.Many)}"));
            return string.Join(", ", counts) is { Length: > 0 } words ? words : "white space";
        }
    }

    /// <summary>Compares two texts.</summary>
    public static ReadmeChange Of(string before, string after)
    {
        var (old, @new) = (SourceBlocks.Of(before), SourceBlocks.Of(after));
        var (gone, added, places) = (new List<SourceBlock>(), new List<SourceBlock>(), ImmutableArray.CreateBuilder<TextChange>());
        foreach (var change in SequenceDiff.Of(old.Select(b => b.Text), @new.Select(b => b.Text)))
        {
            var deleted = old.GetRange(change.DeleteStartA, change.DeleteCountA);
            var inserted = @new.GetRange(change.InsertStartB, change.InsertCountB);
            gone.AddRange(deleted.Where(b => b.IsTag));
            added.AddRange(inserted.Where(b => b.IsTag));
            if (new TextChange([.. deleted.Where(b => !b.IsTag)], [.. inserted.Where(b => !b.IsTag)]) is { IsEmpty: false } text)
            {
                places.Add(text);
            }
        }

        return new(places.ToImmutable(), gone.Count + added.Count == 0 ? null : TagChange.Of(gone, added));
    }
}
