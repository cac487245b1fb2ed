using AngleSharp.Dom;
using Docs.Markdown.Links;
using Docs.Preview.Html;
using Docs.Preview.Rendering.Trees;

namespace Docs.Preview.Rendering;

/// <summary>
/// Writes a tree with nothing in it but what <see cref="AllowedHtml"/> and <see cref="LinkPolicy"/> allow. Its output
/// has no comment, no foreign content and no element whose content is not markup: whatever a browser makes of the
/// nesting, it sees these elements and attributes and no others. Elements that go leave what is in them.
/// </summary>
/// <param name="mark">What the attributes of the <see cref="BlockWriter"/> begin with.</param>
/// <param name="headings">The ids of headings, without a prefix.</param>
internal sealed class HtmlCleaner(HtmlText html, string mark, RenderSettings settings, IReadOnlySet<string> headings) : TreeWriter(html)
{
    /// <summary>What stands before ids and names of authors, so that they never are those of a page's own parts.</summary>
    private const string AuthorPrefix = "user-content-";

    private readonly List<RenderedEnd> _ends = [];
    private int _firstLine;

    /// <summary>Where the blocks end that are in no other one.</summary>
    public IReadOnlyList<RenderedEnd> Ends => _ends;

    protected override void EndBlock()
    {
        if (_firstLine > 0)
        {
            _ends.Add(new(Html.Length, _firstLine));
            _firstLine = 0;
        }
    }

    protected override string NameOf(IElement element) => LevelOf(element) switch
    {
        0 => element.LocalName,
        var level when level + settings.HeadingShift >= 6 => "h6",
        var level => $"h{(char)('0' + level + settings.HeadingShift)}",
    };

    protected override TreeStep WriteStart(IElement element)
    {
        var name = element.LocalName;
        if (name == "img")
        {
            WriteImage(element);
            return TreeStep.Over;
        }

        if (name == "input")
        {
            WriteTask(element);
            return TreeStep.Over;
        }

        if (!AllowedHtml.HasElement(name))
        {
            return AllowedHtml.IsHidden(name) ? TreeStep.Over : TreeStep.Through;
        }

        Html.WriteRaw("<").WriteRaw(NameOf(element));
        if (settings.HeadingShift > 0 && LevelOf(element) is > 0 and var level)
        {
            Html.WriteRaw(" class=\"level-").WriteNumber(level).WriteRaw("\"");
        }

        foreach (var attribute in element.Attributes)
        {
            WriteAttribute(element, attribute.Name, attribute.Value);
        }

        Html.WriteRaw(">");
        return AllowedHtml.IsEmpty(name) ? TreeStep.Over : TreeStep.Into;
    }

    /// <summary>The level of a heading; zero for any other element.</summary>
    private static int LevelOf(IElement element) => element.LocalName is ['h', >= '1' and <= '6' and var level] ? level - '0' : 0;

    private void WriteAttribute(IElement element, string name, string value)
    {
        if (name.StartsWith(mark, StringComparison.Ordinal))
        {
            WriteOwn(name.AsSpan(mark.Length), value);
        }
        else if (name == "href" && element.LocalName == "a")
        {
            WriteLink(value);
        }
        else if (name == "id" || (name == "name" && element.LocalName == "a"))
        {
            if (value.Length > 0 && !value.Any(char.IsWhiteSpace))
            {
                Html.WriteAttribute(name, settings.IdPrefix + AuthorPrefix + value);
            }
        }
        else if (AllowedHtml.HasAttribute(element.LocalName, name, value))
        {
            Html.WriteAttribute(name, value);
        }
    }

    private void WriteOwn(ReadOnlySpan<char> name, string value)
    {
        if (OwnAttribute.PublicName(name) is { } publicName)
        {
            if (_firstLine == 0 && name is OwnAttribute.Line)
            {
                _firstLine = int.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
            }

            Html.WriteAttribute(publicName, name is OwnAttribute.Id ? settings.IdPrefix + value : value);
        }
    }

    private void WriteLink(string written)
    {
        var address = written.Trim(' ');
        var target = LinkPolicy.TargetOf(written);
        if (target is LinkTarget.Relative or LinkTarget.NotAllowed)
        {
            return;
        }

        if (target == LinkTarget.Anchor)
        {
            var prefix = address.Length == 1 ? "" : headings.Contains(Uri.UnescapeDataString(address[1..])) ? settings.IdPrefix : settings.IdPrefix + AuthorPrefix;
            Html.WriteAttribute("href", $"#{prefix}{address.AsSpan(1)}");
            return;
        }

        Html.WriteAttribute("href", address);
        if (target == LinkTarget.Web && settings.LinksHaveRelation)
        {
            Html.WriteAttribute("rel", "nofollow noopener noreferrer");
        }
    }

    private void WriteImage(IElement image)
    {
        var written = (image.GetAttribute("src") ?? "").Trim();
        var text = image.GetAttribute("alt") ?? "";
        if (written.Length > 0 && settings.FindImage(written) is { } local)
        {
            Html.WriteRaw("<img").WriteAttribute("src", local).WriteAttribute("alt", text).WriteRaw(" loading=\"lazy\"");
            foreach (var attribute in image.Attributes.Where(a => AllowedHtml.HasAttribute("img", a.Name, a.Value)))
            {
                Html.WriteAttribute(attribute.Name, attribute.Value);
            }

            Html.WriteRaw(">");
            return;
        }

        var address = LinkPolicy.TargetOf(written) == LinkTarget.Web ? written : null;
        text = string.IsNullOrWhiteSpace(text) ? address ?? "" : text;
        if (address is not null && !IsInLink)
        {
            Html.WriteRaw("<a class=\"image-link\"").WriteAttribute("href", address).WriteAttribute("rel", "nofollow noopener noreferrer")
                .WriteRaw(">").WriteText(text).WriteRaw("</a>");
        }
        else if (text.Length > 0)
        {
            Html.WriteRaw("<span class=\"image-link\">").WriteText(text).WriteRaw("</span>");
        }
    }

    private void WriteTask(IElement task)
    {
        if (task.GetAttribute(mark + OwnAttribute.Task) is { } state)
        {
            Html.WriteRaw(state == "done"
                ? "<input type=\"checkbox\" disabled=\"\" checked=\"\" aria-label=\"Done\">"
                : "<input type=\"checkbox\" disabled=\"\" aria-label=\"To do\">");
        }
    }
}
