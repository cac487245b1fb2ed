using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Manifests;

namespace Docs.Sources.Manifests;

/// <summary>Turns the paragraphs after the first one into entries, and merges those that build the same.</summary>
/// <param name="defaults">The first paragraph.</param>
/// <param name="findings">Where findings are added.</param>
internal sealed class EntryParser(ManifestParagraph defaults, ICollection<Finding> findings)
{
    private static readonly string[] Required = [FieldNames.Tags, nameof(GitField.GitRepo), nameof(GitField.GitCommit)];

    private readonly EquatableList<string> _constraints = FieldForms.Constraints(defaults.Find(FieldNames.Constraints), findings);

    // Where each tag was given first.
    private readonly Dictionary<string, ManifestItem> _tags = new(StringComparer.Ordinal);

    // By the field's value: nearly all entries have the same few.
    private readonly Dictionary<string, EquatableList<Architecture>> _architectures = new(StringComparer.Ordinal);
    private readonly List<ManifestEntry> _entries = [];
    private readonly List<string> _claimed = [];
    private readonly HashSet<string> _repeated = new(StringComparer.Ordinal);

    public IReadOnlyList<ManifestEntry> Entries => _entries;

    public void Add(ManifestParagraph own)
    {
        var paragraph = own with { Defaults = defaults };
        var architectures = ArchitecturesOf(paragraph.Find(FieldNames.Architectures));
        ManifestParser.CheckNames(own, architectures, findings);
        // An entry may name its own maintainers. Only their form is checked; they are not used.
        _ = FieldForms.Maintainers(own.Find(FieldNames.Maintainers), findings);
        var tags = Claim(own.Find(FieldNames.Tags), mayRepeat: false);
        var sharedTags = Claim(paragraph.Find(FieldNames.SharedTags), mayRepeat: true);
        foreach (var required in Required)
        {
            if ((required == FieldNames.Tags ? own : paragraph).Find(required) is null)
            {
                findings.Add(Catalogue.FieldIsMissing(own.At, required, "the entry"));
            }
        }

        var constraints = FieldForms.Constraints(own.Find(FieldNames.Constraints), findings);
        var entry = new ManifestEntry(
            tags,
            sharedTags,
            architectures,
            constraints.Count == 0 ? _constraints : [.. _constraints, .. constraints],
            SourceOf(paragraph, out var isComplete),
            ArchitectureFieldsOf(own));
        CheckPaths(entry, paragraph);
        if (tags.Count > 0 && architectures.Count > 0 && isComplete)
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

    /// <summary>The valid tags of a list, each once; findings for those that others have already.</summary>
    private EquatableList<string> Claim(ManifestField? field, bool mayRepeat)
    {
        _claimed.Clear();
        _repeated.Clear();
        foreach (var item in FieldForms.Tags(field, findings))
        {
            if (_tags.TryAdd(item.Text, item))
            {
                _claimed.Add(item.Text);
                continue;
            }

            var first = _tags[item.Text];
            if (first.Field.Name != item.Field.Name)
            {
                findings.Add(Catalogue.TagIsAlsoShared(item.At, item.Text, first.At.Line));
            }
            else if (!mayRepeat)
            {
                findings.Add(Catalogue.TagGivenTwice(item.At, item.Text, first.At.Line));
            }
            else if (first.Field == item.Field ? first.Start == item.Start : _repeated.Add(item.Text))
            {
                // Of an earlier entry, or of the first paragraph, which is read for each entry.
                _claimed.Add(item.Text);
            }
        }

        return [.. _claimed];
    }

    /// <param name="isComplete">Whether the repository and the commit are given. Without them only the paths may be used.</param>
    private static GitSource SourceOf(ManifestParagraph paragraph, out bool isComplete)
    {
        string? Value(string name) => paragraph.Find(name)?.Value;
        var repository = Value(nameof(GitField.GitRepo)) ?? "";
        isComplete = CommitId.TryParse(Value(nameof(GitField.GitCommit)), out var commit) && repository.Length > 0;
        return new(
            repository,
            Value(nameof(GitField.GitFetch)) ?? GitSource.DefaultFetch,
            commit,
            RepositoryPath.Clean(Value(nameof(GitField.Directory)) ?? GitSource.DefaultDirectory),
            Value(nameof(GitField.File)) ?? GitSource.DefaultFile,
            Value(nameof(GitField.Builder)));
    }

    private EquatableList<ArchitectureField> ArchitectureFieldsOf(ManifestParagraph own)
    {
        List<ArchitectureField>? fields = null;
        foreach (var field in own.Fields)
        {
            Take(field);
        }

        foreach (var field in defaults.Fields)
        {
            if (own.Find(field.Name) is null)
            {
                Take(field);
            }
        }

        fields?.Sort();
        return fields is null ? [] : [.. fields];

        void Take(ManifestField field)
        {
            if (field.Kind is { Field: { } kind, Architecture: { } architecture })
            {
                (fields ??= []).Add(new(architecture, kind, kind == GitField.Directory ? RepositoryPath.Clean(field.Value) : field.Value));
            }
        }
    }

    /// <summary>Reports paths that leave the repository, because links and later reads could lead to any place.</summary>
    private void CheckPaths(ManifestEntry entry, ManifestParagraph paragraph)
    {
        CheckPath(entry.Source, paragraph.Find(nameof(GitField.Directory)), paragraph.Find(nameof(GitField.File)));
        foreach (var field in entry.ArchitectureFields)
        {
            if (field.Field is not (GitField.Directory or GitField.File))
            {
                continue;
            }

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
        var same = 0;
        while (same < _entries.Count && !_entries[same].BuildsTheSameAs(entry))
        {
            same++;
        }

        if (same == _entries.Count)
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
