using System.Globalization;
using Docs.Preview.Html;

namespace Docs.Preview.Framing;

/// <summary>A sign for those who see, and words for all. It is one element, because a page has hundreds of them.</summary>
internal static class Mark
{
    /// <param name="kind">As in <c>error</c>: how it looks.</param>
    public static SafeHtml Write(string kind, string sign, string words) =>
        new PageText().Add($"<span class=\"mark {kind}\" role=\"img\" aria-label=\"{words}\" title=\"{words}\">{sign}</span>").ToSafe();

    /// <summary>A number of what is counted, as in <c>1 error</c>, <c>12 errors</c>.</summary>
    public static SafeHtml Write(string kind, int count, string one, string many) =>
        Write(kind, count.ToString(CultureInfo.InvariantCulture), Words.Count(count, one, many));
}
