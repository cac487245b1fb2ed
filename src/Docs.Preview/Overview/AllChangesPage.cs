using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Docs.Preview.Comparing;
using Docs.Preview.Framing;
using Docs.Preview.Html;

namespace Docs.Preview.Overview;

/// <summary>The changes of all texts, one below the other, each once. Lists of tags are on the pages of their images.</summary>
internal static class AllChangesPage
{
    // Rendered changes on one page; of more, nobody reads the last ones there.
    private const int MostGroups = 100;

    // Characters of HTML after which no further change is begun: a new image is as long as its README.
    private const int MostText = 500_000;

    private const string Title = "All changes";

    public static string Write(PreviewSnapshot snapshot, PageLinks links) => PageFrame.Write(snapshot, links, Title, new PageText().Add($"""
        <h1 class="page">{Title}</h1>
        {Banner.Write("Nothing can be built as it is now; what you see is the last state that could.", snapshot.Problems)}
        {Content(snapshot, links)}
        """).ToSafe());

    /// <summary>The changes without a heading.</summary>
    public static SafeHtml Content(PreviewSnapshot snapshot, PageLinks links)
    {
        var changes = LibraryChanges.Of(snapshot);
        var groups = changes.Texts.AddRange(changes.New);
        var main = new PageText();
        if (groups.IsEmpty)
        {
            return main.Add($"<p class=\"empty\">No text changes{(changes.Tags.IsEmpty ? "" : $", only the tags of {Words.Count(changes.Tags.Length, "image", "images")}")}. <a href=\"{links.Index}\">Overview</a></p>").ToSafe();
        }

        var shown = Rendered(snapshot, links, groups);
        main.Add($"<p class=\"hint\">{Words.Count(groups.Length, "change", "changes")} <span class=\"for-scripts\"><span id=\"docs.seen\" role=\"status\"></span></span></p>\n<div class=\"groups\">\n")
            .AddEach(shown, (html, group) => html.Add($"{group}"))
            .Add($"</div>\n");
        if (groups.Length > shown.Count)
        {
            main.Add($"<h2>{Words.Count(groups.Length - shown.Count, "more change", "more changes")}</h2>\n<ul class=\"changed\">\n")
                .AddEach(groups.Skip(shown.Count), (html, group) => html.Add($"<li><a href=\"{AddressOf(links, group)}\">{group.First.Image.Name.Value}</a> <span class=\"what\">{group.Words}</span></li>\n"))
                .Add($"</ul>\n");
        }

        return main.ToSafe();
    }

    /// <summary>The first changes, as many as a page can have.</summary>
    private static List<SafeHtml> Rendered(PreviewSnapshot snapshot, PageLinks links, ImmutableArray<ChangeGroup> groups)
    {
        var (shown, length) = (new List<SafeHtml>(), 0);
        foreach (var group in groups.Take(MostGroups).TakeWhile(_ => length < MostText))
        {
            shown.Add(Group(snapshot, links, group));
            length += shown[^1].Text.Length;
        }

        return shown;
    }

    private static SafeHtml Group(PreviewSnapshot snapshot, PageLinks links, ChangeGroup group)
    {
        var (image, readme) = group.First;
        var page = new ViewedReadme(snapshot, links, image, readme);
        var pairs = ReadmePairs.WithPublished(page);
        var table = new PairTable(snapshot.Settings.Base, "what will be", isTagsFolded: !readme.IsNew).Write(pairs);
        var others = group.Images.Length - 1;
        return new PageText().Add($"""
            <section class="group" data-seen="{KeyOf(group)}">
            <h2 class="stop" tabindex="-1"><a href="{AddressOf(links, group)}">{image.Name.Value}</a>{(others == 0 ? "" : $" and {Words.Count(others, "other image", "other images")}")} <span class="what">{group.Words}, in {group.TargetWords(snapshot.Settings)}</span></h2>
            <label class="seen for-scripts"><input type="checkbox"> Seen</label>
            {table ?? new SafeHtml("<p class=\"empty\">Readers see no difference; only the text changes.</p>")}
            </section>

            """).ToSafe();
    }

    private static string AddressOf(PageLinks links, ChangeGroup group) => links.Page(group.First.Readme.Readme.Target, group.First.Image.Name, View.Changes);

    /// <summary>Tells a change from others, and stays the same as long as the change does: the browser remembers it as seen.</summary>
    private static string KeyOf(ChangeGroup group)
    {
        var (image, readme) = group.First;
        var text = new StringBuilder(image.Name.Value);
        foreach (var change in readme.Change.Text)
        {
            text.Append('\0').AppendJoin('\n', change.Before.Select(b => b.Text)).Append('\0').AppendJoin('\n', change.After.Select(b => b.Text));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))[..8]);
    }
}
