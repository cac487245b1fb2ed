using Docs.Model;
using Docs.Preview.Framing;
using Docs.Preview.Html;

namespace Docs.Preview.Comparing;

/// <summary>The README of another target beside this one: what does <c>i386</c> say differently from <c>library</c>?</summary>
internal static class CompareView
{
    /// <param name="other">The other target; null for the first one that is another.</param>
    public static SafeHtml Write(ViewedReadme page, Target? other)
    {
        var (target, image) = (page.Readme.Readme.Target, page.Image);
        var others = page.Snapshot.Settings.Targets.Where(t => t != target && image.Find(t) is not null).ToList();
        var chosen = other is not null && others.Contains(other) ? other : others.FirstOrDefault();
        if (chosen is null)
        {
            return new PageText().Add($"<p class=\"empty\">There is no other target to compare with.</p>").ToSafe();
        }

        return new PageText()
            .Add($"<nav class=\"targets others\" aria-label=\"Compare with\"><span class=\"label\">Compare with</span>\n")
            .AddEach(others, (html, item) => html.Add($"<a href=\"{page.Links.Comparison(target, image.Name, item)}\"{PageFrame.Current(item == chosen)}>{item.Name}</a>\n"))
            .Add($"</nav>\n{new PairTable(chosen.Name, target.Name, isTagsFolded: false).Write(ReadmePairs.With(page, image.Find(chosen)!)) ?? new SafeHtml("<p class=\"empty\">Readers see no difference.</p>")}")
            .ToSafe();
    }
}
