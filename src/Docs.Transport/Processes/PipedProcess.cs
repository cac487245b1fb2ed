using System.ComponentModel;
using System.Diagnostics;

namespace Docs.Transport.Processes;

/// <summary>A program that reads standard input to its end and answers on standard output, within limits.</summary>
internal static class PipedProcess
{
    /// <summary>Runs a program. Where the time is over, or the run is cancelled, it is killed with all that it started.</summary>
    /// <param name="start">The program, its arguments and its environment.</param>
    /// <param name="limit">Bytes of its output that are kept; it may print more.</param>
    /// <exception cref="Win32Exception">It cannot be started.</exception>
    /// <exception cref="TimeoutException">It did not end in time.</exception>
    public static async Task<PipedResult> RunAsync(ProcessStartInfo start, ReadOnlyMemory<byte> input, int limit, TimeSpan timeout, CancellationToken ct)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        using var process = new Process { StartInfo = start };
        using var time = new CancellationTokenSource(timeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, time.Token);
        process.Start();
        try
        {
            var output = ReadAsync(process.StandardOutput.BaseStream, limit, either.Token);
            var error = ReadAsync(process.StandardError.BaseStream, limit, either.Token);
            await WriteAsync(process.StandardInput, input, either.Token).ConfigureAwait(false);
            await Task.WhenAll(output, error, process.WaitForExitAsync(either.Token)).ConfigureAwait(false);
            var (kept, isWhole) = await output.ConfigureAwait(false);
            return new(process.ExitCode, kept, isWhole);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            ct.ThrowIfCancellationRequested();
            throw new TimeoutException($"'{start.FileName}' did not end within {timeout.TotalSeconds} s");
        }
    }

    /// <summary>Reads to the end, and keeps the beginning.</summary>
    private static async Task<(byte[] Kept, bool IsWhole)> ReadAsync(Stream stream, int limit, CancellationToken ct)
    {
        using var kept = new MemoryStream();
        var (buffer, isWhole) = (new byte[16 << 10], true);
        for (int read; (read = await stream.ReadAsync(buffer, ct).ConfigureAwait(false)) > 0;)
        {
            var room = Math.Min(read, limit - (int)kept.Length);
            kept.Write(buffer.AsSpan(0, room));
            isWhole &= room == read;
        }

        return (kept.ToArray(), isWhole);
    }

    private static async Task WriteAsync(StreamWriter input, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        try
        {
            await input.BaseStream.WriteAsync(bytes, ct).ConfigureAwait(false);
            input.Close();
        }
        catch (IOException)
        {
            // It ended before it read everything; its exit code says more.
        }
    }
}
