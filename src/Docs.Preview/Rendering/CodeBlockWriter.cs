using System.Collections.Frozen;
using System.Text;
using Docs.Preview.Highlighting;
using Docs.Preview.Html;
using Markdig.Syntax;

namespace Docs.Preview.Rendering;

/// <summary>Writes code, with colours where its language is known.</summary>
internal sealed class CodeBlockWriter(HtmlForm form, HtmlText html)
{
    // Elements for colours in all code of one README.
    private const int MaxColours = 20_000;

    /// <summary>Languages whose code GitHub draws as a picture.</summary>
    private static readonly FrozenSet<string> Drawn = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "mermaid", "geojson", "topojson", "stl");

    private int _colours;

    /// <summary>Writes the code and the element around it.</summary>
    public void Write(CodeBlock code)
    {
        html.WriteRaw("<code");
        var info = InfoOf(code);
        if (info is not null)
        {
            html.WriteAttribute(form.Mark + OwnAttribute.Class, "language-" + info);
        }

        html.WriteRaw(">");
        if (info is null || form.Mark is null)
        {
            for (var i = 0; i < code.Lines.Count; i++)
            {
                html.Write(code.Lines.Lines[i].Slice.AsSpan()).WriteRaw("\n");
            }
        }
        else
        {
            _colours += CodeWriter.Write(html, TextOf(code), info, form.Mark + OwnAttribute.Class, MaxColours - _colours);
        }

        html.WriteRaw("</code>");
    }

    /// <summary>Writes below the code that GitHub shows it in another way, where it does.</summary>
    public void WriteNote(CodeBlock code)
    {
        if (form.Mark is not null && InfoOf(code) is { } info && Drawn.Contains(info))
        {
            html.WriteRaw("<p").WriteAttribute(form.Mark + OwnAttribute.Class, "drawn-note").WriteRaw(">GitHub draws this as a picture; Docker Hub and this preview show it as code.</p>\n");
        }
    }

    private static string? InfoOf(CodeBlock code) => code is FencedCodeBlock { Info: { Length: > 0 } info } ? info : null;

    private static string TextOf(CodeBlock code)
    {
        var text = new StringBuilder();
        for (var i = 0; i < code.Lines.Count; i++)
        {
            text.Append(code.Lines.Lines[i].Slice.AsSpan()).Append('\n');
        }

        return text.ToString();
    }
}
