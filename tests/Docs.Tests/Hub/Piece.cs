using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Docs.Tests.Hub;

/// <summary>A block of Markdown.</summary>
/// <param name="Text">Its lines, between which an empty line may follow.</param>
/// <param name="Places">Where it may be cut, as indices into the text, in ascending order: 0 among them.</param>
internal sealed record Piece(string Text, int[] Places)
{
    private static readonly Gen<string> Words = Gen.Elements(
        "word ", "größer ", "漢字 ", "🐳 ", "`code` ", "**bold** ", "[link](https://example.com/a) ", "![](b.png) ", "<b>html</b> ", "https://example.com/c ", "<!-- comment --> ", "\\* ");

    /// <summary>What a section of a README may be made of: anything but headings of the first level.</summary>
    public static Gen<Piece> Any { get; } = Gen.Frequency(
        (4, Line().Select(t => Whole(t))),
        (2, Line().Select(t => Whole($"## {t}"))),
        (2, Lines().Select(t => Whole($"```console\n$ a\n\n{t}\n\n# Supported tags and respective `Dockerfile` links\n\n- b\n```"))),
        (1, Lines().Select(t => Whole($"<!--\n{WithoutComments(t)}\n\n- a\n\n-->"))),
        (1, Lines().Select(t => Rows("", [$"<div><!--\n\n{WithoutComments(t)}\n\n# a\n\n-->\n", "</div>"]))),
        (1, Lines().Select(t => Whole($"> {t.Replace("\n", "\n> ", StringComparison.Ordinal)}\n>\n> - a\n> - b"))),
        (1, Line().Select(t => Whole($"{t}\n----"))),
        (1, Lines().Select(t => Whole($"Code:\n\n    {t.Replace("\n", "\n    ", StringComparison.Ordinal)}"))),
        (1, Lines().Select(t => new Piece("Code\n\n    " + t.Replace("\n", "\n    ", StringComparison.Ordinal), [0, 6]))),
        (4, Line().NonEmptyListOf().Select(items => List(items, "- "))),
        (2, Line().NonEmptyListOf().Select(items => List(items, "1. "))),
        (2, Line().NonEmptyListOf().Select(Nested)),
        (3, Line().NonEmptyListOf().Select(Table)),
        (1, Gen.Constant(Whole("---"))));

    /// <summary>Some pieces, with empty lines between them.</summary>
    public static Piece Join(IEnumerable<Piece> pieces)
    {
        var (text, places) = (new StringBuilder(), new List<int>());
        var isBelowHeading = false;
        foreach (var piece in pieces)
        {
            text.Append(text.Length == 0 ? "" : "\n\n");
            places.AddRange(piece.Places.Where(p => p > 0 || !isBelowHeading).Select(p => text.Length + p));
            text.Append(piece.Text);
            isBelowHeading = piece.Text.Split('\n') is [['#', ..]] or [.., "----"];
        }

        return new(text.ToString(), [.. places]);
    }

    public static Piece Whole(string text) => new(text, [0]);

    private static string WithoutComments(string text) => text.Replace("-->", "", StringComparison.Ordinal);

    private static Gen<string> Line() => Words.NonEmptyListOf().Select(w => "text " + string.Concat(w).Trim());

    private static Gen<string> Lines() => Line().NonEmptyListOf().Select(l => string.Join('\n', l));

    private static Piece List(IEnumerable<string> items, string marker) => Rows("", items.Select(i => marker + i + "\n"));

    private static Piece Nested(IEnumerable<string> items) =>
        Rows("", items.SelectMany(i => new[] { $"- a\n\n  ```\n  - {i}\n\n  ```\n\n  {i}\n  - b\n", $"  - {i}\n" }));

    private static Piece Table(IEnumerable<string> rows) =>
        Rows("|a|b|\n|---|---|\n", rows.Select(r => $"|c|{r}|\n")) is var table ? table with { Places = [0, .. table.Places[1..]] } : null!;

    private static Piece Rows(string head, IEnumerable<string> rows)
    {
        var (text, places) = (head, new List<int>());
        foreach (var row in rows)
        {
            places.Add(text.Length);
            text += row;
        }

        return new(text.TrimEnd(), [.. places]);
    }
}
