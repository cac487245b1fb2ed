using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Docs.Transport.Processes;

namespace Docs.Transport.Pictures;

/// <summary>
/// Draws pictures by <c>rsvg-convert</c>, the program of <see href="https://wiki.gnome.org/Projects/LibRsvg">librsvg</see>: a
/// process of its own, without the environment of the user, so that what a stranger's picture may break is not this one. It
/// gets the picture on standard input, where librsvg loads nothing that the picture refers to, neither files nor addresses.
/// </summary>
/// <param name="timeout">After this time the process is killed.</param>
/// <param name="trace">Called with each command before it runs.</param>
public sealed class PictureRenderer(TimeSpan timeout, Action<string> trace)
{
    private const string Program = "rsvg-convert";

    // Bytes: a picture of 120 × 120 has 58 KB without compression.
    private const int MostBytes = 4 << 20;

    /// <summary>Draws a picture.</summary>
    /// <param name="svg">The picture.</param>
    /// <param name="side">Pixels that its longer side is scaled to; null for its own size.</param>
    /// <returns>A PNG: the same bytes for the same pixels. Null where it cannot be drawn.</returns>
    /// <exception cref="IOException">The program is not installed.</exception>
    public async Task<byte[]?> RenderAsync(ReadOnlyMemory<byte> svg, int? side, CancellationToken ct)
    {
        var size = side?.ToString(CultureInfo.InvariantCulture);
        string[] arguments = ["--format", "png", .. size is null ? (string[])[] : ["--width", size, "--height", size, "--keep-aspect-ratio"]];
        trace($"{Program} {string.Join(' ', arguments)}");
        var start = new ProcessStartInfo(Program, arguments);
        var path = start.Environment["PATH"];
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        try
        {
            var result = await PipedProcess.RunAsync(start, svg, MostBytes, timeout, ct).ConfigureAwait(false);
            return result is { ExitCode: 0, IsWhole: true } ? result.Output : null;
        }
        catch (Win32Exception e)
        {
            throw new IOException($"logos are drawn by {Program}, which cannot be run: {e.Message}. Install librsvg (Debian: librsvg2-bin; macOS: librsvg), or put a logo-120.png beside the logo", e);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }
}
