using Docs.Model.Manifests;
using Docs.Readmes.Layouts;
using Docs.Readmes.Placeholders;

namespace Docs.Readmes.Sections;

/// <summary>The list of an image's tags: <c>%%TAGS%%</c>.</summary>
internal sealed class TagSection(TagManifest manifest, LayoutSet layouts)
{
    private readonly List<SharedTagGroup> _groups = SharedTagGroup.Of(manifest);
    private readonly Dictionary<string, PlaceholderText> _rendered = new(StringComparer.Ordinal);

    /// <summary>The section for a target, without trailing newlines.</summary>
    public PlaceholderText Render(TargetEntries target)
    {
        if (target is { Target.Architecture: { } architecture, Entries: [] })
        {
            return layouts.RenderOnce(LayoutName.Tags, architecture.Name, Placeholder.Tags, () => new() { ["unsupported_architecture"] = architecture.Name, ["has_shared_tags"] = false, ["shared_tags"] = null, ["entries"] = Array.Empty<LinkModel>() });
        }

        if (!_rendered.TryGetValue(target.SourcesKey, out var section))
        {
            section = PlaceholderText.Parse(RenderList(target).TrimEnd('\n'), Placeholder.Tags);
            _rendered.Add(target.SourcesKey, section);
        }

        return section;
    }

    private string RenderList(TargetEntries target)
    {
        var links = target.Entries.ToDictionary(e => e.Tags[0], e => DockerfileLink.Find(e.SourceFor(target.Target)), StringComparer.Ordinal);
        var groups = _groups
            .Select(g => (g.Tags, Entries: g.Entries
                .Where(e => links.ContainsKey(e.Tags[0]))
                .Select(e => new LinkModel("tag", $"`{e.Tags[0]}`", links[e.Tags[0]]))
                .ToArray()))
            .Where(g => g.Entries.Length > 0)
            .Select(g => new LayoutModel { ["tags"] = CodeList(g.Tags), ["entries"] = g.Entries })
            .ToArray();
        return layouts.Render(LayoutName.Tags, new()
        {
            ["unsupported_architecture"] = null,
            ["entries"] = target.Entries
                .Select(e => new LinkModel("tags", CodeList(e.Tags), links[e.Tags[0]]))
                .ToArray(),
            ["has_shared_tags"] = _groups.Count > 0,
            ["shared_tags"] = _groups.Count == 0 ? null : layouts.Render(LayoutName.SharedTags, new() { ["groups"] = groups }),
        });
    }

    private static string CodeList(IEnumerable<string> tags) => $"`{string.Join("`, `", tags)}`";
}
