using System.Runtime.CompilerServices;
using System.Text;

namespace Docs.Preview.Html;

/// <summary>
/// HTML in the making. What stands in the program's own text is markup; every value between braces becomes text, also
/// within the quotes of an attribute, unless it is <see cref="SafeHtml"/>.
/// </summary>
internal sealed class PageText
{
    private readonly StringBuilder _text = new();

    public PageText Add([InterpolatedStringHandlerArgument("")] ref HtmlInterpolation html)
    {
        // The compiler has made the handler write here already.
        return this;
    }

    /// <summary>Adds to it for each item.</summary>
    public PageText AddEach<T>(IEnumerable<T> items, Action<PageText, T> add)
    {
        foreach (var item in items)
        {
            add(this, item);
        }

        return this;
    }

    public SafeHtml ToSafe() => new(_text.ToString());

    public override string ToString() => _text.ToString();

    internal void AddMarkup(string markup) => _text.Append(markup);

    internal void AddText(string? value)
    {
        foreach (var c in value.AsSpan())
        {
            _ = c switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '"' => _text.Append("&quot;"),
                '\'' => _text.Append("&#39;"),

                // No page may hold them, and readers of HTML do what they like with them.
                < ' ' and not ('\n' or '\t') or '\x7F' => _text.Append('\uFFFD'),
                _ => _text.Append(c),
            };
        }
    }
}
