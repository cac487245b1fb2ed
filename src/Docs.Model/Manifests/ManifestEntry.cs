namespace Docs.Model.Manifests;

/// <summary>
/// One paragraph of a manifest with all defaults filled in: tags that are built from one Dockerfile per architecture.
/// </summary>
/// <param name="Tags">At least one, in the order given.</param>
/// <param name="SharedTags">Tags that several entries together make up, in the order given, without repeats.</param>
/// <param name="Architectures">At least one, sorted by name, without repeats.</param>
/// <param name="Constraints">In the order given, those of the first paragraph first.</param>
/// <param name="Source">Where the Dockerfile is, unless an architecture has fields of its own.</param>
/// <param name="ArchitectureFields">Sorted by architecture and field, without repeats.</param>
public sealed record ManifestEntry(
    EquatableList<string> Tags,
    EquatableList<string> SharedTags,
    EquatableList<Architecture> Architectures,
    EquatableList<string> Constraints,
    GitSource Source,
    EquatableList<ArchitectureField> ArchitectureFields)
{
    /// <summary>Whether the entry is built for a target; <c>library</c> takes every entry.</summary>
    public bool Supports(Target target) => target.Architecture is null || Supports(target.Architecture);

    /// <summary>Whether the entry is built for an architecture.</summary>
    public bool Supports(Architecture architecture) => Architectures.AsSpan().Contains(architecture);

    /// <summary>Where the Dockerfile is for a target: for <c>library</c>, that of the entry's first architecture.</summary>
    public GitSource SourceFor(Target target) => SourceFor(target.Architecture ?? Architectures[0]);

    /// <summary>Whether the target's architecture has fields of its own, and so perhaps another Dockerfile than the rest.</summary>
    public bool HasOwnSourceFor(Target target)
    {
        var architecture = target.Architecture ?? Architectures[0];
        foreach (var field in ArchitectureFields)
        {
            if (field.Architecture == architecture)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two entries are one: all is equal but the tags.</summary>
    public bool BuildsTheSameAs(ManifestEntry other) =>
        Source == other.Source
        && Architectures.Equals(other.Architectures)
        && Constraints.Equals(other.Constraints)
        && ArchitectureFields.Equals(other.ArchitectureFields);

    private GitSource SourceFor(Architecture architecture)
    {
        var source = Source;
        foreach (var field in ArchitectureFields)
        {
            if (field.Architecture != architecture)
            {
                continue;
            }

            source = field.Field switch
            {
                GitField.GitRepo => source with { Repository = field.Value },
                GitField.GitFetch => source with { Fetch = field.Value },
                GitField.GitCommit => source with { Commit = CommitId.Parse(field.Value) },
                GitField.Directory => source with { Directory = field.Value },
                GitField.File => source with { File = field.Value },
                _ => source with { Builder = field.Value },
            };
        }

        return source;
    }
}
