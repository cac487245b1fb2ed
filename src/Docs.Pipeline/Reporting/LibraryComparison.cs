using System.Collections.Immutable;
using Docs.Hub;
using Docs.Model;
using Docs.Pipeline.Building;
using Docs.Pipeline.Differences;
using Docs.Publishing.ChangeReports;

namespace Docs.Pipeline.Reporting;

/// <summary>Compares the READMEs of two commits.</summary>
internal sealed class LibraryComparison(LibraryState before, LibraryState after)
{
    private readonly HubFitter _fitter = new(after.Pipeline.Configuration.Published);

    /// <summary>What changes, sorted by image; READMEs of an image that change alike are one item.</summary>
    /// <param name="threads">How many compare, at most.</param>
    public ImmutableArray<ChangedReadmes> Compare(int threads, CancellationToken ct)
    {
        var images = before.Images.Union(after.Images).Order().ToList();
        var texts = BuildWithEarlierTags(images, ct);
        var changed = new ImmutableArray<ChangedReadmes>[images.Count];
        ParallelLoop.For(images.Count, i => changed[i] = Compare(images[i], texts), threads, ct);
        return [.. changed.SelectMany(c => c)];
    }

    /// <summary>
    /// READMEs of the new texts with the tag data of before, where that changed: what differs then from the READMEs of
    /// before is text. Lines alone would not tell, because layouts decide where tags are.
    /// </summary>
    private Dictionary<(ImageName, Target), Readme> BuildWithEarlierTags(List<ImageName> images, CancellationToken ct)
    {
        var mixed = images
            .Where(i => before.Sources.ContainsKey(i) && after.Sources.ContainsKey(i) && before.Sources[i].Manifest != after.Sources[i].Manifest)
            .Select(i => after.Sources[i] with { Manifest = before.Sources[i].Manifest })
            .ToImmutableArray();
        if (mixed.IsEmpty)
        {
            return [];
        }

        // The facts of the earlier manifests are in the earlier lock file.
        var snapshot = after.Preparation.Snapshot;
        var bases = new Dictionary<string, string?>(before.Preparation.Snapshot.Shared.DockerfileBases, StringComparer.Ordinal);
        foreach (var (key, value) in snapshot.Shared.DockerfileBases)
        {
            bases[key] = value;
        }

        var preparation = after.Preparation with { Snapshot = snapshot with { Images = mixed, Skipped = [], Shared = snapshot.Shared with { DockerfileBases = bases } } };
        return after.Pipeline.BuildAll(preparation, progress: null, ct).Readmes.ToDictionary(r => (r.Image, r.Target));
    }

    private ImmutableArray<ChangedReadmes> Compare(ImageName image, Dictionary<(ImageName, Target), Readme> texts)
    {
        var (was, isNow) = (before.Readmes.ContainsKey(image), after.Readmes.ContainsKey(image));
        if (!isNow && after.Images.Contains(image))
        {
            return was || !before.Images.Contains(image) ? [new(image, after.Pipeline.Configuration.Targets, ReadmeChangeKind.NotBuilt)] : [];
        }

        var targets = before.Pipeline.Configuration.Targets.Union(after.Pipeline.Configuration.Targets);
        var groups = new OrderedDictionary<string, List<ReadmePair>>(StringComparer.Ordinal);
        foreach (var pair in targets.Select(t => new ReadmePair(t, before.Find(image, t), after.Find(image, t))).Where(p => p.IsChanged))
        {
            var key = KeyOf(pair, image);
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = []);
            }

            group.Add(pair);
        }

        return [.. groups.Values.Select(g => Of(image, g, texts))];
    }

    private ChangedReadmes Of(ImageName image, List<ReadmePair> group, Dictionary<(ImageName, Target), Readme> texts)
    {
        var pair = group[0];
        var kind = (pair.Before, pair.After) switch
        {
            (_, null) => ReadmeChangeKind.Gone,
            (null, _) => before.Images.Contains(image) && !before.Readmes.ContainsKey(image) ? ReadmeChangeKind.NotBuiltBefore : ReadmeChangeKind.New,
            _ => ReadmeChangeKind.Changed,
        };
        var largest = group.Select(p => (Pair: p, Size: SizeOf(p.After))).MaxBy(p => p.Size?.Bytes ?? 0);
        return new(image, [.. group.Select(p => p.Target)], kind)
        {
            Text = kind == ReadmeChangeKind.Changed ? Count(pair.Before!, texts.GetValueOrDefault((image, pair.Target)) ?? pair.After!) : default,
            Tags = kind == ReadmeChangeKind.Changed ? TagComparison.Compare(before.Sources[image].Manifest, after.Sources[image].Manifest, pair.Target) : default,
            Before = SizeOf(largest.Pair.Before),
            After = largest.Size,
            IsDecided = group.TrueForAll(p => p.Before?.IsDecided != false && p.After?.IsDecided != false),
            Diff = pair.Diff(image),
        };
    }

    /// <summary>What is equal for READMEs that change alike: the lines of the difference, but for the name of the image. New ones are alike.</summary>
    private string KeyOf(ReadmePair pair, ImageName image)
    {
        if (pair.Before is null || pair.After is null)
        {
            return pair.Before is null ? "new" : "gone";
        }

        var names = after.Pipeline.Configuration.Readmes;
        var lines = pair.Diff(image).Split('\n').Where(l => l.StartsWith('+') || l.StartsWith('-'));
        return string.Join('\n', lines).Replace(names.RepositoryOf(image, pair.Target), image.Value, StringComparison.Ordinal);
    }

    private static LineCounts Count(Readme from, Readme to)
    {
        var (added, removed) = (0, 0);
        foreach (var line in UnifiedDiff.Lines("", from.Text, to.Text).SkipWhile(l => !l.StartsWith('@')))
        {
            added += line.StartsWith('+') ? 1 : 0;
            removed += line.StartsWith('-') ? 1 : 0;
        }

        return new(added, removed);
    }

    // Where Docker Hub would take nothing, a finding says why.
    private DescriptionSize? SizeOf(Readme? readme) =>
        readme is not null && after.Pipeline.Configuration.Targets.Contains(readme.Target) && _fitter.Fit(readme, readme.Image.Value, live: null, []) is { } page
            ? new(page.FullSize, page.Kind)
            : null;
}
