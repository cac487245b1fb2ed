using Docs.Model;

namespace Docs.Sync;

/// <summary>A tag that is built from other commits than before.</summary>
/// <param name="From">The commits of all its entries and architectures before: sorted, each once.</param>
/// <param name="To">Those from now on.</param>
public sealed record TagMove(string Tag, EquatableList<CommitId> From, EquatableList<CommitId> To);
