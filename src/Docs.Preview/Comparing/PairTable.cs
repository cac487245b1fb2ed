using Docs.Preview.Changes;
using Docs.Preview.Html;

namespace Docs.Preview.Comparing;

/// <summary>Two rendered texts beside each other, block by block; what is the same and far from a difference is folded.</summary>
/// <param name="before">What the left side is, in words.</param>
/// <param name="after">What the right side is.</param>
/// <param name="isTagsFolded">Whether differences in the list of tags are folded, and not shown in their place.</param>
internal sealed class PairTable(string before, string after, bool isTagsFolded)
{
    // Blocks around a change that tell where it is.
    private const int Context = 2;

    /// <summary>The table; null where readers see no difference.</summary>
    public SafeHtml? Write(List<BlockPair> pairs)
    {
        if (!pairs.Exists(p => p.IsChanged))
        {
            return null;
        }

        var isFolded = isTagsFolded && pairs.Exists(p => p.IsTag && p.IsChanged);
        var isOneSided = pairs.TrueForAll(p => p.Before is null);
        var html = new PageText().Add($"""
            <div class="{(isOneSided ? "pairs one" : "pairs")}">
            <div class="pair titles"><p>{before}</p><p>{after}</p></div>

            """);
        for (var i = 0; i < pairs.Count;)
        {
            var end = i;
            while (end < pairs.Count && IsFolded(end))
            {
                end++;
            }

            if (end > i)
            {
                AddFold(html, "tags", Words(pairs.GetRange(i, end - i)), pairs.GetRange(i, end - i));
                i = end;
                continue;
            }

            while (end < pairs.Count && !IsFolded(end) && !IsNearChange(end))
            {
                end++;
            }

            if (end > i)
            {
                AddFold(html, "same", $"{end - i} unchanged {(end - i == 1 ? "block" : "blocks")}", pairs.GetRange(i, end - i));
                i = end;
            }
            else
            {
                Add(html, pairs[i], isFirst: i == 0 || !pairs[i - 1].IsChanged);
                i++;
            }
        }

        return html.Add($"</div>").ToSafe();

        bool IsFolded(int i) => isFolded && pairs[i].IsTag;

        bool IsNearChange(int index) => Enumerable.Range(index - Context, (2 * Context) + 1).Any(i => i >= 0 && i < pairs.Count && pairs[i].IsChanged && !IsFolded(i));
    }

    private static string Words(List<BlockPair> tags) => tags.Count(t => t.IsChanged) is var changed and > 0
        ? $"list of tags: {changed} of {tags.Count} entries differ"
        : $"list of tags: {tags.Count} unchanged {(tags.Count == 1 ? "entry" : "entries")}";

    private static void AddFold(PageText html, string kind, string words, List<BlockPair> pairs) => html
        .Add($"<details class=\"{kind}\"><summary>{words}</summary>\n")
        .AddEach(pairs, static (more, pair) => Add(more, pair, isFirst: false))
        .Add($"</details>\n");

    /// <param name="isFirst">Whether a change begins here, which keys go to.</param>
    private static void Add(PageText html, BlockPair pair, bool isFirst)
    {
        var (before, after) = (pair.Before?.Html, pair.After?.Html);
        if (!pair.IsChanged)
        {
            html.Add($"""<div class="pair equal"><div class="markdown-body">{new SafeHtml(before!)}</div><div class="markdown-body">{new SafeHtml(after!)}</div></div>{"\n"}""");
            return;
        }

        if (before is not null && after is not null)
        {
            (before, after) = WordMarks.Add(before, after);
        }

        html.Add($"""
            <div class="{(isFirst ? "pair stop" : "pair")}"{new SafeHtml(isFirst ? " tabindex=\"-1\"" : "")}><div class="markdown-body{(before is null ? " none" : " removed")}">{new SafeHtml(before ?? "")}</div><div class="markdown-body{(after is null ? " none" : " added")}">{new SafeHtml(after ?? "")}</div></div>

            """);
    }
}
