using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

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
        using var process = new Process
        {
            StartInfo = new(Program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        var path = process.StartInfo.Environment["PATH"];
        process.StartInfo.Environment.Clear();
        process.StartInfo.Environment["PATH"] = path;
        using var time = new CancellationTokenSource(timeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, time.Token);
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            throw new IOException($"logos are drawn by {Program}, which cannot be run: {e.Message}. Install librsvg (Debian: librsvg2-bin; macOS: librsvg), or put a logo-120.png beside the logo", e);
        }

        try
        {
            var output = ReadAsync(process.StandardOutput.BaseStream, either.Token);
            var error = ReadAsync(process.StandardError.BaseStream, either.Token);
            await WriteAsync(process.StandardInput, svg, either.Token).ConfigureAwait(false);
            await Task.WhenAll(output, error, process.WaitForExitAsync(either.Token)).ConfigureAwait(false);
            return process.ExitCode == 0 ? await output.ConfigureAwait(false) : null;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            ct.ThrowIfCancellationRequested();
            return null;
        }
    }

    /// <summary>Reads to the end; null for more than a picture can have.</summary>
    private static async Task<byte[]?> ReadAsync(Stream stream, CancellationToken ct)
    {
        using var kept = new MemoryStream();
        var (buffer, total) = (new byte[16 << 10], 0L);
        for (int read; (read = await stream.ReadAsync(buffer, ct).ConfigureAwait(false)) > 0; total += read)
        {
            if (total + read <= MostBytes)
            {
                kept.Write(buffer.AsSpan(0, read));
            }
        }

        return total <= MostBytes ? kept.ToArray() : null;
    }

    private static async Task WriteAsync(StreamWriter input, ReadOnlyMemory<byte> svg, CancellationToken ct)
    {
        try
        {
            await input.BaseStream.WriteAsync(svg, ct).ConfigureAwait(false);
            input.Close();
        }
        catch (IOException)
        {
            // It ended before it read everything; its exit code says that.
        }
    }
}
