using System.Net.Http.Headers;
using Docs.Transport.Http;
using Docs.Transport.Http.Handlers;

namespace Docs.Publishing.Hub.Api;

/// <summary>A request to Docker Hub. It may be sent more than once: each sets a value, and adds nothing.</summary>
/// <param name="Path">Below the address of the API. Those of writes end with a slash: without it, a redirect turns them into reads.</param>
internal sealed record HubRequest(HttpMethod Method, string Path)
{
    /// <summary>Null without one.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    public string ContentType { get; init; } = "application/json";

    /// <summary>What the user does with it, as messages say it: <c>read library/python</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>The permission that the token needs, as Docker Hub calls it.</summary>
    public string Scope { get; init; } = "repo:read";

    /// <summary>The message, anew for each time that it is sent.</summary>
    public HttpRequestMessage CreateMessage(Uri api, AuthenticationHeaderValue? authorization)
    {
        var message = new HttpRequestMessage(Method, new Uri(api, Path));
        message.Headers.Authorization = authorization;
        message.Headers.UserAgent.ParseAdd(ProgramName.UserAgent);
        message.Headers.Accept.ParseAdd("application/json, */*;q=0.1");
        if (Body is { } body)
        {
            message.Content = new ReadOnlyMemoryContent(body);
            message.Content.Headers.ContentType = new(ContentType);
        }

        message.IsRepeatable = true;
        return message;
    }
}
