namespace Docs.Transport.Pictures.Drawing;

/// <summary>What a process that draws is asked for.</summary>
internal enum DrawingTask
{
    /// <summary>To draw an SVG picture.</summary>
    Svg,

    /// <summary>To draw a PNG.</summary>
    Png,

    /// <summary>The points of a picture.</summary>
    Pixels,
}
