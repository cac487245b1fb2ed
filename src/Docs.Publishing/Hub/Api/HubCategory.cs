namespace Docs.Publishing.Hub.Api;

/// <summary>A category of Docker Hub.</summary>
/// <param name="Slug">As in <c>web-servers</c>.</param>
/// <param name="Name">As people see it: <c>Web servers</c>.</param>
public sealed record HubCategory(string Slug, string Name);
