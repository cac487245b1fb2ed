using Docs.Model;
using Docs.Model.Manifests;
using Docs.Readmes.Layouts;

namespace Docs.Readmes.Sections;

/// <summary>The list of an image's tags: <c>%%TAGS%%</c>.</summary>
internal sealed class TagSection
{
    private readonly TagManifest _manifest;
    private readonly LayoutSet _layouts;
    private readonly Dictionary<string, string> _tagLists;
    private readonly List<SharedTagGroup> _groups;

    // Most architectures of an image have the same entries from the same commits, and so the same list.
    private readonly Dictionary<string, string> _rendered = new(StringComparer.Ordinal);

    public TagSection(TagManifest manifest, LayoutSet layouts)
    {
        _manifest = manifest;
        _layouts = layouts;
        _tagLists = manifest.Entries.ToDictionary(e => e.Tags[0], e => CodeList(e.Tags), StringComparer.Ordinal);
        _groups = SharedTagGroup.Of(manifest);
    }

    /// <summary>The section for a target, without trailing newlines.</summary>
    public string Render(Target target)
    {
        if (target.Architecture is { } architecture && !_manifest.Supports(target))
        {
            return _layouts.Render(LayoutName.Tags, new() { ["unsupportedArchitecture"] = architecture.Name }).TrimEnd('\n');
        }

        var entries = _manifest.Entries
            .Where(e => e.Supports(target))
            .Select(e => (Entry: e, Link: DockerfileLink.Find(e.SourceFor(target))))
            .ToList();
        var key = string.Join('\n', entries.Select(e => $"{e.Entry.Tags[0]} {e.Link}"));
        if (!_rendered.TryGetValue(key, out var section))
        {
            section = Render(entries);
            _rendered.Add(key, section);
        }

        return section;
    }

    private string Render(List<(ManifestEntry Entry, string? Link)> entries)
    {
        var links = entries.ToDictionary(e => e.Entry.Tags[0], e => e.Link, StringComparer.Ordinal);
        var groups = _groups
            .Select(g => new Dictionary<string, object?>
            {
                ["tags"] = CodeList(g.Tags),
                ["entries"] = g.Entries
                    .Where(e => links.ContainsKey(e.Tags[0]))
                    .Select(e => new Dictionary<string, object?> { ["tag"] = CodeList([e.Tags[0]]), ["url"] = links[e.Tags[0]] })
                    .ToArray(),
            })
            .Where(g => g["entries"] is object[] { Length: > 0 })
            .ToArray();
        return _layouts.Render(LayoutName.Tags, new()
        {
            ["entries"] = entries
                .Select(e => new Dictionary<string, object?> { ["tags"] = _tagLists[e.Entry.Tags[0]], ["url"] = e.Link })
                .ToArray(),
            ["hasSharedTags"] = _groups.Count > 0,
            ["sharedTags"] = _groups.Count == 0 ? "" : _layouts.Render(LayoutName.SharedTags, new() { ["groups"] = groups }),
        }).TrimEnd('\n');
    }

    private static string CodeList(IEnumerable<string> tags) => string.Join(", ", tags.Select(t => $"`{t}`"));
}
