using System.ComponentModel;
using Docs.Transport.Pictures.Drawing;
using Docs.Transport.Processes;

namespace Docs.Transport.Pictures;

/// <summary>
/// Draws pictures, each in a process of its own, without the environment of the user: what a stranger's picture may take or
/// break is not this process. That one has limits of time and memory.
/// </summary>
/// <param name="program">This program, which draws when it is started so; null where it is not known.</param>
/// <param name="trace">Called with each command before it runs.</param>
public sealed class PictureRenderer(OwnProgram? program, Action<string> trace)
{
    // Bytes: a picture of 120 × 120 has 58 KB without compression.
    private const int MostBytes = 4 << 20;

    // The process ends by itself at its limit. This is for one that does not even come to watch it.
    private static readonly TimeSpan MoreTime = TimeSpan.FromSeconds(20);

    /// <summary>What one picture may take.</summary>
    internal DrawingLimits Limits { get; init; } = DrawingLimits.Default;

    /// <summary>Draws an SVG picture in the middle of a transparent square, scaled to fit it.</summary>
    /// <param name="side">Pixels.</param>
    /// <returns>A PNG: the same bytes for the same picture.</returns>
    /// <exception cref="IOException">No picture can be drawn here.</exception>
    internal Task<RenderedPicture> DrawSvgAsync(ReadOnlyMemory<byte> svg, int side, CancellationToken ct) => RunAsync(DrawingTask.Svg, svg, side, ct);

    /// <summary>Draws a PNG in the middle of a transparent square, scaled down to fit it, and never up.</summary>
    /// <inheritdoc cref="DrawSvgAsync"/>
    internal Task<RenderedPicture> DrawPngAsync(ReadOnlyMemory<byte> png, int side, CancellationToken ct) => RunAsync(DrawingTask.Png, png, side, ct);

    /// <summary>Reads the points of a picture, in whatever format.</summary>
    /// <param name="side">The pixels of each of its sides; a picture of another size has no result.</param>
    /// <returns>Row by row, each point as red, green, blue (each multiplied by alpha) and alpha.</returns>
    /// <exception cref="IOException">No picture can be read here.</exception>
    internal Task<RenderedPicture> ReadPixelsAsync(ReadOnlyMemory<byte> picture, int side, CancellationToken ct) => RunAsync(DrawingTask.Pixels, picture, side, ct);

    private async Task<RenderedPicture> RunAsync(DrawingTask task, ReadOnlyMemory<byte> picture, int side, CancellationToken ct)
    {
        if (program is null)
        {
            throw new IOException("logos are drawn by another process of this program, whose path the system does not tell. Put a logo-120.png beside the logo");
        }

        var start = program.Start(DrawingProcess.ArgumentsOf(task, side, Limits));
        trace($"{start.FileName} {string.Join(' ', start.ArgumentList)}");
        try
        {
            var result = await PipedProcess.RunAsync(start, picture, MostBytes, Limits.Time + MoreTime, ct).ConfigureAwait(false);
            return result switch
            {
                { ExitCode: DrawingExitCode.Drawn, IsWhole: true } => new(result.Output, null),
                { ExitCode: DrawingExitCode.NoPicture } => new(null, "cannot be drawn"),
                { ExitCode: DrawingExitCode.NoLibrary } => throw new IOException(
                    $"logos are drawn by the library libSkiaSharp, which is not beside '{program.File}'. Install docs with all of its files, or put a logo-120.png beside the logo"),
                _ => new(null, TooMuch),
            };
        }
        catch (Win32Exception e)
        {
            throw new IOException($"logos are drawn by another process of '{program.File}', which cannot be started: {e.Message}", e);
        }
        catch (TimeoutException)
        {
            return new(null, TooMuch);
        }
    }

    private string TooMuch => $"cannot be drawn within {Limits}";
}
