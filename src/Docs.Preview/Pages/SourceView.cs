using Docs.Preview.Framing;
using Docs.Preview.Html;

namespace Docs.Preview.Pages;

/// <summary>The file, with the number and the origin of each line; in an exported page the script adds both.</summary>
internal static class SourceView
{
    public static SafeHtml Write(ViewedReadme page)
    {
        if (page.Links.IsStatic)
        {
            var runs = OriginRuns.Of(page.Text, page.Readme.Origins);
            return new PageText().Add($"""
                <p class="hint">{page.Readme.Readme.Content.Length} bytes</p>
                <pre class="source" tabindex="0" aria-label="Source" data-paths="{runs.Paths}" data-origins="{runs.Lines}">{page.Text}</pre>
                """).ToSafe();
        }

        var (html, offset, number) = (new PageText(), 0, 0);
        html.Add($"""
            <p class="hint">{page.Readme.Readme.Content.Length} bytes</p>
            <pre class="source" tabindex="0" aria-label="Source">
            """);
        foreach (var line in page.Text.TrimEnd('\n').Split('\n'))
        {
            number++;
            html.Add($"<span class=\"line\" id=\"L{number}\" data-origin=\"{page.Readme.Origins.FindLine(offset).ToString()}\"><a href=\"#L{number}\" tabindex=\"-1\">{number}</a>{line}\n</span>");
            offset += line.Length + 1;
        }

        return html.Add($"</pre>").ToSafe();
    }
}
