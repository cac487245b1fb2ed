using System.Text.RegularExpressions;
using System.Xml;
using Docs.Transport.Pictures.Drawing;

namespace Docs.Publishing.Hub;

/// <summary>
/// Judges SVG pictures before anybody draws them: other people wrote them. What could load something from elsewhere, run
/// something, or grow without end is refused. The library that draws would not load or run anything either.
/// </summary>
internal static partial class SvgGuard
{
    private const int MaxElements = 20_000;
    private const int MaxDepth = 200;

    // Not foreignObject, which drawing programs leave behind in many logos: it is not drawn.
    private static readonly string[] Refused = ["script", "iframe", "object", "embed", "handler", "listener"];

    /// <summary>Why a picture is not drawn, as in <c>has a script</c>; null where nothing speaks against it.</summary>
    public static string? FindProblem(ReadOnlyMemory<byte> svg)
    {
        try
        {
            using var reader = SvgReader.Create(new MemoryStream(svg.ToArray()));
            return FindProblem(reader);
        }
        catch (XmlException e)
        {
            return $"is not valid XML: {e.Message}";
        }
    }

    private static string? FindProblem(XmlReader reader)
    {
        var (elements, isStyle, inSwitch) = (0, false, int.MaxValue);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.ProcessingInstruction && reader.Name == "xml-stylesheet")
            {
                return "has a style sheet from elsewhere";
            }

            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && isStyle && RefersElsewhere(reader.Value))
            {
                return "has a style that refers to something elsewhere";
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (elements++ == 0 && reader.LocalName != "svg")
            {
                return "is no SVG picture";
            }

            if (elements > MaxElements || reader.Depth > MaxDepth)
            {
                return elements > MaxElements ? $"has more than {MaxElements} elements" : $"has more than {MaxDepth} levels of elements";
            }

            // What a switch has as a text is for programs that cannot draw the rest of it.
            inSwitch = reader.Depth <= inSwitch ? reader.LocalName == "switch" ? reader.Depth : int.MaxValue : inSwitch;
            if (reader.LocalName == "text" && inSwitch == int.MaxValue)
            {
                return "has text, for which each machine has other fonts: convert the text to paths";
            }

            isStyle = reader.LocalName == "style";
            if (Refused.Contains(reader.LocalName, StringComparer.OrdinalIgnoreCase))
            {
                return $"has an element '{reader.LocalName}'";
            }

            if (FindAttribute(reader, isAnchor: reader.LocalName == "a") is { } problem)
            {
                return problem;
            }
        }

        return elements == 0 ? "is no SVG picture" : null;
    }

    private static string? FindAttribute(XmlReader reader, bool isAnchor)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) && reader.NamespaceURI.Length == 0)
            {
                return $"has a script in the attribute '{reader.LocalName}'";
            }

            // Nothing is loaded for a link that somebody could click on.
            var isOutside = reader.LocalName is "href" or "src" && !isAnchor && !IsInside(reader.Value);
            if (isOutside || RefersElsewhere(reader.Value))
            {
                return $"refers to something elsewhere in the attribute '{reader.LocalName}'";
            }
        }

        reader.MoveToElement();
        return null;
    }

    /// <summary>Whether an address is a place of the same picture, or a picture that is a part of it.</summary>
    private static bool IsInside(string address) =>
        address.Trim() is var bare && (bare.Length == 0 || bare.StartsWith('#') || InnerPicture().IsMatch(bare));

    private static bool RefersElsewhere(string style) => style.Contains("@import", StringComparison.OrdinalIgnoreCase) || OuterAddress().IsMatch(style);

    // Not another SVG, which nobody has judged.
    [GeneratedRegex("^data:image/(?:png|jpe?g|gif|webp);base64,", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InnerPicture();

    [GeneratedRegex(@"url\(\s*['""]?\s*(?!#|['""\s])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OuterAddress();
}
