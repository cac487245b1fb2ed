using System.Globalization;
using System.Runtime.CompilerServices;

namespace Docs.Preview.Html;

/// <summary>The compiler's way of writing <c>$"…"</c> into a <see cref="PageText"/>.</summary>
[InterpolatedStringHandler]
#pragma warning disable CA1815 // Nobody compares what lives for one statement.
internal readonly ref struct HtmlInterpolation
#pragma warning restore CA1815
{
    private readonly PageText _html;

    // The compiler gives both lengths to every handler.
    public HtmlInterpolation(int literalLength, int formattedCount, PageText html)
    {
        _ = literalLength + formattedCount;
        _html = html;
    }

    public void AppendLiteral(string markup) => _html.AddMarkup(markup);

    public void AppendFormatted(string? value) => _html.AddText(value);

    public void AppendFormatted(int value) => _html.AddMarkup(value.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(SafeHtml html) => _html.AddMarkup(html.Text);
}
