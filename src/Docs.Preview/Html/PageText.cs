using System.Buffers;
using System.Runtime.CompilerServices;

namespace Docs.Preview.Html;

/// <summary>
/// Builds HTML from interpolated strings. The literal parts are markup. Every value between braces is written as text,
/// also in the double quotes of an attribute, unless it is <see cref="SafeHtml"/>.
/// </summary>
internal sealed class PageText
{
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. "\x7F", .. Enumerable.Range(0, ' ').Select(c => (char)c).Where(c => c is not ('\n' or '\t'))]);

    private readonly HtmlText _html = new(capacity: 256);

    public PageText Add([InterpolatedStringHandlerArgument("")] ref HtmlInterpolation html)
    {
        // The compiler has made the handler write here already.
        return this;
    }

    /// <summary>Calls <paramref name="add"/> for each item.</summary>
    public PageText AddEach<T>(IEnumerable<T> items, Action<PageText, T> add)
    {
        foreach (var item in items)
        {
            add(this, item);
        }

        return this;
    }

    public SafeHtml ToSafe() => new(_html.ToString());

    public override string ToString() => _html.ToString();

    internal void AddMarkup(string markup) => _html.WriteRaw(markup);

    internal void AddText(string? value)
    {
        var rest = value.AsSpan();
        for (var next = rest.IndexOfAny(Controls); next >= 0; next = rest.IndexOfAny(Controls))
        {
            // HTML forbids control characters, and browsers differ in what they do with them.
            _html.Write(rest[..next]).WriteRaw("\uFFFD");
            rest = rest[(next + 1)..];
        }

        _html.Write(rest);
    }
}
