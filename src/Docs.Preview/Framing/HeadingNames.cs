using System.Text.RegularExpressions;
using Docs.Preview.Html;

namespace Docs.Preview.Framing;

/// <summary>The names of headings in rendered HTML, whose form is always the same; a page has each only once.</summary>
internal static partial class HeadingNames
{
    public static SafeHtml Without(SafeHtml rendered) => new(Names().Replace(rendered.Text, "<$1"));

    [GeneratedRegex("<(h[1-6](?: class=\"level-[1-6]\")?) id=\"[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
