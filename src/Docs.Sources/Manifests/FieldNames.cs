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

    /// <summary>What a name stands for: a list, a git field, or a git field of one architecture.</summary>
    public static FieldKind Classify(string name)
    {
        if (Array.IndexOf(Lists, name) >= 0)
        {
            return new(true, null, null);
        }

        foreach (var field in GitFields)
        {
            var fieldName = NameOf(field);
            if (name == fieldName)
            {
                return new(true, field, null);
            }

            if (name.EndsWith(fieldName, StringComparison.Ordinal) && name.Length > fieldName.Length + 1
                && name[^(fieldName.Length + 1)] == '-'
                && Architecture.Find(name.AsSpan(0, name.Length - fieldName.Length - 1)) is { } architecture)
            {
                return new(true, field, architecture);
            }
        }

        return new(false, null, null);
    }

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
