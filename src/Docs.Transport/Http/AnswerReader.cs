using System.Buffers;
using System.Net;

namespace Docs.Transport.Http;

/// <summary>Reads what matters of a server's answer.</summary>
internal static class AnswerReader
{
    private const int BufferSize = 16 << 10;

    /// <param name="response">Its body is not read yet.</param>
    /// <param name="clock">Tells how long it is until the time that a <c>Retry-After</c> names.</param>
    /// <exception cref="HttpRequestException">The body ended before its end, or is not what its encoding says.</exception>
    public static async Task<WebAnswer> ReadAsync(HttpResponseMessage response, WebHop hop, TimeProvider clock, CancellationToken ct)
    {
        var answer = new WebAnswer(response.StatusCode)
        {
            Location = LocationOf(response, hop.SentTo),
            Wait = WaitOf(response, clock),
        };
        var limit = hop.Question.BodyLimit;
        if (response.StatusCode != HttpStatusCode.OK || limit == 0)
        {
            return answer;
        }

        try
        {
            var isTooLong = response.Content.Headers.ContentLength > limit;
            return !isTooLong && await ReadBodyAsync(response.Content, limit, ct).ConfigureAwait(false) is { } body
                ? answer with { Body = body }
                : answer with { Refusal = $"it is longer than {limit} bytes" };
        }
        catch (IOException e)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, $"the answer broke off: {e.Message}", e);
        }
        catch (InvalidDataException e)
        {
            throw new HttpRequestException(HttpRequestError.InvalidResponse, $"the answer could not be decompressed: {e.Message}", e);
        }
    }

    /// <summary>A body as it is after decompression; null as soon as it is longer than it may be.</summary>
    private static async Task<byte[]?> ReadBodyAsync(HttpContent content, int limit, CancellationToken ct)
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

    private static Uri? LocationOf(HttpResponseMessage response, Uri address) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308
        && response.Headers.Location is { } location
        && Uri.TryCreate(address, location, out var absolute)
            ? absolute
            : null;

    private static TimeSpan? WaitOf(HttpResponseMessage response, TimeProvider clock) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };
}
