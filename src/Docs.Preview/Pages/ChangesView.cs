using Docs.Preview.Changes;
using Docs.Preview.Html;

namespace Docs.Preview.Pages;

/// <summary>What is published beside what will be, both rendered, block by block.</summary>
internal static class ChangesView
{
    // Blocks around a change that tell where it is.
    private const int Context = 2;

    public static SafeHtml Write(ViewedReadme page)
    {
        var settings = page.Snapshot.Settings;
        if (!page.Readme.IsChanged)
        {
            return DiffView.Unchanged(settings);
        }

        var before = page.Readme.PublishedText is { } published ? RenderedBlocks.Of(HeadingNames.Without(page.Render(published, ""))) : [];
        var pairs = BlockPairs.Of(before, RenderedBlocks.Of(HeadingNames.Without(page.RenderWithOrigins())));
        if (!pairs.Exists(p => p.IsChanged))
        {
            return new PageText().Add($"<p class=\"empty\">Readers see no difference; only the text changes.</p>").ToSafe();
        }

        var html = new PageText().Add($"""
            <div class="pairs">
            <div class="pair titles"><p>{settings.Base}</p><p>what will be</p></div>

            """);
        for (var i = 0; i < pairs.Count;)
        {
            var end = i;
            while (end < pairs.Count && !IsNearChange(pairs, end))
            {
                end++;
            }

            if (end > i)
            {
                html.Add($"<details class=\"same\"><summary>{end - i} unchanged {(end - i == 1 ? "block" : "blocks")}</summary>\n")
                    .AddEach(pairs.Skip(i).Take(end - i), static (more, pair) => Add(more, pair))
                    .Add($"</details>\n");
                i = end;
            }
            else
            {
                Add(html, pairs[i++]);
            }
        }

        return html.Add($"</div>").ToSafe();
    }

    private static bool IsNearChange(List<BlockPair> pairs, int index) =>
        Enumerable.Range(index - Context, 2 * Context + 1).Any(i => i >= 0 && i < pairs.Count && pairs[i].IsChanged);

    private static void Add(PageText html, BlockPair pair)
    {
        var (before, after) = (pair.Before?.Html, pair.After?.Html);
        if (pair.IsChanged && before is not null && after is not null)
        {
            (before, after) = WordMarks.Add(before, after);
        }

        var (left, right) = !pair.IsChanged ? ("", "") : (before is null ? " none" : " removed", after is null ? " none" : " added");
        html.Add($"""
            <div class="pair"><div class="markdown-body{left}">{new SafeHtml(before ?? "")}</div><div class="markdown-body{right}">{new SafeHtml(after ?? "")}</div></div>

            """);
    }
}
