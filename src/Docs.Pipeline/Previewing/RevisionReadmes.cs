using Docs.Model;
using Docs.Model.Findings;
using Docs.Sources.Configuration;
using Docs.Transport.Git.Objects;
using Docs.Transport.Git.Processes;
using Docs.Transport.Git.Reading;

namespace Docs.Pipeline.Previewing;

/// <summary>What a git revision has: the output folder of one, or of one for each target the READMEs alone.</summary>
internal sealed class RevisionReadmes : IPublishedReadmes
{
    /// <summary>Stands in a revision for the name of each target.</summary>
    public const string TargetField = "{target}";

    private readonly Dictionary<Target, Place> _places;

    private RevisionReadmes(string name, Dictionary<Target, Place> places) => (Name, _places) = (name, places);

    public string Name { get; }

    /// <summary>Lists what the revisions have.</summary>
    /// <param name="revision">One revision; with <c>{target}</c> in it, one for each architecture, and the main branch for <c>library</c>.</param>
    /// <param name="onBranch">Where READMEs are on a branch that has those of one target only.</param>
    /// <exception cref="UsageException">There is no such revision.</exception>
    public static async Task<RevisionReadmes> OpenAsync(Configuration configuration, string revision, PathPattern onBranch, GitRunner git, CancellationToken ct)
    {
        var (places, opened) = (new Dictionary<Target, Place>(), new Dictionary<string, RevisionFiles>(StringComparer.Ordinal));
        var isPerTarget = revision.Contains(TargetField, StringComparison.Ordinal);
        foreach (var target in configuration.Targets)
        {
            var name = revision.Replace(TargetField, target.Architecture?.Name ?? configuration.Readmes.DocsBranch, StringComparison.Ordinal);
            if (!opened.TryGetValue(name, out var files))
            {
                var (found, refusal) = await RevisionFiles.FindAsync(git, configuration.SourceFolder, name, ct).ConfigureAwait(false);
                opened[name] = files = found ?? throw new UsageException([Catalogue.ComparedRevisionIsUnknown(name, refusal)]);
            }

            var folder = isPerTarget ? "" : files.PathOf(configuration.OutputFolder) ?? throw new UsageException([Catalogue.ComparedRevisionIsUnknown(name, "the output folder is in another repository")]);
            places[target] = new(files, folder.Length == 0 ? "" : folder + "/", isPerTarget ? onBranch : configuration.Path);
        }

        return new(revision, places);
    }

    public async Task<IReadOnlyList<ReadOnlyMemory<byte>?>> LoadAsync(IReadOnlyList<Readme> readmes, CancellationToken ct)
    {
        var (published, changed) = (new ReadOnlyMemory<byte>?[readmes.Count], new List<int>());
        for (var i = 0; i < readmes.Count; i++)
        {
            if (IdOf(readmes[i]) is { } id)
            {
                published[i] = readmes[i].Content;
                if (ObjectFormat.Of(id).IdOfBlob(readmes[i].Content.Span) != id)
                {
                    changed.Add(i);
                }
            }
        }

        foreach (var files in changed.GroupBy(i => _places[readmes[i].Target].Files))
        {
            var contents = await files.Key.LoadAsync([.. files.Select(i => IdOf(readmes[i])!)], ct).ConfigureAwait(false);
            foreach (var (i, content) in files.Zip(contents))
            {
                published[i] = content;
            }
        }

        return published;
    }

    public IReadOnlyList<string> FindRemoved(IReadOnlySet<ImageName> images) =>
        [.. _places
            .SelectMany(p => p.Value.Files.Paths.Where(f => p.Value.FindImage(f, p.Key) is { } image && !images.Contains(image)))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];

    private string? IdOf(Readme readme) => _places[readme.Target] is var place ? place.Files.FindId(place.Prefix + place.Path.PathOf(readme.Image, readme.Target)) : null;

    /// <summary>Where READMEs of a target are.</summary>
    private sealed record Place(RevisionFiles Files, string Prefix, PathPattern Path)
    {
        public ImageName? FindImage(string path, Target target) =>
            path.StartsWith(Prefix, StringComparison.Ordinal) ? Path.FindImage(path[Prefix.Length..], target) : null;
    }
}
