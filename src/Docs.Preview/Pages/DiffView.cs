using Docs.Preview.Html;

namespace Docs.Preview.Pages;

/// <summary>What changes, as a unified difference of texts.</summary>
internal static class DiffView
{
    public static SafeHtml Write(ViewedReadme page)
    {
        var settings = page.Snapshot.Settings;
        if (!page.Readme.IsChanged)
        {
            return Unchanged(settings);
        }

        var path = settings.Published.Path.PathOf(page.Image.Name, page.Readme.Readme.Target);
        return new PageText()
            .Add($"<p class=\"hint\">Compared with {settings.Base}</p>\n<pre class=\"diff\" tabindex=\"0\" aria-label=\"Difference\">")
            .AddEach(settings.Diff(path, page.Readme.PublishedText, page.Text).TrimEnd('\n').Split('\n'), (html, line) => html.Add($"<span class=\"{KindOf(line)}\">{line}\n</span>"))
            .Add($"</pre>").ToSafe();
    }

    /// <summary>What is said where nothing changes.</summary>
    public static SafeHtml Unchanged(PreviewSettings settings) =>
        new PageText().Add($"<p class=\"empty\">Nothing changes: this is what {settings.Base} has.</p>").ToSafe();

    private static string KindOf(string line) =>
        line.StartsWith("--- ", StringComparison.Ordinal) || line.StartsWith("+++ ", StringComparison.Ordinal) ? "file"
        : line.StartsWith("@@", StringComparison.Ordinal) ? "hunk"
        : line.StartsWith('+') ? "added"
        : line.StartsWith('-') ? "removed"
        : line.StartsWith('\\') ? "note"
        : "same";
}
