using System.Globalization;
using System.Text.RegularExpressions;
using DiffPlex.Model;
using Docs.Preview.Changes;
using Docs.Preview.Framing;
using Docs.Preview.Html;

namespace Docs.Preview.Comparing;

/// <summary>What changes in the text, with the numbers of its lines and the words that differ; one below the other, or beside each other.</summary>
internal static partial class DiffView
{
    // Words of longer lines are not compared.
    private const int MostWords = 2_000;

    public static SafeHtml Write(ViewedReadme page)
    {
        var settings = page.Snapshot.Settings;
        if (!page.Readme.IsChanged)
        {
            return Unchanged(settings);
        }

        var path = settings.Published.Path.PathOf(page.Image.Name, page.Readme.Readme.Target);
        var html = new PageText().Add($"""
            <p class="hint">Compared with {settings.Base} <button type="button" class="sides for-scripts" aria-pressed="false">Side by side</button></p>
            <div class="diff" role="table" aria-label="Difference" tabindex="0">

            """);
        var (left, right, wasHunk) = (0, 0, false);
        var (removed, added) = (new List<(int Number, string Text)>(), new List<(int Number, string Text)>());
        foreach (var line in settings.Diff(path, page.Readme.PublishedText, page.Text).TrimEnd('\n').Split('\n'))
        {
            if (Hunk().Match(line) is { Success: true } hunk)
            {
                Flush();
                left = int.Parse(hunk.Groups[1].Value, CultureInfo.InvariantCulture);
                right = int.Parse(hunk.Groups[2].Value, CultureInfo.InvariantCulture);
                wasHunk = true;
                html.Add($"<div class=\"hunk stop\" role=\"row\" tabindex=\"-1\"><span role=\"cell\">{line}</span></div>\n");
            }
            else if (!wasHunk || line.StartsWith('\\'))
            {
                Flush();
                html.Add($"<div class=\"note\" role=\"row\"><span role=\"cell\">{line}</span></div>\n");
            }
            else if (line.StartsWith('-'))
            {
                removed.Add((left++, line[1..]));
            }
            else if (line.StartsWith('+'))
            {
                added.Add((right++, line[1..]));
            }
            else
            {
                Flush();
                AddLine(html, "same", left++, right++, new PageText().Add($"{(line.Length > 0 ? line[1..] : "")}").ToSafe());
            }
        }

        Flush();
        return html.Add($"</div>").ToSafe();

        void Flush()
        {
            AddChange(html, removed, added);
            removed.Clear();
            added.Clear();
        }
    }

    /// <summary>What is said where nothing changes.</summary>
    public static SafeHtml Unchanged(PreviewSettings settings) =>
        new PageText().Add($"<p class=\"empty\">Nothing changes: this is what {settings.Base} has.</p>").ToSafe();

    /// <summary>Lines that take the place of others; of as many as there are on both sides, the words that differ are marked.</summary>
    private static void AddChange(PageText html, List<(int Number, string Text)> removed, List<(int Number, string Text)> added)
    {
        var marked = new SafeHtml[added.Count];
        for (var i = 0; i < removed.Count; i++)
        {
            var text = i < added.Count ? Mark(removed[i].Text, added[i].Text, out marked[i]) : new PageText().Add($"{removed[i].Text}").ToSafe();
            AddLine(html, "removed", removed[i].Number, 0, text);
        }

        for (var i = 0; i < added.Count; i++)
        {
            AddLine(html, "added", 0, added[i].Number, marked[i] ?? new PageText().Add($"{added[i].Text}").ToSafe());
        }
    }

    private static void AddLine(PageText html, string kind, int left, int right, SafeHtml text)
    {
        var sign = kind switch { "added" => "+", "removed" => "-", _ => " " };
        html.Add($"""<div class="{kind}" role="row"><span class="number" role="cell">{Number(left)}</span><span class="number" role="cell">{Number(right)}</span><span class="text" role="cell"><span class="sign">{sign}</span>{text}{"\n"}</span></div>{"\n"}""");
    }

    private static string Number(int number) => number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture);

    private static SafeHtml Mark(string before, string after, out SafeHtml markedAfter)
    {
        var (old, @new) = (WordsOf(before), WordsOf(after));
        var changes = old.Count > MostWords || @new.Count > MostWords ? [] : SequenceDiff.Of(old, @new);
        markedAfter = Mark(@new, changes, c => (c.InsertStartB, c.InsertCountB), "ins");
        return Mark(old, changes, c => (c.DeleteStartA, c.DeleteCountA), "del");
    }

    private static SafeHtml Mark(List<string> words, IList<DiffBlock> changes, Func<DiffBlock, (int Start, int Count)> placeOf, string element)
    {
        var (html, from) = (new PageText(), 0);
        foreach (var (start, count) in changes.Select(placeOf).Where(c => c.Count > 0))
        {
            html.Add($"{string.Concat(words.GetRange(from, start - from))}{new SafeHtml($"<{element}>")}{string.Concat(words.GetRange(start, count))}{new SafeHtml($"</{element}>")}");
            from = start + count;
        }

        return html.Add($"{string.Concat(words.GetRange(from, words.Count - from))}").ToSafe();
    }

    private static List<string> WordsOf(string text) => [.. Words().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@", RegexOptions.CultureInvariant)]
    private static partial Regex Hunk();

    [GeneratedRegex(@"\w+|\s+|[^\w\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
