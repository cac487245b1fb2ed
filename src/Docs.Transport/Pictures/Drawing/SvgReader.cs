using System.Xml;

namespace Docs.Transport.Pictures.Drawing;

/// <summary>Reads the XML of SVG pictures, which other people wrote.</summary>
public static class SvgReader
{
    /// <summary>
    /// A reader that loads nothing from elsewhere, and has no more characters than the picture has bytes. Entities stay
    /// unknown, so that a reference to one is an error: they could refer to files, or multiply.
    /// </summary>
    /// <param name="content">Has a length.</param>
    public static XmlReader Create(Stream content) =>
        XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = content.Length });
}
