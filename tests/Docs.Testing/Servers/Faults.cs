using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Docs.Testing.Servers;

/// <summary>Answers of a <see cref="FaultyServer"/>.</summary>
internal static class Faults
{
    /// <summary>No fault.</summary>
    public static Task Text(HttpContext context, string text) => context.Response.WriteAsync(text, TestContext.Current.CancellationToken);

    public static Task Status(HttpContext context, int status, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return Task.CompletedTask;
    }

    public static Task Redirect(HttpContext context, string location)
    {
        context.Response.StatusCode = 302;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    }

    /// <summary>Cuts the connection before an answer.</summary>
    public static Task Reset(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Begins a body, of a length that it tells or in chunks, and cuts the connection.</summary>
    public static async Task ResetInBody(HttpContext context, long? length)
    {
        await BeginAsync(context, length);
        context.Abort();
    }

    /// <summary>Ends a body before the length that it told.</summary>
    public static Task TooShort(HttpContext context) => BeginAsync(context, 1000);

    /// <summary>Never answers.</summary>
    public static Task Hang(HttpContext context, TaskCompletionSource reached)
    {
        reached.TrySetResult();
        return UntilGoneAsync(context);
    }

    /// <summary>Begins a body and never goes on.</summary>
    public static async Task HangInBody(HttpContext context, TaskCompletionSource reached)
    {
        await BeginAsync(context, 1000);
        reached.TrySetResult();
        await UntilGoneAsync(context);
    }

    /// <summary>A body of zeros, compressed.</summary>
    public static async Task Gzip(HttpContext context, long zeros)
    {
        context.Response.Headers.ContentEncoding = "gzip";
        await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
        await WriteAsync(gzip, zeros, context.RequestAborted);
    }

    /// <summary>A body that says that it is compressed, and is not.</summary>
    public static Task BadGzip(HttpContext context)
    {
        context.Response.Headers.ContentEncoding = "gzip";
        return Text(context, "FROM debian:trixie\n");
    }

    /// <summary>A body of zeros in chunks.</summary>
    public static Task Chunks(HttpContext context, long zeros) => WriteAsync(context.Response.Body, zeros, context.RequestAborted);

    private static async Task BeginAsync(HttpContext context, long? length)
    {
        context.Response.ContentLength = length;
        await context.Response.Body.WriteAsync(Encoding.ASCII.GetBytes("FROM "), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private static async Task WriteAsync(Stream stream, long zeros, CancellationToken ct)
    {
        var piece = new byte[64 << 10];
        try
        {
            for (var left = zeros; left > 0; left -= piece.Length)
            {
                await stream.WriteAsync(piece.AsMemory(0, (int)Math.Min(left, piece.Length)), ct);
            }
        }
        catch (OperationCanceledException)
        {
            // Whoever asked has gone.
        }
    }

    private static Task UntilGoneAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        context.RequestAborted.Register(gone.SetResult);
        return gone.Task;
    }
}
