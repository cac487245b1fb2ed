using System.Text;
using Docs.Formatting.Markdown.Inlines;
using Docs.Markdown.Tasks;
using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace Docs.Formatting.Markdown.Meaning;

/// <summary>What a reader sees of a paragraph, heading or cell.</summary>
internal sealed class InlineMeaning(StringBuilder text)
{
    private bool _mayBeAlert;

    /// <param name="inlines">All of the text.</param>
    /// <param name="mayBeAlert">Whether it is the first one of a quote.</param>
    public void AddAll(ContainerInline? inlines, bool mayBeAlert)
    {
        _mayBeAlert = mayBeAlert;
        AddAll(inlines);
    }

    private void AddAll(ContainerInline? inlines)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Add(inline);
        }
    }

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AddText(literal.Content.AsSpan());
                break;
            case LineBreakInline { IsHard: true } line:
                TrimEnd();
                text.Append(line.NextSibling is null && line.Parent?.Parent is null ? "" : "<br>");
                break;
            case LineBreakInline:
                AddText(IsBehindAlert() ? "<alert>" : " ");
                break;
            case CodeInline code:
                text.Append("<code>");
                AddText(code.Content);
                text.Append("</>");
                break;
            case AutolinkInline { IsEmail: true } mail:
                // GitHub links mail addresses without marks too, which are text here.
                AddText(mail.Url);
                break;
            case LinkInline { IsAutoLink: true } or AutolinkInline:
                text.Append("<a ").Append((inline as LinkInline)?.Url ?? ((AutolinkInline)inline).Url).Append("</>");
                break;
            case LinkInline link:
                text.Append(link.IsImage ? "<img " : "<a ").Append(HtmlHelper.Unescape(link.Url)).Append(' ').Append(link.Title?.Replace('\n', ' ')).Append('>');
                AddAll(link);
                text.Append("</>");
                break;
            case EmphasisInline emphasis:
                text.Append(emphasis.DelimiterChar == '~' ? "<s>" : emphasis.DelimiterCount == 1 ? "<em>" : "<strong>");
                AddAll(emphasis);
                text.Append("</>");
                break;
            case HtmlInline html:
                AddText(html.Tag);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Original.AsSpan());
                break;
            case TaskBox box:
                // With nothing behind it on its line, a box has no text: GitHub takes the next line for something else.
                text.Append(box.Checked ? "<x>" : "<box>").Append(IsLineBehind(box) ? "<line>" : "");
                break;
            case DelimiterInline delimiter:
                AddText(delimiter.ToLiteral());
                AddAll(delimiter);
                break;
            case ContainerInline container:
                AddAll(container);
                break;
            default:
                break;
        }
    }

    private void AddText(ReadOnlySpan<char> content)
    {
        foreach (var c in content)
        {
            if (c is not (' ' or '\t' or '\n'))
            {
                text.Append(c);
            }
            else if (text is not [.., ' ' or '>'])
            {
                text.Append(' ');
            }
        }
    }

    private static bool IsLineBehind(TaskBox box) =>
        box.NextSibling is LineBreakInline || (box.NextSibling is LiteralInline space && space.Content.AsSpan().IsWhiteSpace() && space.NextSibling is LineBreakInline);

    private void TrimEnd()
    {
        while (text is [.., ' '])
        {
            text.Length--;
        }
    }

    /// <summary>Whether nothing but <c>[!NOTE]</c> or the like has been added to a paragraph.</summary>
    private bool IsBehindAlert()
    {
        if (!_mayBeAlert || text is not [.., ']'])
        {
            return false;
        }

        var start = text.Length - 1;
        while (start > 0 && text[start] is not ('>' or ' '))
        {
            start--;
        }

        return text[start] == '>' && LineEnd.IsAlert(text.ToString(start + 1, text.Length - start - 1));
    }
}
