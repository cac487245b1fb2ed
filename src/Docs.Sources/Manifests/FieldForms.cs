using System.Buffers;
using System.Text.RegularExpressions;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Manifests;

namespace Docs.Sources.Manifests;

/// <summary>The forms that values must have; what breaks one becomes a finding and is left out.</summary>
internal static partial class FieldForms
{
    private const string TagForm = "a tag: letters, digits, '_', '.' and '-', the first neither '.' nor '-', at most 128";
    private const string CommitForm = "a full commit id: 40 or 64 lower-case hex digits";
    private const string FetchForm = "'refs/heads/…' or 'refs/tags/…' without '*', '?' and ':'";
    private const string MaintainerForm = "'Full Name <contact> (@handle)', the contact optional, without '<>()' inside the parts";

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";
    private static readonly SearchValues<char> TagCharacters = SearchValues.Create(Letters + ".-");
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>The valid tags of a list field with their places.</summary>
    public static List<(string Text, SourceLocation At)> Tags(ManifestField? field, ICollection<Finding> findings) =>
        Items(field, findings, IsTag, TagForm);

    public static List<Architecture> Architectures(ManifestField? field, ICollection<Finding> findings) =>
        field is null
            ? [Architecture.Amd64]
            : [.. Items(field, findings, a => Architecture.Find(a) is not null, $"an architecture: {string.Join(", ", Architecture.All)}")
                .Select(i => Architecture.Find(i.Text)!).Distinct().Order()];

    public static List<string> Constraints(ManifestField? field, ICollection<Finding> findings) =>
        [.. Items(field, findings, _ => true, "").Select(i => i.Text)];

    public static List<Maintainer> Maintainers(ManifestField? field, ICollection<Finding> findings) =>
        [.. Items(field, findings, IsMaintainer, MaintainerForm)
            .Select(i => MaintainerPattern().Match(i.Text).Groups)
            .Select(g => new Maintainer(g[1].Value, g[2].Success ? g[2].Value : null, g[3].Value))];

    /// <summary>Whether a single value has its field's form.</summary>
    public static bool Check(ManifestField field, GitField kind, ICollection<Finding> findings)
    {
        var expected = kind switch
        {
            GitField.GitCommit when !IsCommit(field.Value) => CommitForm,
            GitField.GitFetch when !IsFetch(field.Value) => FetchForm,
            _ => null,
        };
        if (expected is not null)
        {
            findings.Add(Catalogue.FieldHasWrongForm(field.Items().First().At, field.Name, field.Value, expected));
        }

        return expected is null;
    }

    private static List<(string Text, SourceLocation At)> Items(
        ManifestField? field, ICollection<Finding> findings, Func<string, bool> isValid, string expected)
    {
        var valid = new List<(string, SourceLocation)>();
        foreach (var item in field?.Items() ?? [])
        {
            if (item.Text.Length == 0)
            {
                findings.Add(Catalogue.ListItemIsEmpty(item.At, field!.Name));
            }
            else if (!isValid(item.Text))
            {
                findings.Add(Catalogue.FieldHasWrongForm(item.At, field!.Name, item.Text, expected));
            }
            else
            {
                valid.Add(item);
            }
        }

        return valid;
    }

    private static bool IsTag(string tag) =>
        tag.Length <= 128 && tag[0] is not ('.' or '-') && !tag.AsSpan().ContainsAnyExcept(TagCharacters);

    // The length is bounded because the pattern's time is not linear in runs of white space.
    private static bool IsMaintainer(string maintainer) => maintainer.Length <= 500 && MaintainerPattern().IsMatch(maintainer);

    private static bool IsCommit(string commit) =>
        commit.Length is 40 or 64 && !commit.AsSpan().ContainsAnyExcept(HexDigits);

    private static bool IsFetch(string fetch) =>
        (fetch.StartsWith("refs/heads/", StringComparison.Ordinal) && fetch.Length > "refs/heads/".Length
            || fetch.StartsWith("refs/tags/", StringComparison.Ordinal) && fetch.Length > "refs/tags/".Length)
        && !fetch.AsSpan().ContainsAny('*', '?', ':');

    [GeneratedRegex(@"\A([^<>()\s](?:[^<>()]*[^<>()\s])?)(?:\s+<([^<>()\s]+)>)?\s+\(@([^<>()\s]+)\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex MaintainerPattern();
}
