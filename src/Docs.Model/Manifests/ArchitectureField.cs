namespace Docs.Model.Manifests;

/// <summary>A git field that an entry gives for one architecture alone, as in <c>i386-GitCommit</c>.</summary>
/// <param name="Architecture">Need not be one of the entry's: a default of the first paragraph may name others.</param>
/// <param name="Field">Which field it replaces.</param>
/// <param name="Value">As given, in its field's form; a directory as a clean path, so that two spellings of one directory are equal.</param>
public sealed record ArchitectureField(Architecture Architecture, GitField Field, string Value)
    : IComparable<ArchitectureField>
{
    public int CompareTo(ArchitectureField? other) =>
        other is null ? 1
        : Architecture.CompareTo(other.Architecture) is var byName and not 0 ? byName
        : Field.CompareTo(other.Field);
}
