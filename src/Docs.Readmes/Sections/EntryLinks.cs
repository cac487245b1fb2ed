using System.Runtime.CompilerServices;
using Docs.Model;
using Docs.Model.Manifests;
using Docs.Readmes.Layouts;

namespace Docs.Readmes.Sections;

/// <summary>What layouts see of an entry: its tags, and its first tag alone, both leading to the Dockerfile.</summary>
internal sealed class EntryLinks(ManifestEntry entry, Target target)
{
    private readonly string? _url = DockerfileLink.Find(entry.SourceFor(target));

    /// <summary>All tags of the entry.</summary>
    public LinkModel Tags => field ??= new("tags", CodeList(entry.Tags), _url);

    /// <summary>The entry's first tag.</summary>
    public LinkModel FirstTag => field ??= new("tag", $"`{entry.Tags[0]}`", _url);

    /// <summary>Tags as code, separated by commas.</summary>
    public static string CodeList(IReadOnlyList<string> tags)
    {
        var list = new DefaultInterpolatedStringHandler(0, 0, provider: null, stackalloc char[512]);
        for (var i = 0; i < tags.Count; i++)
        {
            list.AppendLiteral(i == 0 ? "`" : ", `");
            list.AppendLiteral(tags[i]);
            list.AppendLiteral("`");
        }

        return list.ToStringAndClear();
    }
}
