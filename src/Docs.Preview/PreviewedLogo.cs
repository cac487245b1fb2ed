namespace Docs.Preview;

/// <summary>An image's picture.</summary>
/// <param name="FileName"><c>logo.png</c> or <c>logo.svg</c>.</param>
/// <param name="Load">Its bytes as they are now; null where they cannot be read.</param>
public sealed record PreviewedLogo(string FileName, Func<byte[]?> Load)
{
    internal bool IsSvg => FileName.EndsWith(".svg", StringComparison.Ordinal);
}
