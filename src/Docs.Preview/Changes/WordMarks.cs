using System.Text.RegularExpressions;
using AngleSharp.Dom;
using DiffPlex;

namespace Docs.Preview.Changes;

/// <summary>Marks the words that differ in two versions of a block.</summary>
internal static partial class WordMarks
{
    // Comparing takes longer than linear, and a reader of so many words sees no marks any more.
    private const int MostWords = 4_000;

    /// <summary>Both versions with <c>del</c> and <c>ins</c> around what differs in their texts.</summary>
    public static (string Before, string After) Add(string before, string after)
    {
        var (old, @new) = (RenderedBlocks.ParseBody(before), RenderedBlocks.ParseBody(after));
        var (oldWords, newWords) = (WordsOf(old), WordsOf(@new));
        if (oldWords.Count is 0 or > MostWords || newWords.Count is 0 or > MostWords)
        {
            return (before, after);
        }

        var (isDeleted, isInserted) = (new bool[oldWords.Count], new bool[newWords.Count]);
        var diff = new Differ().CreateLineDiffs(Lines(oldWords), Lines(newWords), ignoreWhitespace: false);
        foreach (var change in diff.DiffBlocks)
        {
            isDeleted.AsSpan(change.DeleteStartA, change.DeleteCountA).Fill(true);
            isInserted.AsSpan(change.InsertStartB, change.InsertCountB).Fill(true);
        }

        Mark(oldWords, isDeleted, "del");
        Mark(newWords, isInserted, "ins");
        return (old.InnerHtml, @new.InnerHtml);
    }

    private static List<Word> WordsOf(IElement block) =>
        [.. block.Descendants<IText>().ToList().SelectMany(node => Words().Matches(node.Data).Select(m => new Word(node, m.Value)))];

    // A word may be a newline.
    private static string Lines(List<Word> words) => string.Join('\n', words.Select(w => w.Text.Replace('\n', ' ')));

    /// <summary>Puts each text again, piece by piece: neighbours that differ in one element.</summary>
    private static void Mark(List<Word> words, bool[] differ, string element)
    {
        for (var i = 0; i < words.Count;)
        {
            var node = words[i].Node;
            for (; i < words.Count && words[i].Node == node;)
            {
                var (start, isMarked) = (i, differ[i]);
                while (i < words.Count && words[i].Node == node && differ[i] == isMarked)
                {
                    i++;
                }

                var text = node.Owner!.CreateTextNode(string.Concat(words.Skip(start).Take(i - start).Select(w => w.Text)));
                if (isMarked)
                {
                    var mark = node.Owner.CreateElement(element);
                    mark.AppendChild(text);
                    node.Parent!.InsertBefore(mark, node);
                }
                else
                {
                    node.Parent!.InsertBefore(text, node);
                }
            }

            node.Parent!.RemoveChild(node);
        }
    }

    [GeneratedRegex(@"\w+|\s+|[^\w\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    private sealed record Word(IText Node, string Text);
}
