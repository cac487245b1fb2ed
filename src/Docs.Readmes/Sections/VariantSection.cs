using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Manifests;
using Docs.Model.Snapshots;
using Docs.Readmes.Layouts;
using Docs.Readmes.Placeholders;

namespace Docs.Readmes.Sections;

/// <summary>What an image's variants are for: <c>%%VARIANT%%</c>.</summary>
internal sealed class VariantSection(
    ImageSource image, SharedSource source, VariantFragments shared, LayoutSet layouts, ICollection<Finding> findings)
{
    private const string Variant = "variant.md";
    private const string Debian = "variant-default-debian.md";
    private const string Ubuntu = "variant-default-ubuntu.md";
    private const string BuildpackDeps = "variant-default-buildpack-deps.md";

    private readonly VariantFragments _variants = new(image.Fragments, shared);
    private readonly bool _isOfBuildpackDeps = IsOfBuildpackDeps(image.Manifest, source.DockerfileBases);
    private readonly Dictionary<string, PlaceholderText> _rendered = new(StringComparer.Ordinal);

    /// <summary>Whether a fragment of the templates folder holds the names of suites.</summary>
    public static bool HasSuites(string name) => name is Debian or Ubuntu;

    /// <summary>The section for a target; empty where no tag selects a text.</summary>
    public PlaceholderText Render(TargetEntries target)
    {
        if (!_rendered.TryGetValue(target.EntriesKey, out var section))
        {
            section = PlaceholderText.Parse(Render([.. target.Entries.SelectMany(e => e.Tags)]), Placeholder.Variant);
            _rendered.Add(target.EntriesKey, section);
        }

        return section;
    }

    private string Render(string[] tags)
    {
        var texts = SelectedBy(tags);
        return texts.Count == 0
            ? ""
            : layouts.Render(LayoutName.Variants, new()
            {
                ["variant"] = (image.Fragments.Find(Variant) ?? Template(Variant))?.Text,
                ["sections"] = DefaultsFor(tags).Concat(texts).OfType<string>().ToArray(),
            });
    }

    private List<string> SelectedBy(IEnumerable<string> tags)
    {
        var taken = new HashSet<Fragment>(ReferenceEqualityComparer.Instance);
        var texts = new List<string>();
        foreach (var tag in tags)
        {
            if (_variants.Find(tag) is { } fragment && taken.Add(fragment) && !fragment.IsEmpty)
            {
                texts.Add(fragment.Text);
            }
        }

        return texts;
    }

    private IEnumerable<string?> DefaultsFor(IReadOnlyCollection<string> tags)
    {
        // Every tag of these two is a suite.
        if (image.Name.Value is not ("debian" or "ubuntu"))
        {
            yield return Suites(Debian, SuiteNames.FindIn(tags, source.DebianSuites));
            yield return Suites(Ubuntu, SuiteNames.FindIn(tags, source.UbuntuSuites));
        }

        yield return _isOfBuildpackDeps ? Template(BuildpackDeps)?.Text : null;
    }

    private string? Suites(string template, List<string> suites) =>
        suites.Count == 0
            ? null
            : Template(template)?.Text.Replace(
                PlaceholderNames.Fence + PlaceholderNames.DebSuites + PlaceholderNames.Fence, SuiteNames.Phrase(suites), StringComparison.Ordinal);

    private Fragment? Template(string name)
    {
        var template = source.Templates.Find(name);
        if (template is null)
        {
            findings.Add(Catalogue.TemplateIsMissing(source.Templates.LocationOf(name), name, image.Name));
        }

        return template;
    }

    private static bool IsOfBuildpackDeps(TagManifest manifest, IReadOnlyDictionary<string, string?> bases) =>
        manifest.Entries
            .Select(e => e.SourceFor(Target.Library))
            .Where(DockerfileBase.IsLookedAt)
            .Any(s => DockerfileBase.IsBuildpackDeps(bases.GetValueOrDefault(s.LockKey)));
}
