using Docs.Model;
using Docs.Model.Manifests;
using Docs.Readmes.Layouts;

namespace Docs.Readmes.Sections;

/// <summary>What layouts see of an entry: its tags, and its first tag alone, both leading to the Dockerfile.</summary>
internal sealed class EntryLinks(ManifestEntry entry, Target target)
{
    private readonly DockerfileLink? _url = DockerfileLink.Find(entry.SourceFor(target));

    /// <summary>All tags of the entry.</summary>
    public LinkModel Tags => field ??= new("tags", new CodeList(entry.Tags), _url);

    /// <summary>The entry's first tag.</summary>
    public LinkModel FirstTag => field ??= new("tag", new CodeList(entry.Tags, count: 1), _url);
}
