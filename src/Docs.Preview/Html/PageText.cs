using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Docs.Preview.Html;

/// <summary>
/// HTML in the making. What stands in the program's own text is markup; every value between braces becomes text, also
/// within the quotes of an attribute, unless it is <see cref="SafeHtml"/>.
/// </summary>
internal sealed class PageText
{
    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. "&<>\"'\x7F", .. Enumerable.Range(0, ' ').Select(c => (char)c).Where(c => c is not ('\n' or '\t'))]);

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
        var rest = value.AsSpan();
        for (var next = rest.IndexOfAny(Escaped); next >= 0; next = rest.IndexOfAny(Escaped))
        {
            _text.Append(rest[..next]).Append(rest[next] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",

                // No page may hold a control character, and readers of HTML do what they like with them.
                _ => "\uFFFD",
            });
            rest = rest[(next + 1)..];
        }

        _text.Append(rest);
    }
}
