using AngleSharp.Dom;
using Docs.Preview.Html;

namespace Docs.Preview.Rendering.Trees;

/// <summary>Writes a tree of what a <c>HtmlCleaner</c> wrote as it is: where reading changed the nesting, this is the new one.</summary>
internal sealed class HtmlPrinter(HtmlText html) : TreeWriter(html)
{
    protected override TreeStep WriteStart(IElement element)
    {
        var name = element.LocalName;
        if (!AllowedHtml.HasElement(name) && name is not ("img" or "input"))
        {
            throw new InvalidOperationException($"an element in clean HTML: {name}");
        }

        Html.WriteRaw("<").WriteRaw(name);
        foreach (var attribute in element.Attributes)
        {
            Html.WriteAttribute(attribute.Name, attribute.Value);
        }

        Html.WriteRaw(">");
        return AllowedHtml.IsEmpty(name) ? TreeStep.Over : TreeStep.Into;
    }
}
