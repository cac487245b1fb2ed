using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Preview.FindingLists;
using Docs.Preview.Framing;
using Docs.Preview.Grouping;
using Docs.Preview.Html;

namespace Docs.Preview.Overview;

/// <summary>What is wrong, by rule: errors first, and what is new apart from what was so before.</summary>
internal static class FindingSummary
{
    /// <summary>The section; nothing where nothing is wrong.</summary>
    public static SafeHtml Write(PreviewSnapshot snapshot, PageLinks links)
    {
        var all = Of(snapshot);
        if (all.Count == 0)
        {
            return SafeHtml.None;
        }

        var html = new PageText().Add($"\n<section aria-labelledby=\"docs.findings\">\n<h2 id=\"docs.findings\">Findings</h2>\n");
        if (snapshot.Older is not { } older)
        {
            AddRules(html, snapshot, links, all);
        }
        else
        {
            var added = all.FindAll(f => !older.Contains(f));
            html.Add($"<h3>New since {snapshot.Settings.Base}</h3>\n");
            if (added.Count == 0)
            {
                html.Add($"<p class=\"empty\">None.</p>\n");
            }

            AddRules(html, snapshot, links, added);
            var rest = all.Count - added.Count;
            if (rest > 0)
            {
                html.Add($"<details><summary><h3>Older</h3> <span class=\"what\">{Words.Count(rest, "finding", "findings")}</span></summary>\n");
                AddRules(html, snapshot, links, all.FindAll(older.Contains));
                html.Add($"</details>\n");
            }
        }

        return html.Add($"</section>").ToSafe();
    }

    /// <summary>Each mistake once; those that concern no image first.</summary>
    public static List<Finding> Of(PreviewSnapshot snapshot) =>
        [.. snapshot.Findings.Concat(snapshot.Images.SelectMany(i => ReadmeFindings.Of(snapshot.Settings, i))).Distinct()];

    private static void AddRules(PageText html, PreviewSnapshot snapshot, PageLinks links, List<Finding> findings)
    {
        var rules = findings.GroupBy(f => f.Code).OrderByDescending(g => g.First().Severity).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal);
        html.Add($"<ul class=\"rules\">\n").AddEach(rules, (list, rule) => AddRule(list, snapshot, links, [.. rule])).Add($"</ul>\n");
    }

    private static void AddRule(PageText html, PreviewSnapshot snapshot, PageLinks links, ImmutableArray<Finding> findings)
    {
        var (first, images) = (findings[0], findings.Select(f => f.Image).OfType<ImageName>().Distinct().Order().ToList());
        var kind = FindingItem.WordOf(first);
        html.Add($"""
            <li><details><summary><span class="mark {kind}">{kind}</span> <span class="code">{first.Code}</span> {snapshot.Settings.Explain(first.Code)?.Title.Replace("`", "", StringComparison.Ordinal) ?? ""} <span class="what">{findings.Length}{(images.Count == 0 ? "" : $" in {Words.Count(images.Count, "image", "images")}")}</span></summary>
            <ul class="changed">

            """);
        foreach (var shared in findings.Where(f => f.Image is null))
        {
            html.Add($"<li>");
            FindingItem.Write(html, snapshot, links, shared, SafeHtml.None);
            html.Add($"</li>\n");
        }

        foreach (var image in images)
        {
            html.Add($"<li><a href=\"{links.Page(snapshot.Settings.Targets[0], image, View.Findings)}\">{image.Value}</a> <span class=\"what\">{findings.Count(f => f.Image == image)}</span></li>\n");
        }

        html.Add($"</ul>\n</details></li>\n");
    }
}
