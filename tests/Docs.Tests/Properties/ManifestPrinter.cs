using System.Text;
using Docs.Model.Manifests;
using Docs.Sources.Manifests;

namespace Docs.Tests.Properties;

/// <summary><see cref="TagManifest"/> to text, in the one canonical form.</summary>
internal static class ManifestPrinter
{
    /// <summary>
    /// Prints a manifest such that <see cref="ManifestParser.Parse"/> gives an equal one: a paragraph with the
    /// maintainers, then one for each entry with every field that differs from its default.
    /// </summary>
    public static string Print(TagManifest manifest)
    {
        var text = new StringBuilder();
        Line(text, FieldNames.Maintainers, string.Join(", ", manifest.Maintainers));
        foreach (var entry in manifest.Entries)
        {
            text.Append('\n');
            Line(text, FieldNames.Tags, string.Join(", ", entry.Tags));
            Line(text, FieldNames.SharedTags, string.Join(", ", entry.SharedTags));
            Line(text, FieldNames.Architectures, string.Join(", ", entry.Architectures));
            Line(text, FieldNames.Constraints, string.Join(", ", entry.Constraints));
            Line(text, nameof(GitField.GitRepo), entry.Source.Repository);
            Line(text, nameof(GitField.GitFetch), entry.Source.Fetch, GitSource.DefaultFetch);
            Line(text, nameof(GitField.GitCommit), entry.Source.Commit.ToString());
            Line(text, nameof(GitField.Directory), entry.Source.Directory, GitSource.DefaultDirectory);
            Line(text, nameof(GitField.File), entry.Source.File, GitSource.DefaultFile);
            Line(text, nameof(GitField.Builder), entry.Source.Builder ?? "");
            foreach (var field in entry.ArchitectureFields)
            {
                Line(text, FieldNames.NameOf(field), field.Value);
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, string value, string unlessDefault = "")
    {
        if (value.Length > 0 && value != unlessDefault)
        {
            text.Append(name).Append(": ").Append(value).Append('\n');
        }
    }
}
