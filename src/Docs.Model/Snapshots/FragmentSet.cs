namespace Docs.Model.Snapshots;

/// <summary>The fragments of one folder, by their file names.</summary>
/// <param name="Folder">The folder, as findings name it.</param>
/// <param name="Files">By file name, as in <c>variant-slim.md</c>.</param>
public sealed record FragmentSet(string Folder, IReadOnlyDictionary<string, Fragment> Files)
{
    /// <summary>Files that are there but cannot be read; findings say why.</summary>
    public EquatableList<string> Unreadable { get; init; } = [];

    /// <summary>A folder without any.</summary>
    public static FragmentSet Empty(string folder) => new(folder, new Dictionary<string, Fragment>(StringComparer.Ordinal));

    /// <summary>The fragment of that file name, or null.</summary>
    public Fragment? Find(string name) => Files.GetValueOrDefault(name);

    /// <summary>Whether the folder has a file of that name, be it readable or not.</summary>
    public bool Has(string name) => Files.ContainsKey(name) || Unreadable.Contains(name);

    /// <summary>Where a file of that name is or would be.</summary>
    public SourceLocation LocationOf(string name) => new($"{Folder}/{name}");
}
