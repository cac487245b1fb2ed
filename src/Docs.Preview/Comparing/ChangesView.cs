using Docs.Preview.Framing;
using Docs.Preview.Html;

namespace Docs.Preview.Comparing;

/// <summary>What is published beside what will be, both rendered, block by block.</summary>
internal static class ChangesView
{
    public static SafeHtml Write(ViewedReadme page)
    {
        var settings = page.Snapshot.Settings;
        if (!page.Readme.IsChanged)
        {
            return DiffView.Unchanged(settings);
        }

        var html = new PageText();
        if (!page.Readme.IsNew && page.Readme.Change.Tags is { } tags)
        {
            html.Add($"<p class=\"hint\">Tags: {tags.Words}</p>\n");
        }

        var hasText = page.Readme.IsNew || !page.Readme.Change.Text.IsEmpty;
        return new PairTable(settings.Base, "what will be", isTagsFolded: hasText && !page.Readme.IsNew).Write(ReadmePairs.WithPublished(page)) is { } table
            ? html.Add($"{table}").ToSafe()
            : html.Add($"<p class=\"empty\">Readers see no difference; only the text changes.</p>").ToSafe();
    }
}
