using System.Text.RegularExpressions;

namespace Docs.Preview.Pages;

/// <summary>The names of headings in rendered HTML, whose form is always the same.</summary>
internal static partial class HeadingNames
{
    [GeneratedRegex("<(h[1-6]) id=\"[^\"]*\"", RegexOptions.CultureInvariant)]
    public static partial Regex Of();
}
