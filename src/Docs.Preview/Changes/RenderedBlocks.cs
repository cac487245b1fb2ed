using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Docs.Preview.Html;

namespace Docs.Preview.Changes;

/// <summary>Cuts rendered pages into what is compared.</summary>
internal static class RenderedBlocks
{
    // A heading's name follows from its text, and from how many others have the same.
    private static readonly string[] NotSeen = ["data-line", "data-origin", "id"];

    /// <summary>The blocks of a page in their order; lists item by item.</summary>
    public static List<RenderedBlock> Of(SafeHtml page)
    {
        var (blocks, isInTags) = (new List<RenderedBlock>(), false);
        foreach (var element in ParseBody(page.Text).Children)
        {
            if (element.ClassName == "level-1")
            {
                isInTags = element.TextContent.StartsWith(SourceBlocks.TagsTitle, StringComparison.Ordinal);
            }

            if (element.LocalName is "ul" or "ol")
            {
                AddItems(element, blocks, isInTags);
            }
            else
            {
                blocks.Add(Block(element, element.OuterHtml));
            }
        }

        return blocks;
    }

    /// <summary>HTML as the content of a page.</summary>
    public static IElement ParseBody(string html) => new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body!;

    private static void AddItems(IElement list, List<RenderedBlock> blocks, bool isInTags)
    {
        var number = int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.Children)
        {
            var opening = list.LocalName == "ol" ? $"<ol start=\"{number.ToString(CultureInfo.InvariantCulture)}\">" : "<ul>";
            blocks.Add(Block(item, $"{opening}{item.OuterHtml}</{list.LocalName}>") with { IsTag = isInTags });
            number++;
        }
    }

    private static RenderedBlock Block(IElement element, string html)
    {
        foreach (var each in element.QuerySelectorAll("*").Prepend(element))
        {
            foreach (var name in NotSeen)
            {
                each.RemoveAttribute(name);
            }
        }

        return new(html, element.OuterHtml, element.LocalName);
    }
}
