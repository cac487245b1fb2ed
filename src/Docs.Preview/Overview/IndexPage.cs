using Docs.Model.Findings;
using Docs.Preview.Framing;
using Docs.Preview.Html;

namespace Docs.Preview.Overview;

/// <summary>The first page: what changes, and what is wrong.</summary>
internal static class IndexPage
{
    public static string Write(PreviewSnapshot snapshot, PageLinks links) => PageFrame.Write(snapshot, links, address: null, Content(snapshot, links));

    /// <summary>All of it but what is around every page.</summary>
    public static SafeHtml Content(PreviewSnapshot snapshot, PageLinks links)
    {
        var changes = LibraryChanges.Of(snapshot);
        var main = new PageText().Add($"""
            <h1 class="page">What will be published</h1>
            {Banner.Write("Nothing can be built as it is now; what you see is the last state that could.", snapshot.Problems)}<ul class="sums">
            <li>{Words.Count(snapshot.Images.Length, "image", "images")}, {Words.Count(snapshot.Settings.Targets.Length, "target", "targets")}</li>
            <li>{Sum(snapshot)}</li>{Undecided(snapshot)}
            <li>{FindingsOf(snapshot)}</li>
            </ul>
            <section aria-labelledby="docs.changed">
            <h2 id="docs.changed">Changes</h2>
            {(changes.Texts.IsEmpty && changes.New.IsEmpty ? SafeHtml.None : new PageText().Add($"<p><a href=\"{links.AllChanges}\">All changes of texts on one page</a></p>").ToSafe())}
            {ChangeList.Write(snapshot, links, changes)}
            </section>
            """);
        if (!snapshot.Removed.IsEmpty)
        {
            main.Add($"\n<section aria-labelledby=\"docs.removed\">\n<h2 id=\"docs.removed\">Gone</h2>\n<p>Published, and of images that are not there any more:</p>\n<ul>\n")
                .AddEach(snapshot.Removed, (html, path) => html.Add($"<li><code>{path}</code></li>\n"))
                .Add($"</ul>\n</section>");
        }

        return main.Add($"{FindingSummary.Write(snapshot, links)}").ToSafe();
    }

    private static string Sum(PreviewSnapshot snapshot)
    {
        var changed = snapshot.Images.Where(i => i.Changed.Any()).ToList();
        return changed.Count == 0
            ? $"no README differs from {snapshot.Settings.Base}"
            : $"{Words.Count(changed.Sum(i => i.Changed.Count()), "README", "READMEs")} of {Words.Count(changed.Count, "image", "images")} differ from {snapshot.Settings.Base}";
    }

    private static SafeHtml Undecided(PreviewSnapshot snapshot) => snapshot.Images.Sum(i => i.Readmes.Count(r => r.IsUndecided)) is var count and > 0
        ? new PageText().Add($"\n<li>{Words.Count(count, "README", "READMEs")} not decided, because facts are unknown: what is published stays</li>").ToSafe()
        : SafeHtml.None;

    private static string FindingsOf(PreviewSnapshot snapshot)
    {
        if (snapshot.Images.Any(i => i.Findings is null))
        {
            return "Still being checked …";
        }

        var all = FindingSummary.Of(snapshot);
        return all.Count == 0 ? "nothing is wrong"
            : $"{Words.Count(all.Count(f => f.Severity == Severity.Error), "error", "errors")}, {Words.Count(all.Count(f => f.Severity == Severity.Warning), "warning", "warnings")}";
    }
}
