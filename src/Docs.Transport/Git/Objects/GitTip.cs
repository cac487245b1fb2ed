using Docs.Transport.Git.Addresses;

namespace Docs.Transport.Git.Objects;

/// <summary>What a remote has for a <see cref="GitRef"/>.</summary>
/// <param name="Name">What it is fetched by: the whole name, or the id of a commit.</param>
/// <param name="Id">Of the commit, or of the annotated tag that leads to it.</param>
internal sealed record GitTip(string Name, string Id);
