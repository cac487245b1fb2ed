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
            return layouts.RenderOnce(LayoutName.Tags, architecture.Name, Placeholder.Tags, () => new() { ["unsupportedArchitecture"] = architecture.Name });
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
            .Select(g => new Dictionary<string, object?>
            {
                ["tags"] = CodeList(g.Tags),
                ["entries"] = g.Entries
                    .Where(e => links.ContainsKey(e.Tags[0]))
                    .Select(e => LinkModel.Of("tag", $"`{e.Tags[0]}`", links[e.Tags[0]]))
                    .ToArray(),
            })
            .Where(g => g["entries"] is object[] { Length: > 0 })
            .ToArray();
        return layouts.Render(LayoutName.Tags, new()
        {
            ["entries"] = target.Entries
                .Select(e => LinkModel.Of("tags", CodeList(e.Tags), links[e.Tags[0]]))
                .ToArray(),
            ["hasSharedTags"] = _groups.Count > 0,
            ["sharedTags"] = _groups.Count == 0 ? "" : layouts.Render(LayoutName.SharedTags, new() { ["groups"] = groups }),
        });
    }

    private static string CodeList(IEnumerable<string> tags) => $"`{string.Join("`, `", tags)}`";
}
