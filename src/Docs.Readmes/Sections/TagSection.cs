using System.Text;
using Docs.Model;
using Docs.Model.Manifests;
using Docs.Model.Placeholders;
using Docs.Readmes.Layouts;
using Docs.Readmes.Placeholders;

namespace Docs.Readmes.Sections;

/// <summary>The list of an image's tags: <c>%%TAGS%%</c>.</summary>
/// <param name="note">A paragraph before the list; null for none.</param>
internal sealed class TagSection(TagManifest manifest, LayoutSet layouts, string? note)
{
    private readonly List<SharedTagGroup> _groups = SharedTagGroup.Of(manifest);
    private readonly Dictionary<string, PlaceholderText> _rendered = new(StringComparer.Ordinal);
    private readonly Dictionary<ManifestEntry, EntryLinks> _links = new(manifest.Entries.Count, ReferenceEqualityComparer.Instance);

    /// <summary>The section for a target, without trailing newlines.</summary>
    public PlaceholderText Render(TargetEntries target)
    {
        if (target is { Target.Architecture: { } architecture, Entries: [] })
        {
            return layouts.RenderOnce(LayoutName.Tags, architecture.Name, Placeholder.Tags, () => new() { ["unsupported_architecture"] = architecture.Name, ["has_shared_tags"] = false, ["shared_tags"] = null, ["entries"] = Array.Empty<LinkModel>() });
        }

        if (!_rendered.TryGetValue(target.SourcesKey, out var section))
        {
            section = PlaceholderText.Parse(RenderList(target), Placeholder.Tags);
            _rendered.Add(target.SourcesKey, section);
        }

        return section;
    }

    private byte[] RenderList(TargetEntries target)
    {
        var list = layouts.Render(LayoutName.Tags, new()
        {
            ["unsupported_architecture"] = null,
            ["entries"] = target.Entries.ConvertAll(e => LinksOf(e, target.Target).Tags),
            ["has_shared_tags"] = _groups.Count > 0,
            ["shared_tags"] = _groups.Count == 0 ? null : Encoding.UTF8.GetString(RenderGroups(target.Target)),
        }, trimsNewlines: true);
        return note is null ? list : [.. Encoding.UTF8.GetBytes(note + "\n\n"), .. list];
    }

    private byte[] RenderGroups(Target target)
    {
        var groups = new List<LayoutModel>();
        foreach (var group in _groups)
        {
            var entries = group.Entries.FindAll(e => e.Supports(target)).ConvertAll(e => LinksOf(e, target).FirstTag);
            if (entries.Count > 0)
            {
                groups.Add(new() { ["tags"] = new CodeList(group.Tags), ["entries"] = entries });
            }
        }

        return layouts.Render(LayoutName.SharedTags, new() { ["groups"] = groups });
    }

    /// <summary>The same for all targets whose architecture has no Dockerfile of its own.</summary>
    private EntryLinks LinksOf(ManifestEntry entry, Target target)
    {
        if (entry.HasOwnSourceFor(target))
        {
            return new(entry, target);
        }

        if (!_links.TryGetValue(entry, out var links))
        {
            _links.Add(entry, links = new(entry, target));
        }

        return links;
    }
}
