using System.Collections.ObjectModel;

namespace Docs.Sync;

/// <summary>What came of asking for Dockerfiles. One that is in neither was not asked for.</summary>
/// <param name="Found">By <see cref="Model.Manifests.GitSource.LockKey"/>: what the last stage is built from; null where
/// that cannot be known, as for a file that is not there.</param>
/// <param name="Failed">By the same key: why there is no answer this time, as in <c>the host does not answer</c>.</param>
public sealed record BaseAnswers(IReadOnlyDictionary<string, string?> Found, IReadOnlyDictionary<string, string> Failed)
{
    public static BaseAnswers None { get; } = new(ReadOnlyDictionary<string, string?>.Empty, ReadOnlyDictionary<string, string>.Empty);
}
