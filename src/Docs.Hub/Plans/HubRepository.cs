using Docs.Model;
using Docs.Model.Publishing;

namespace Docs.Hub.Plans;

/// <summary>What Docker Hub shows of a repository now.</summary>
/// <param name="ShortDescription">The line below its name; empty without one.</param>
/// <param name="FullDescription">The text of its page; empty without one.</param>
/// <param name="Categories">The slugs of its categories, sorted; null where they are not known.</param>
public sealed record HubRepository(HubRepositoryName Name, string ShortDescription, string FullDescription, EquatableList<string>? Categories);
