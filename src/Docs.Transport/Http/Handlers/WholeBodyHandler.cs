using System.Buffers;

namespace Docs.Transport.Http.Handlers;

/// <summary>
/// Loads the whole body of an answer into memory, so that a body that breaks off is a fault of the request. A body that
/// is longer than its limit is replaced by an empty one, and <see cref="RequestOptions"/> has the reason.
/// </summary>
/// <param name="limitOf">Bytes after decompression, at most; zero for an answer whose body does not matter and is not loaded.</param>
internal sealed class WholeBodyHandler(Func<HttpResponseMessage, int> limitOf) : DelegatingHandler
{
    private const int BufferSize = 16 << 10;

    /// <exception cref="HttpRequestException">The body ended before its end, or is not what its encoding says.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            if (limitOf(response) is var limit and > 0)
            {
                await LoadAsync(request, response, limit, cancellationToken).ConfigureAwait(false);
            }

            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static async Task LoadAsync(HttpRequestMessage request, HttpResponseMessage response, int limit, CancellationToken ct)
    {
        var content = response.Content;
        byte[]? body;
        try
        {
            body = content.Headers.ContentLength > limit ? null : await ReadAsync(content, limit, ct).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, $"the answer broke off: {e.Message}", e);
        }
        catch (InvalidDataException e)
        {
            throw new HttpRequestException(HttpRequestError.InvalidResponse, $"the answer could not be decompressed: {e.Message}", e);
        }

        request.Refusal = body is null ? $"it is longer than {limit} bytes" : null;
        response.Content = new ByteArrayContent(body ?? []);
        response.Content.Headers.ContentType = content.Headers.ContentType;
        content.Dispose();
    }

    /// <summary>A body after decompression; null as soon as it is longer than its limit.</summary>
    private static async Task<byte[]?> ReadAsync(HttpContent content, int limit, CancellationToken ct)
    {
        var stream = await content.ReadAsStreamAsync(ct).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var body = new ArrayBufferWriter<byte>(BufferSize);
            for (int read; (read = await stream.ReadAsync(body.GetMemory(BufferSize), ct).ConfigureAwait(false)) > 0;)
            {
                body.Advance(read);
                if (body.WrittenCount > limit)
                {
                    return null;
                }
            }

            return body.WrittenSpan.ToArray();
        }
    }
}
