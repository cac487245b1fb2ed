using Docs.Transport.Git.Addresses;

namespace Docs.Transport.Git.Objects;

/// <summary>The object that a <see cref="GitRef"/> leads to on a remote.</summary>
/// <param name="Name">What it is fetched by: the whole name, or the id of a commit.</param>
/// <param name="Id">Of the commit, or of the annotated tag that leads to it.</param>
internal sealed record GitTip(string Name, string Id);
