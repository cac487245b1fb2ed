using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Manifests;
using Docs.Model.Snapshots;
using Docs.Readmes.Layouts;
using Docs.Readmes.Placeholders;

namespace Docs.Readmes.Sections;

/// <summary>What an image's variants are for: <c>%%VARIANT%%</c>.</summary>
internal sealed class VariantSection(ImageSource image, SharedSource shared, LayoutSet layouts, ICollection<Finding> findings)
{
    private const string Variant = "variant.md";
    private const string Debian = "variant-default-debian.md";
    private const string Ubuntu = "variant-default-ubuntu.md";
    private const string BuildpackDeps = "variant-default-buildpack-deps.md";

    private readonly bool _isOfBuildpackDeps = IsOfBuildpackDeps(image.Manifest, shared.DockerfileBases);
    private readonly Dictionary<string, string> _rendered = new(StringComparer.Ordinal);

    /// <summary>Whether a fragment of the templates folder holds the names of suites.</summary>
    public static bool HasSuites(string name) => name is Debian or Ubuntu;

    /// <summary>The section for a target; empty where no tag selects a text.</summary>
    public string Render(Target target)
    {
        var tags = image.Manifest.Entries.Where(e => e.Supports(target)).SelectMany(e => e.Tags).ToList();
        var texts = SelectedBy(tags);
        if (texts.Count == 0)
        {
            return "";
        }

        var sections = DefaultsFor(tags).Concat(texts).OfType<string>().ToArray();
        var key = string.Join('\0', sections);
        if (!_rendered.TryGetValue(key, out var section))
        {
            section = layouts.Render(LayoutName.Variants, new()
            {
                ["variant"] = (image.Fragments.Find(Variant) ?? Template(Variant))?.Text,
                ["sections"] = sections,
            });
            _rendered.Add(key, section);
        }

        return section;
    }

    private List<string> SelectedBy(IEnumerable<string> tags)
    {
        var taken = new HashSet<Fragment>(ReferenceEqualityComparer.Instance);
        var texts = new List<string>();
        foreach (var tag in tags)
        {
            if (Find(tag) is { } fragment && taken.Add(fragment) && !fragment.IsEmpty)
            {
                texts.Add(fragment.Text);
            }
        }

        return texts;
    }

    /// <summary>Of the tag <c>3-slim-alpine</c>: the fragments of the whole tag, <c>alpine</c> and <c>slim</c>; own before shared.</summary>
    private Fragment? Find(string tag)
    {
        var lastDash = tag.LastIndexOf('-');
        var (last, lastButOne) = lastDash < 0
            ? (tag, tag)
            : (tag[(lastDash + 1)..], tag[(tag.LastIndexOf('-', Math.Max(0, lastDash - 1)) + 1)..lastDash]);
        return FindIn(image.Fragments) ?? FindIn(shared.Templates);

        Fragment? FindIn(FragmentSet set) =>
            set.Find($"variant-{tag}.md") ?? set.Find($"variant-{last}.md") ?? set.Find($"variant-{lastButOne}.md");
    }

    private IEnumerable<string?> DefaultsFor(IReadOnlyCollection<string> tags)
    {
        // Every tag of these two is a suite.
        if (image.Name.Value is not ("debian" or "ubuntu"))
        {
            yield return Suites(Debian, SuiteNames.FindIn(tags, shared.DebianSuites));
            yield return Suites(Ubuntu, SuiteNames.FindIn(tags, shared.UbuntuSuites));
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
        var template = shared.Templates.Find(name);
        if (template is null)
        {
            findings.Add(Catalogue.TemplateIsMissing(shared.Templates.LocationOf(name), name, image.Name));
        }

        return template;
    }

    private static bool IsOfBuildpackDeps(TagManifest manifest, IReadOnlyDictionary<string, string?> bases)
    {
        const string Prefix = "buildpack-deps:";
        return manifest.Entries
            .Select(e => e.SourceFor(Target.Library))
            .Where(s => s.Builder != "oci-import")
            .Select(s => bases.GetValueOrDefault(s.LockKey))
            .Any(b => b?.StartsWith(Prefix, StringComparison.Ordinal) == true && !b.AsSpan(Prefix.Length).Contains('-'));
    }
}
