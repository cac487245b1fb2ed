using SkiaSharp;
using Svg;
using Svg.Skia;

namespace Docs.Transport.Pictures.Drawing;

/// <summary>
/// Draws pictures by Skia, on a transparent square. The only type that knows Skia. What it draws is other people's input,
/// and may take any time and memory or crash: it is for a process of its own, see <see cref="DrawingProcess"/>.
/// </summary>
internal static class PictureCanvas
{
    // Everything is drawn larger and then made smaller by the mean of 4 × 4 points, so that each pixel has as much of a colour
    // as covers it: pictures within pictures would be coarse else, and shapes beside each other would have seams.
    private const int Points = 4;

    static PictureCanvas()
    {
        SvgDocument.ResolveExternalElements = ExternalType.None;
        SvgDocument.ResolveExternalImages = ExternalType.None;
        SvgDocument.ResolveExternalXmlEntites = ExternalType.None;
        SvgDocument.DisableDtdProcessing = true;
    }

    /// <summary>Draws an SVG picture in the middle of a square, scaled to fit it. Text is left out: each machine has other fonts.</summary>
    /// <param name="side">Pixels.</param>
    /// <returns>A PNG; null where there is nothing to draw.</returns>
    public static byte[]? DrawSvg(Stream content, int side)
    {
        using var reader = SvgReader.Create(content);
        var document = SvgDocument.Open<SvgDocument>(reader);
        foreach (var text in document.Descendants().OfType<SvgTextBase>().ToList())
        {
            text.Parent?.Children.Remove(text);
        }

        using var svg = new SKSvg();
        using var picture = svg.FromSvgDocument(document);
        return picture?.CullRect is { } box && FindScale(box.Width, box.Height, side) is { } scale
            ? Draw(side, canvas =>
            {
                canvas.Translate(Margin(box.Width * scale, side), Margin(box.Height * scale, side));
                canvas.Scale(scale);
                canvas.Translate(-box.Left, -box.Top);
                canvas.ClipRect(box);
                canvas.DrawPicture(picture);
            })
            : null;
    }

    /// <summary>Draws a PNG in the middle of a square, scaled down to fit it, and never up.</summary>
    /// <param name="side">Pixels.</param>
    /// <returns>A PNG; null for anything else, and for one that ends early.</returns>
    public static byte[]? DrawPng(byte[] content, int side)
    {
        using var bitmap = Decode(content, mustBePng: true);
        if (bitmap is null || FindScale(bitmap.Width, bitmap.Height, side) is not { } fit)
        {
            return null;
        }

        var scale = Math.Min(1, fit);
        var (width, height) = (bitmap.Width * scale, bitmap.Height * scale);
        var (left, top) = (Margin(width, side), Margin(height, side));

        // Whole pixels, so that what is not scaled stays the same point for point.
        var (place, sampling) = scale < 1
            ? (SKRect.Create(left, top, width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear))
            : (SKRect.Create(MathF.Floor(left), MathF.Floor(top), width, height), SKSamplingOptions.Default);

        // Else the image would be a copy.
        bitmap.SetImmutable();
        using var image = SKImage.FromBitmap(bitmap);

        // For what is thinner than a point.
        using var paint = new SKPaint { IsAntialias = true };
        return Draw(side, canvas => canvas.DrawImage(image, place, sampling, paint));
    }

    /// <summary>The points of a picture, in whatever format.</summary>
    /// <param name="side">The pixels of each of its sides.</param>
    /// <returns>Row by row, each point as red, green, blue (each multiplied by alpha) and alpha; null for a picture of another size.</returns>
    public static byte[]? ReadPixels(byte[] content, int side)
    {
        using var bitmap = Decode(content, mustBePng: false);
        return bitmap is { } && bitmap.Width == side && bitmap.Height == side ? bitmap.Bytes : null;
    }

    private static SKBitmap? Decode(byte[] content, bool mustBePng)
    {
        using var data = SKData.CreateCopy(content);
        using var codec = FindCodec(data);
        if (codec is null || (mustBePng && codec.EncodedFormat != SKEncodedImageFormat.Png))
        {
            return null;
        }

        var bitmap = new SKBitmap(InfoOf(codec.Info.Width, codec.Info.Height));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success)
        {
            return bitmap;
        }

        bitmap.Dispose();
        return null;
    }

    // Null for what is no picture, whatever its declaration says.
    private static SKCodec? FindCodec(SKData data) => SKCodec.Create(data);

    private static byte[]? Draw(int side, Action<SKCanvas> draw)
    {
        using var large = SKSurface.Create(InfoOf(side * Points, side * Points));
        large.Canvas.Scale(Points);
        draw(large.Canvas);
        using var drawn = large.Snapshot();
        using var small = SKSurface.Create(InfoOf(side, side));
        small.Canvas.DrawImage(drawn, SKRect.Create(0, 0, side, side), new SKSamplingOptions(SKFilterMode.Nearest, SKMipmapMode.Nearest));
        using var image = small.Snapshot();
        using var pixels = image.PeekPixels();

        // An empty square is no logo, whatever the reason.
        if (!pixels.GetPixelSpan().ContainsAnyExcept((byte)0))
        {
            return null;
        }

        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png?.ToArray();
    }

    private static float? FindScale(float width, float height, int side) =>
        width > 0 && height > 0 && side / Math.Max(width, height) is var scale && float.IsNormal(scale) ? scale : null;

    private static float Margin(float length, int side) => (side - length) / 2;

    private static SKImageInfo InfoOf(int width, int height) => new(width, height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb());
}
