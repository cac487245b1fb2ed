namespace Docs.Model.Snapshots;

/// <summary>The fragments of one folder, by their file names.</summary>
/// <param name="Folder">The folder, as findings name it.</param>
/// <param name="Files">By file name, as in <c>variant-slim.md</c>.</param>
public sealed record FragmentSet(string Folder, IReadOnlyDictionary<string, Fragment> Files)
{
    /// <summary>The fragment of that file name, or null.</summary>
    public Fragment? Find(string name) => Files.GetValueOrDefault(name);

    /// <summary>Where a file of that name is or would be.</summary>
    public SourceLocation LocationOf(string name) => new($"{Folder}/{name}");
}
