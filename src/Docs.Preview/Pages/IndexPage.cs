using Docs.Model.Findings;
using Docs.Preview.Html;

namespace Docs.Preview.Pages;

/// <summary>The first page: what changed, and what is wrong.</summary>
internal static class IndexPage
{
    public static string Write(PreviewSnapshot snapshot, PageLinks links)
    {
        var changed = snapshot.Images.Where(i => i.Readmes.Any(r => r.IsChanged)).ToList();
        var main = new PageText().Add($"""
            <h1 class="page">What will be published</h1>
            {ReadmePage.Banner(snapshot.Problems)}<ul class="sums">
            <li><strong>{snapshot.Images.Length}</strong> {(snapshot.Images.Length == 1 ? "image" : "images")}, <strong>{snapshot.Settings.Targets.Length}</strong> {(snapshot.Settings.Targets.Length == 1 ? "target" : "targets")}</li>
            <li><strong>{snapshot.Images.Sum(i => i.Readmes.Count(r => r.IsChanged))}</strong> READMEs of <strong>{changed.Count}</strong> images differ from {snapshot.Settings.Base}</li>{Undecided(snapshot)}
            <li>{FindingsOf(snapshot)}</li>
            </ul>
            <section aria-labelledby="docs.changed">
            <h2 id="docs.changed">Changed</h2>
            {Changed(snapshot, links, changed)}
            </section>
            """);
        if (!snapshot.Removed.IsEmpty)
        {
            main.Add($"\n<section aria-labelledby=\"docs.removed\">\n<h2 id=\"docs.removed\">Gone</h2>\n<p>Published, and of images that are not there any more:</p>\n<ul>\n")
                .AddEach(snapshot.Removed, (html, path) => html.Add($"<li><code>{path}</code></li>\n"))
                .Add($"</ul>\n</section>");
        }

        var wrong = snapshot.Images.Where(i => i.Problems.Length > 0 || i.Findings is { Length: > 0 }).ToList();
        if (wrong.Count > 0 || snapshot.Findings.Length > 0)
        {
            main.Add($"\n<section aria-labelledby=\"docs.findings\">\n<h2 id=\"docs.findings\">Findings</h2>\n{Wrong(snapshot, links, wrong)}\n</section>");
        }

        return PageFrame.Write(snapshot, links, address: null, main.ToSafe());
    }

    private static SafeHtml Undecided(PreviewSnapshot snapshot) => snapshot.Images.Sum(i => i.Readmes.Count(r => r.IsUndecided)) is var count and > 0
        ? new PageText().Add($"\n<li><strong>{count}</strong> READMEs are not decided, because facts are unknown; they stay as they are</li>").ToSafe()
        : SafeHtml.None;

    private static SafeHtml FindingsOf(PreviewSnapshot snapshot)
    {
        if (snapshot.Images.Any(i => i.Findings is null))
        {
            return new("Still being checked …");
        }

        var all = snapshot.Images.SelectMany(i => i.Findings!.Value).Concat(snapshot.Findings).ToList();
        return new PageText().Add($"<strong>{all.Count(f => f.Severity == Severity.Error)}</strong> errors, <strong>{all.Count(f => f.Severity == Severity.Warning)}</strong> warnings").ToSafe();
    }

    private static SafeHtml Changed(PreviewSnapshot snapshot, PageLinks links, List<PreviewedImage> changed) => changed.Count == 0
        ? new PageText().Add($"<p class=\"empty\">Nothing: every README is what {snapshot.Settings.Base} has.</p>").ToSafe()
        : new PageText()
            .Add($"<ul class=\"changed\">\n")
            .AddEach(changed, (html, image) => html
                .Add($"<li><strong>{image.Name.Value}</strong>")
                .AddEach(image.Readmes.Where(r => r.IsChanged), (item, readme) => item.Add($" <a href=\"{links.Page(readme.Readme.Target, image.Name, View.Changes)}\">{readme.Readme.Target.Name}</a>{(readme.IsNew ? " (new)" : "")}"))
                .Add($"</li>\n"))
            .Add($"</ul>").ToSafe();

    private static SafeHtml Wrong(PreviewSnapshot snapshot, PageLinks links, List<PreviewedImage> wrong)
    {
        var html = new PageText();
        if (snapshot.Findings.Length > 0)
        {
            html.Add($"{FindingsView.Write(snapshot.Findings, _ => SafeHtml.None)}\n");
        }

        return html
            .Add($"<ul class=\"changed\">\n")
            .AddEach(wrong, (list, image) => list.Add($"<li><a href=\"{links.Page(snapshot.Settings.Targets[0], image.Name, View.Findings)}\">{image.Name.Value}</a> {image.Problems.Length + (image.Findings?.Length ?? 0)}</li>\n"))
            .Add($"</ul>").ToSafe();
    }
}
