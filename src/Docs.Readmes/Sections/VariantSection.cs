using System.Collections.Immutable;
using Docs.Model.Findings;
using Docs.Model.Manifests;
using Docs.Model.Placeholders;
using Docs.Model.Snapshots;
using Docs.Readmes.Layouts;
using Docs.Readmes.Placeholders;

namespace Docs.Readmes.Sections;

/// <summary>What an image's variants are for: <c>%%VARIANT%%</c>.</summary>
internal sealed class VariantSection(
    ImageSource image, SharedSource source, SharedVariants shared, LayoutSet layouts, ICollection<Finding> findings)
{
    private const string Debian = "variant-default-debian.md";
    private const string Ubuntu = "variant-default-ubuntu.md";
    private const string BuildpackDeps = "variant-default-buildpack-deps.md";

    private readonly VariantFragments _variants = new(image.Fragments, shared.Fragments);
    private readonly Dictionary<ManifestEntry, EntryVariants> _entries = new(image.Manifest.Entries.Count, ReferenceEqualityComparer.Instance);

    // Every tag of these two is a suite.
    private readonly bool _hasSuites = image.Name.Value is not ("debian" or "ubuntu");
    private readonly DockerfileBases _bases = DockerfileBases.Of(DockerfileBases.SourcesOf(image.Manifest), source.DockerfileBases);
    private readonly Dictionary<string, PlaceholderText> _rendered = new(StringComparer.Ordinal);
    private ImmutableArray<Finding> _unknown;

    /// <summary>Whether a fragment of the templates folder holds the names of suites.</summary>
    public static bool HasSuites(string name) => name is Debian or Ubuntu;

    /// <summary>The section for a target; empty where no tag selects a text.</summary>
    public PlaceholderText Render(TargetEntries target)
    {
        if (!_rendered.TryGetValue(target.EntriesKey, out var section))
        {
            section = PlaceholderText.Parse(Render(target.Entries.ConvertAll(VariantsOf)), Placeholder.Variant);
            _rendered.Add(target.EntriesKey, section);
        }

        return section;
    }

    /// <summary>What would have to be known to say whether the section of a target has all its default texts.</summary>
    public IEnumerable<Finding> FindUnknown(TargetEntries target) =>
        // Nearly always all is known, and then no target's texts are looked for once more.
        Unknown.IsEmpty || TextsOf(target.Entries.ConvertAll(VariantsOf)).Count == 0 ? [] : Unknown;

    private ImmutableArray<Finding> Unknown => _unknown.IsDefault ? _unknown = [.. FindUnknown()] : _unknown;

    /// <summary>What is unknown of the default texts that a section of the image may have.</summary>
    private IEnumerable<Finding> FindUnknown()
    {
        if (_bases is { AreBuildpackDeps: false, Unknown: [var first, .. var others] } && source.Templates.Has(BuildpackDeps))
        {
            yield return Catalogue.DockerfileBaseIsUnknown(image.ManifestAt, image.Name, first.LockKey, others.Length);
        }

        if (_hasSuites && source.DebianSuites is null && source.Templates.Has(Debian))
        {
            yield return Catalogue.SuitesAreUnknown(image.ManifestAt, image.Name, "debian");
        }

        if (_hasSuites && source.UbuntuSuites is null && source.Templates.Has(Ubuntu))
        {
            yield return Catalogue.SuitesAreUnknown(image.ManifestAt, image.Name, "ubuntu");
        }
    }

    private byte[] Render(List<EntryVariants> entries)
    {
        var texts = TextsOf(entries);
        return texts.Count == 0
            ? []
            : layouts.Render(LayoutName.Variants, new()
            {
                ["variant"] = (image.Fragments.Find(FragmentName.Variant) ?? Template(FragmentName.Variant))?.Text,
                ["sections"] = DefaultsFor(entries).Concat(texts).OfType<string>().ToArray(),
            });
    }

    /// <summary>What an entry's tags select, found once for all targets.</summary>
    private EntryVariants VariantsOf(ManifestEntry entry)
    {
        if (!_entries.TryGetValue(entry, out var variants))
        {
            var parts = SuiteNames.Fence(_hasSuites ? entry.Tags : [], stackalloc char[512]);
            variants = new(FragmentsOf(entry), shared.Debian.FindIn(parts.Text), shared.Ubuntu.FindIn(parts.Text));
            parts.Clear();
            _entries.Add(entry, variants);
        }

        return variants;
    }

    private Fragment[] FragmentsOf(ManifestEntry entry)
    {
        List<Fragment>? fragments = null;
        foreach (var tag in entry.Tags)
        {
            if (_variants.Find(tag) is { } fragment)
            {
                (fragments ??= []).Add(fragment);
            }
        }

        return fragments?.ToArray() ?? [];
    }

    private static List<string> TextsOf(List<EntryVariants> entries)
    {
        var taken = new HashSet<Fragment>(ReferenceEqualityComparer.Instance);
        var texts = new List<string>();
        foreach (var entry in entries)
        {
            foreach (var fragment in entry.Fragments)
            {
                if (taken.Add(fragment) && !fragment.IsEmpty)
                {
                    texts.Add(fragment.Text);
                }
            }
        }

        return texts;
    }

    private IEnumerable<string?> DefaultsFor(List<EntryVariants> entries)
    {
        yield return Suites(Debian, entries.SelectMany(e => e.DebianSuites));
        yield return Suites(Ubuntu, entries.SelectMany(e => e.UbuntuSuites));
        yield return _bases.AreBuildpackDeps ? Template(BuildpackDeps)?.Text : null;
    }

    private string? Suites(string template, IEnumerable<string> found) =>
        found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList() is not { Count: > 0 } suites
            ? null
            : Template(template)?.Text.Replace(
                PlaceholderName.Write(PlaceholderName.DebSuites), SuiteNames.Phrase(suites), StringComparison.Ordinal);

    private Fragment? Template(string name)
    {
        var template = source.Templates.Find(name);
        if (template is null)
        {
            findings.Add(Catalogue.TemplateIsMissing(source.Templates.LocationOf(name), name, image.Name));
        }

        return template;
    }

    /// <param name="Fragments">Those that its tags select, in the order of the tags, perhaps with repeats.</param>
    private sealed record EntryVariants(Fragment[] Fragments, IReadOnlyList<string> DebianSuites, IReadOnlyList<string> UbuntuSuites);
}
