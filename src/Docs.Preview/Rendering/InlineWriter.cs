using System.Text;
using Docs.Preview.Html;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Preview.Rendering;

/// <summary>Writes what is within a paragraph, a heading or a cell. It calls itself as deep as the reader lets inlines nest.</summary>
/// <param name="literals">Writes plain text; null for the form of the specification, which has it as it is.</param>
internal sealed class InlineWriter(HtmlForm form, HtmlText html, RawHtmlWriter raw, LiteralWriter? literals)
{
    public void WriteAll(ContainerInline? parent) => WriteFrom(parent?.FirstChild);

    /// <summary>An inline and all behind it.</summary>
    public void WriteFrom(Inline? inline)
    {
        for (; inline is not null; inline = inline.NextSibling)
        {
            if (literals is not null && inline is LiteralInline first)
            {
                inline = WriteLiterals(first);
            }
            else
            {
                Write(inline);
            }
        }
    }

    /// <summary>Writes plain text, which the reader cuts at each sign that might have been a mark, and returns the last piece.</summary>
    private LiteralInline WriteLiterals(LiteralInline piece)
    {
        if (piece.NextSibling is not LiteralInline || piece.IsFirstCharacterEscaped)
        {
            WriteLiteral(piece.Content.AsSpan(), piece.IsFirstCharacterEscaped);
            return piece;
        }

        var text = new StringBuilder().Append(piece.Content.AsSpan());
        while (piece.NextSibling is LiteralInline { IsFirstCharacterEscaped: false } next)
        {
            text.Append(next.Content.AsSpan());
            piece = next;
        }

        WriteLiteral(text.ToString(), isFirstEscaped: false);
        return piece;
    }

    private void WriteLiteral(ReadOnlySpan<char> text, bool isFirstEscaped)
    {
        var plain = isFirstEscaped && !text.IsEmpty ? 1 : 0;
        html.Write(text[..plain]);
        literals!.Write(text[plain..]);
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                html.Write(literal.Content.AsSpan());
                break;
            case LineBreakInline { IsHard: true }:
                html.WriteRaw("<br />\n");
                break;
            case LineBreakInline:
                html.WriteRaw("\n");
                break;
            case CodeInline code:
                html.WriteRaw("<code>").Write(code.ContentSpan).WriteRaw("</code>");
                break;
            case HtmlEntityInline entity:
                html.Write(entity.Transcoded.AsSpan());
                break;
            case HtmlInline tag:
                raw.Write(tag.Tag);
                break;
            case AutolinkInline link:
                html.WriteRaw("<a href=\"").WriteAddress(link.IsEmail ? "mailto:" + link.Url : link.Url).WriteRaw("\">").Write(link.Url).WriteRaw("</a>");
                break;
            case TaskList task:
                WriteTask(task.Checked);
                break;
            case LinkInline { IsImage: true } image:
                html.WriteRaw("<img src=\"").WriteAddress(AddressOf(image)).WriteRaw("\"").WriteAttribute("alt", TextOf(image));
                WriteTitle(image);
                html.WriteRaw(" />");
                break;
            case LinkInline link:
                html.WriteRaw("<a href=\"").WriteAddress(AddressOf(link)).WriteRaw("\"");
                WriteTitle(link);
                WriteIn("a", link, ">");
                break;
            case EmphasisInline emphasis:
                var name = emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em";
                html.WriteRaw("<").WriteRaw(name);
                WriteIn(name, emphasis, ">");
                break;
            case DelimiterInline delimiter:
                html.Write(delimiter.ToLiteral());
                WriteAll(delimiter);
                break;
            case ContainerInline container:
                WriteAll(container);
                break;
            default:
                throw new InvalidOperationException($"an inline that the dialect does not have: {inline.GetType()}");
        }
    }

    private void WriteIn(string name, ContainerInline parent, string endOfStart)
    {
        html.WriteRaw(endOfStart);
        WriteAll(parent);
        html.WriteRaw("</").WriteRaw(name).WriteRaw(">");
    }

    private void WriteTitle(LinkInline link)
    {
        if (!string.IsNullOrEmpty(link.Title))
        {
            html.WriteAttribute("title", link.Title);
        }
    }

    private void WriteTask(bool isDone) => html.WriteRaw(form.Mark is null
        ? isDone ? "<input checked=\"\" disabled=\"\" type=\"checkbox\">" : "<input disabled=\"\" type=\"checkbox\">"
        : $"<input {form.Mark}{OwnAttribute.Task}=\"{(isDone ? "done" : "open")}\">");

    private static string AddressOf(LinkInline link) => (link.GetDynamicUrl is { } get ? get() : null) ?? link.Url ?? "";

    /// <summary>An image's alternative text: what would be read of it, without marks.</summary>
    private static string TextOf(LinkInline image)
    {
        var text = new StringBuilder();
        foreach (var inline in image.Descendants<Inline>())
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.ContentSpan),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                AutolinkInline link => text.Append(link.Url),
                HtmlInline tag => text.Append(tag.Tag),
                LineBreakInline => text.Append(' '),
                DelimiterInline delimiter => text.Append(delimiter.ToLiteral()),
                _ => text,
            };
        }

        return text.ToString();
    }
}
