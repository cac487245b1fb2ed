using System.Text;
using System.Xml;

namespace Docs.Preview.Framing;

/// <summary>Pictures that other people made: a PNG as it is, an SVG only if it is a picture and nothing else.</summary>
internal static class LogoFile
{
    private static readonly string[] Active =
        ["script", "foreignObject", "iframe", "embed", "object", "audio", "video", "handler", "listener", "set", "animate", "animateTransform", "animateMotion", "image", "feImage"];

    /// <summary>Its bytes; null where it cannot be read, or may do more than be seen.</summary>
    public static byte[]? Load(PreviewedLogo logo) => logo.Load() is { } content && (!logo.IsSvg || IsPicture(content)) ? content : null;

    public static string ContentTypeOf(PreviewedLogo logo) => logo.IsSvg ? "image/svg+xml" : "image/png";

    /// <summary>Whether an SVG runs nothing and loads nothing.</summary>
    private static bool IsPicture(byte[] svg)
    {
        try
        {
            // A document type can define entities that stand for anything.
            using var reader = XmlReader.Create(
                new MemoryStream(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = 8 << 20 });
            while (reader.Read())
            {
                if (reader.NodeType is XmlNodeType.ProcessingInstruction or XmlNodeType.EntityReference
                    || (reader.NodeType == XmlNodeType.Element && !IsPassive(reader))
                    || (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && HasAddress(reader.Value)))
                {
                    return false;
                }
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool IsPassive(XmlReader element)
    {
        if (Array.Exists(Active, a => a.Equals(element.LocalName, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        for (var i = 0; i < element.AttributeCount; i++)
        {
            element.MoveToAttribute(i);
            var isOff = element.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || (element.LocalName.Equals("href", StringComparison.OrdinalIgnoreCase) && !element.Value.StartsWith('#'))
                || (element.Prefix != "xmlns" && element.LocalName != "xmlns" && HasAddress(element.Value));
            if (isOff)
            {
                return false;
            }
        }

        element.MoveToElement();
        return true;
    }

    /// <summary>Whether a style refers to something outside of the picture.</summary>
    private static bool HasAddress(string value) =>
        value.Contains("@import", StringComparison.OrdinalIgnoreCase)
        || value.Replace(" ", "", StringComparison.Ordinal).Replace("url(#", "", StringComparison.OrdinalIgnoreCase).Contains("url(", StringComparison.OrdinalIgnoreCase);
}
