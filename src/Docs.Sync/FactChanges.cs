namespace Docs.Sync;

/// <summary>How many facts of one kind come, go and change.</summary>
/// <param name="Added">Asked for the first time.</param>
/// <param name="Removed">No longer of use.</param>
/// <param name="Changed">Known otherwise before.</param>
public sealed record FactChanges(int Added, int Removed, int Changed)
{
    public static FactChanges Between<T>(IReadOnlyDictionary<string, T> before, IReadOnlyDictionary<string, T> after) => new(
        after.Count(f => !before.ContainsKey(f.Key)),
        before.Count(f => !after.ContainsKey(f.Key)),
        after.Count(f => before.TryGetValue(f.Key, out var earlier) && !EqualityComparer<T>.Default.Equals(earlier, f.Value)));
}
