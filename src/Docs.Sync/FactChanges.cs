namespace Docs.Sync;

/// <summary>How many facts of one kind come, go and change.</summary>
/// <param name="Added">Asked for the first time.</param>
/// <param name="Removed">No longer of use.</param>
/// <param name="Changed">Known otherwise before.</param>
public sealed record FactChanges(int Added, int Removed, int Changed)
{
    public static FactChanges Between(IReadOnlyDictionary<string, string?> before, IReadOnlyDictionary<string, string?> after) => new(
        after.Count(f => !before.ContainsKey(f.Key)),
        before.Count(f => !after.ContainsKey(f.Key)),
        after.Count(f => before.TryGetValue(f.Key, out var earlier) && earlier != f.Value));
}
