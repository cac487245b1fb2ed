using Docs.Preview.Changes;
using Docs.Preview.Framing;
using Docs.Preview.Html;

namespace Docs.Preview.Overview;

/// <summary>What changes, as the overview lists it: each change once, and tags apart from text.</summary>
internal static class ChangeList
{
    // Images of one change that are named at once; the others are folded.
    private const int MostNames = 6;

    public static SafeHtml Write(PreviewSnapshot snapshot, PageLinks links, LibraryChanges changes)
    {
        var settings = snapshot.Settings;
        if (changes.IsEmpty)
        {
            return new PageText().Add($"<p class=\"empty\">Nothing: every README is what {settings.Base} has.</p>").ToSafe();
        }

        var html = new PageText();
        if (!changes.New.IsEmpty)
        {
            html.Add($"<h3>New images</h3>\n<ul class=\"changed\">\n")
                .AddEach(changes.New, (list, group) => list.Add($"""<li>{Name(links, group, View.Rendered)} <span class="what">in {group.TargetWords(settings)}</span></li>{"\n"}"""))
                .Add($"</ul>\n");
        }

        if (!changes.Texts.IsEmpty)
        {
            html.Add($"<h3>Text</h3>\n<ul class=\"changed\">\n")
                .AddEach(changes.Texts, (list, group) => list.Add($"""<li>{Names(links, group)} <span class="what">{group.Words}, in {group.TargetWords(settings)}</span></li>{"\n"}"""))
                .Add($"</ul>\n");
        }

        if (!changes.Tags.IsEmpty)
        {
            html.Add($"""
                <details class="tags"{(changes.Texts.IsEmpty && changes.New.IsEmpty ? Open : SafeHtml.None)}><summary><h3>Tags</h3> <span class="what">{Words.Count(changes.Tags.Length, "image", "images")}: {Sum(changes)}</span></summary>
                <ul class="changed">

                """)
                .AddEach(changes.Tags, (list, group) => list.Add($"""
                    <li><a class="stop" href="{links.Page(group.Readmes[0].Readme.Target, group.Image.Name, View.Changes)}">{group.Image.Name.Value}</a> <span class="what">{group.Change.Words}, in {Words.Targets([.. group.Readmes.Select(r => r.Readme.Target)], settings.Targets)}</span></li>

                    """))
                .Add($"</ul>\n</details>\n");
        }

        if (changes.Unsupported > 0)
        {
            html.Add($"<p class=\"what\">Also {Words.Count(changes.Unsupported, "README", "READMEs")} of targets that have nothing of their image, and only say so.</p>\n");
        }

        return html.ToSafe();
    }

    private static SafeHtml Open { get; } = new(" open");

    private static string Sum(LibraryChanges changes)
    {
        var all = changes.Tags.Select(g => g.Change).ToList();
        return TagChange.WordsOf(all.Sum(t => t.Added.Length), all.Sum(t => t.Removed.Length), all.Sum(t => t.Moved));
    }

    private static SafeHtml Names(PageLinks links, ChangeGroup group)
    {
        if (group.Images.Length == 1)
        {
            return Name(links, group, View.Changes);
        }

        var all = group.Images.Select(i => Link(links, i.Image, i.Readmes[0], View.Changes, isStop: false)).ToList();
        var names = new PageText().AddEach(all, (list, link) => list.Add($"{link} ")).ToSafe();
        return all.Count <= MostNames
            ? new PageText().Add($"<span class=\"stop\" tabindex=\"-1\">{names}</span>").ToSafe()
            : new PageText().Add($"<details class=\"names stop\" tabindex=\"-1\"><summary>{all.Count} images</summary>{names}</details>").ToSafe();
    }

    private static SafeHtml Name(PageLinks links, ChangeGroup group, View view) => Link(links, group.First.Image, group.First.Readme, view, isStop: true);

    private static SafeHtml Link(PageLinks links, PreviewedImage image, PreviewedReadme readme, View view, bool isStop) =>
        new PageText().Add($"<a{new SafeHtml(isStop ? " class=\"stop\"" : "")} href=\"{links.Page(readme.Readme.Target, image.Name, view)}\">{image.Name.Value}</a>").ToSafe();
}
