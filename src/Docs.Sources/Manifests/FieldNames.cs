using Docs.Model;
using Docs.Model.Manifests;

namespace Docs.Sources.Manifests;

/// <summary>The fields that a manifest may have.</summary>
internal static class FieldNames
{
    public const string Maintainers = "Maintainers";
    public const string Tags = "Tags";
    public const string SharedTags = "SharedTags";
    public const string Architectures = "Architectures";
    public const string Constraints = "Constraints";

    private static readonly string[] Lists = [Maintainers, Tags, SharedTags, Architectures, Constraints];

    private static readonly GitField[] GitFields = [GitField.GitRepo, GitField.GitFetch, GitField.GitCommit, GitField.Directory, GitField.File, GitField.Builder];

    /// <summary>Every name without an architecture, in the order in which they are printed.</summary>
    public static IEnumerable<string> Plain => [.. Lists, .. GitFields.Select(NameOf)];

    // One object for each name: a manifest has the same few hundreds of times.
    private static readonly Dictionary<string, FieldKind>.AlternateLookup<ReadOnlySpan<char>> Known =
        Lists.Select(n => new FieldKind(n, IsKnown: true))
            .Concat(GitFields.Select(f => new FieldKind(NameOf(f), IsKnown: true, f)))
            .Concat(Architecture.All.SelectMany(a => GitFields.Select(f => new FieldKind($"{a}-{NameOf(f)}", IsKnown: true, f, a))))
            .ToDictionary(k => k.Name, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a name stands for: a list, a git field, a git field of one architecture, or nothing.</summary>
    public static FieldKind Classify(ReadOnlySpan<char> name) => Known.TryGetValue(name, out var kind) ? kind : new(name.ToString(), IsKnown: false);

    public static string NameOf(GitField field) => field switch
    {
        GitField.GitRepo => nameof(GitField.GitRepo),
        GitField.GitFetch => nameof(GitField.GitFetch),
        GitField.GitCommit => nameof(GitField.GitCommit),
        GitField.Directory => nameof(GitField.Directory),
        GitField.File => nameof(GitField.File),
        _ => nameof(GitField.Builder),
    };

    public static string NameOf(ArchitectureField field) => $"{field.Architecture}-{NameOf(field.Field)}";
}
