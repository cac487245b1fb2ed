using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Docs.Preview.Changes;

/// <summary>Marks the words that differ in two versions of a block, and shows the addresses of links that lead elsewhere now.</summary>
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
        var end = 0;
        foreach (var change in SequenceDiff.Of(oldWords.Select(w => w.Text), newWords.Select(w => w.Text)))
        {
            // A single sign or space between two differences would only cut them into pieces.
            if (change.DeleteStartA - end == 1 && end > 0 && IsMinor(oldWords[end]))
            {
                isDeleted[end] = isInserted[change.InsertStartB - 1] = true;
            }

            isDeleted.AsSpan(change.DeleteStartA, change.DeleteCountA).Fill(true);
            isInserted.AsSpan(change.InsertStartB, change.InsertCountB).Fill(true);
            end = change.DeleteStartA + change.DeleteCountA;
        }

        Mark(oldWords, isDeleted, "del");
        Mark(newWords, isInserted, "ins");
        return (old.InnerHtml, @new.InnerHtml);
    }

    private static bool IsMinor(Word word) => !word.IsAddress && !char.IsLetterOrDigit(word.Text[0]);

    /// <summary>The words of a block, and behind the text of each link its address.</summary>
    private static List<Word> WordsOf(IElement block)
    {
        var words = new List<Word>();
        Add(block);
        return words;

        void Add(INode node)
        {
            if (node is IText text && !IsBetweenParts(text))
            {
                words.AddRange(Words().Matches(text.Data).Select(m => new Word(text, m.Value, IsAddress: false)));
            }

            foreach (var child in node.ChildNodes)
            {
                Add(child);
            }

            if (node is IElement element && AddressOf(element) is { Length: > 0 } address)
            {
                words.Add(new(element, address, IsAddress: true));
            }
        }
    }

    /// <summary>Whether it is the white space between the parts of a list or a table, where no mark is allowed.</summary>
    private static bool IsBetweenParts(IText text) =>
        string.IsNullOrWhiteSpace(text.Data) && text.ParentElement?.LocalName is "ul" or "ol" or "dl" or "table" or "thead" or "tbody" or "tfoot" or "tr";

    private static string? AddressOf(IElement element) => element.LocalName switch
    {
        "a" => element.GetAttribute("href"),
        "img" => element.GetAttribute("src"),
        _ => null,
    };

    /// <summary>Puts each text again, piece by piece: neighbours that differ in one element.</summary>
    private static void Mark(List<Word> words, bool[] differ, string element)
    {
        for (var i = 0; i < words.Count;)
        {
            var node = words[i].Node;
            if (words[i].IsAddress)
            {
                if (differ[i])
                {
                    ShowAddress(words[i], element);
                }

                i++;
                continue;
            }

            for (; i < words.Count && words[i].Node == node;)
            {
                var (start, isMarked) = (i, differ[i]);
                while (i < words.Count && words[i].Node == node && differ[i] == isMarked)
                {
                    i++;
                }

                var text = node.Owner!.CreateTextNode(string.Concat(words.Skip(start).Take(i - start).Select(w => w.Text)));
                node.Parent!.InsertBefore(isMarked ? In(element, text) : text, node);
            }

            node.Parent!.RemoveChild(node);
        }
    }

    /// <summary>Shows where a link leads, for its words do not tell.</summary>
    private static void ShowAddress(Word word, string element)
    {
        var shown = In("span", word.Node.Owner!.CreateTextNode($" ({word.Text})"));
        shown.ClassName = "address";
        var mark = In(element, shown);
        if (word.Node.NextSibling is { } next)
        {
            word.Node.Parent!.InsertBefore(mark, next);
        }
        else
        {
            word.Node.Parent!.AppendChild(mark);
        }
    }

    private static IElement In(string name, INode content)
    {
        var element = content.Owner!.CreateElement(name);
        element.AppendChild(content);
        return element;
    }

    [GeneratedRegex(@"\w+|\s+|[^\w\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    /// <param name="Node">The text that the word is in, or the link whose address it is.</param>
    private sealed record Word(INode Node, string Text, bool IsAddress);
}
