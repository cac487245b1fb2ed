using System.Net;
using System.Text.Json;
using Docs.Transport.Http.Handlers;

namespace Docs.Publishing.GitHub.Http;

/// <summary>
/// Checks that an answer which reports success is JSON, and complete: Octokit reads anything else as null. Below the
/// handler that repeats requests, so that the fault may pass.
/// </summary>
internal sealed class JsonHandler : DelegatingHandler
{
    /// <exception cref="HttpRequestException">The answer is no JSON.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NoContent || request.Refusal is not null)
        {
            return response;
        }

        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var fault = response.Content.Headers.ContentType?.MediaType is var type && type is not ("application/json" or "application/vnd.github+json") ? $"the answer is '{type}', expected JSON"
            : IsJson(body) ? null
            : "the answer is no complete JSON";
        if (fault is not null)
        {
            response.Dispose();
            throw new HttpRequestException(HttpRequestError.InvalidResponse, fault);
        }

        return response;
    }

    private static bool IsJson(ReadOnlySpan<byte> text)
    {
        try
        {
            var reader = new Utf8JsonReader(text);
            while (reader.Read())
            {
            }

            return text.Length > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
