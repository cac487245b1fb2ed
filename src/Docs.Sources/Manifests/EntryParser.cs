using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Manifests;

namespace Docs.Sources.Manifests;

/// <summary>Turns the paragraphs after the first one into entries, and merges those that build the same.</summary>
internal sealed class EntryParser(ManifestParagraph defaults, ICollection<Finding> findings)
{
    private static readonly string[] Required = [FieldNames.Tags, nameof(GitField.GitRepo), nameof(GitField.GitCommit)];

    // Where each was given first.
    private readonly Dictionary<string, ManifestItem> _tags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ManifestItem> _sharedTags = new(StringComparer.Ordinal);

    // By the field's value: nearly all entries have the same few.
    private readonly Dictionary<string, EquatableList<Architecture>> _architectures = new(StringComparer.Ordinal);
    private readonly List<ManifestEntry> _entries = [];

    public IReadOnlyList<ManifestEntry> Entries => _entries;

    public void Add(ManifestParagraph own)
    {
        var paragraph = own with { Defaults = defaults };
        var architectures = ArchitecturesOf(paragraph.Find(FieldNames.Architectures));
        ManifestParser.CheckNames(own, architectures, findings);
        // An entry may name maintainers of its own: their form is checked, nothing more comes of them.
        _ = FieldForms.Maintainers(own.Find(FieldNames.Maintainers), findings);
        var tags = Claim(own.Find(FieldNames.Tags), _tags, _sharedTags, mayRepeat: false);
        var sharedTags = Claim(paragraph.Find(FieldNames.SharedTags), _sharedTags, _tags, mayRepeat: true);
        foreach (var required in Required)
        {
            if ((required == FieldNames.Tags ? own : paragraph).Find(required) is null)
            {
                findings.Add(Catalogue.FieldIsMissing(own.At, required, "the entry"));
            }
        }

        var entry = new ManifestEntry(
            [.. tags],
            [.. WithoutRepeats(sharedTags)],
            architectures,
            [.. FieldForms.Constraints(defaults.Find(FieldNames.Constraints), findings),
                .. FieldForms.Constraints(own.Find(FieldNames.Constraints), findings)],
            SourceOf(paragraph),
            ArchitectureFieldsOf(paragraph));
        CheckPaths(entry, paragraph);
        if (tags.Count > 0 && architectures.Count > 0 && entry.Source is { Repository.Length: > 0, Commit.Length: > 0 })
        {
            Merge(entry);
        }
    }

    private EquatableList<Architecture> ArchitecturesOf(ManifestField? field)
    {
        if (field is not null && _architectures.TryGetValue(field.Value, out var known))
        {
            return known;
        }

        var before = findings.Count;
        var architectures = FieldForms.Architectures(field, findings);
        if (field is not null && findings.Count == before)
        {
            _architectures.Add(field.Value, architectures);
        }

        return architectures;
    }

    private List<string> Claim(ManifestField? field, Dictionary<string, ManifestItem> items, Dictionary<string, ManifestItem> otherItems, bool mayRepeat)
    {
        var tags = new List<string>();
        foreach (var item in FieldForms.Tags(field, findings))
        {
            var tag = item.Text;
            if (otherItems.TryGetValue(tag, out var other))
            {
                findings.Add(Catalogue.TagIsAlsoShared(item.At, tag, other.At.Line));
            }
            else if (!items.TryAdd(tag, item) && !mayRepeat)
            {
                findings.Add(Catalogue.TagGivenTwice(item.At, tag, items[tag].At.Line));
            }
            else
            {
                tags.Add(tag);
            }
        }

        return tags;
    }

    private static GitSource SourceOf(ManifestParagraph paragraph)
    {
        string? Value(string name) => paragraph.Find(name)?.Value;
        return new(
            Value(nameof(GitField.GitRepo)) ?? "",
            Value(nameof(GitField.GitFetch)) ?? GitSource.DefaultFetch,
            Value(nameof(GitField.GitCommit)) ?? "",
            RepositoryPath.Clean(Value(nameof(GitField.Directory)) ?? GitSource.DefaultDirectory),
            Value(nameof(GitField.File)) ?? GitSource.DefaultFile,
            Value(nameof(GitField.Builder)));
    }

    private static EquatableList<ArchitectureField> ArchitectureFieldsOf(ManifestParagraph paragraph)
    {
        var fields = new List<ArchitectureField>();
        foreach (var field in paragraph.AllFields)
        {
            if (field.Kind is { Field: { } kind, Architecture: { } architecture })
            {
                fields.Add(new(architecture, kind, field.Value));
            }
        }

        fields.Sort();
        return [.. fields];
    }

    private static List<string> WithoutRepeats(List<string> tags) =>
        tags.Count < 2 ? tags : [.. tags.Distinct(StringComparer.Ordinal)];

    /// <summary>A path that leaves the repository would make links, and later reads, go anywhere.</summary>
    private void CheckPaths(ManifestEntry entry, ManifestParagraph paragraph)
    {
        CheckPath(entry.Source, paragraph.Find(nameof(GitField.Directory)), paragraph.Find(nameof(GitField.File)));
        foreach (var field in entry.ArchitectureFields.Where(f => f.Field is GitField.Directory or GitField.File))
        {
            var target = new Target(field.Architecture);
            CheckPath(entry.SourceFor(target), Own(GitField.Directory), Own(GitField.File));

            ManifestField? Own(GitField kind) => paragraph.Find($"{field.Architecture}-{FieldNames.NameOf(kind)}");
        }
    }

    private void CheckPath(GitSource source, ManifestField? directory, ManifestField? file)
    {
        if (directory is not null && !RepositoryPath.StaysInside(source.Directory))
        {
            findings.Add(Catalogue.PathLeavesRepository(directory.At, directory.Name, directory.Value));
        }
        else if ((file ?? directory) is { } culprit
            && (source.File.StartsWith('/') || !RepositoryPath.StaysInside(source.Path)))
        {
            findings.Add(Catalogue.PathLeavesRepository(culprit.At, culprit.Name, culprit.Value));
        }
    }

    private void Merge(ManifestEntry entry)
    {
        var same = _entries.FindIndex(entry.BuildsTheSameAs);
        if (same < 0)
        {
            _entries.Add(entry);
        }
        else
        {
            var earlier = _entries[same];
            _entries[same] = earlier with
            {
                Tags = [.. earlier.Tags, .. entry.Tags],
                SharedTags = [.. earlier.SharedTags.Concat(entry.SharedTags).Distinct()],
            };
        }
    }
}
