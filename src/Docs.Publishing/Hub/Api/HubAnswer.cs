using System.Net;

namespace Docs.Publishing.Hub.Api;

/// <summary>What Docker Hub answered.</summary>
/// <param name="Body">The whole body; empty without one.</param>
internal sealed record HubAnswer(HttpStatusCode Status, ReadOnlyMemory<byte> Body)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;
}
