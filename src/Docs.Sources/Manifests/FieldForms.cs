using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Manifests;

namespace Docs.Sources.Manifests;

/// <summary>Validates the values of fields. An invalid value is reported and left out.</summary>
internal static class FieldForms
{
    private const string TagForm = "a tag: letters, digits, '_', '.' and '-', the first neither '.' nor '-', at most 128";
    private static readonly string ArchitectureForm = $"an architecture: {string.Join(", ", Architecture.All)}";
    private const string FetchForm = "'refs/heads/…' or 'refs/tags/…' without '*', '?' and ':'";

    /// <summary>The valid tags of a list field with their places.</summary>
    public static IEnumerable<ManifestItem> Tags(ManifestField? field, ICollection<Finding> findings) =>
        field is null ? [] : Items(field, findings, IsTag, TagForm);

    /// <summary>The architectures of a list field, sorted, each once; <c>amd64</c> where the field is not given.</summary>
    public static EquatableList<Architecture> Architectures(ManifestField? field, ICollection<Finding> findings)
    {
        if (field is null)
        {
            return [Architecture.Amd64];
        }

        var names = Items(field, findings, static a => Architecture.Find(a) is not null, ArchitectureForm).Select(i => i.Text).ToHashSet(StringComparer.Ordinal);
        return [.. Architecture.All.Where(a => names.Contains(a.Name))];
    }

    public static EquatableList<string> Constraints(ManifestField? field, ICollection<Finding> findings) =>
        field is null ? [] : [.. Items(field, findings, _ => true, "").Select(i => i.Text)];

    public static EquatableList<Maintainer> Maintainers(ManifestField? field, ICollection<Finding> findings) =>
        field is null ? [] : [.. Items(field, findings, m => MaintainerForms.TryParse(m, out _), MaintainerForms.Expected).Select(i => MaintainerForms.Parse(i.Text))];

    /// <summary>Whether a single value has its field's form.</summary>
    public static bool Check(ManifestField field, GitField kind, ICollection<Finding> findings)
    {
        var expected = kind switch
        {
            GitField.GitCommit when !CommitId.TryParse(field.Value, out _) => CommitId.ExpectedForm,
            GitField.GitFetch when !IsFetch(field.Value) => FetchForm,
            _ => null,
        };
        if (expected is not null)
        {
            findings.Add(Catalogue.FieldHasWrongForm(field.Items().First().At, field.Name, field.Value, expected));
        }

        return expected is null;
    }

    private static IEnumerable<ManifestItem> Items(
        ManifestField field, ICollection<Finding> findings, Func<string, bool> isValid, string expected)
    {
        foreach (var item in field.Items())
        {
            if (item.Text.Length == 0)
            {
                findings.Add(Catalogue.ListItemIsEmpty(item.At, field.Name));
            }
            else if (!isValid(item.Text))
            {
                findings.Add(Catalogue.FieldHasWrongForm(item.At, field.Name, item.Text, expected));
            }
            else
            {
                yield return item;
            }
        }
    }

    private static bool IsTag(string tag) =>
        tag.Length <= 128 && tag[0] is not ('.' or '-') && Consists(tag, static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-');

    private static bool IsFetch(string fetch) =>
        (fetch.StartsWith("refs/heads/", StringComparison.Ordinal) && fetch.Length > "refs/heads/".Length
            || fetch.StartsWith("refs/tags/", StringComparison.Ordinal) && fetch.Length > "refs/tags/".Length)
        && !fetch.AsSpan().ContainsAny('*', '?', ':');

    private static bool Consists(string text, Func<char, bool> isValid)
    {
        foreach (var c in text)
        {
            if (!isValid(c))
            {
                return false;
            }
        }

        return true;
    }
}
