using Docs.Model;

namespace Docs.Preview.Framing;

/// <summary>How long a README is for Docker Hub, without taking it apart.</summary>
internal static class HubSize
{
    /// <summary>UTF-8 bytes without the leading comment and the white space around the rest.</summary>
    public static int Of(Readme readme)
    {
        var content = readme.Content.Span;
        var end = content.StartsWith("<!--"u8) ? content.IndexOf("-->"u8) : -1;
        return content[(end < 0 ? 0 : end + 3)..].Trim(" \t\r\n"u8).Length;
    }
}
