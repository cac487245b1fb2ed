using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Manifests;
using Docs.Model.Snapshots;
using Docs.Sources.Library;

namespace Docs.Sync;

/// <summary>Decides for each image whether it becomes as published or stays as it is, and what facts go with that.</summary>
internal sealed class SyncPlanner(SyncInputs inputs)
{
    // A build reads the names of the suites from them, also where nobody documents them here.
    private static readonly ImageName[] Suites = [.. ManifestLibrary.OfSuites.Select(ImageName.Parse)];

    private readonly LockFile _lock = inputs.Present.Lock;
    private readonly Dictionary<ImageName, ManifestFile> _manifests = [];
    private readonly Dictionary<string, string?> _learned = new(StringComparer.Ordinal);
    private readonly List<ImageName> _failed = [];
    private readonly List<Finding> _findings = [];

    private bool IsOfAll => inputs.Asked is null || inputs.Images.Keys.All(inputs.Asked.Contains);

    public SyncPlan Plan()
    {
        foreach (var image in inputs.Images.Keys.Concat(inputs.Present.Manifests.Keys).Concat(Suites).Distinct().Order())
        {
            if (Choose(image) is { } manifest)
            {
                _manifests.Add(image, manifest);
            }
        }

        var after = new TagData(_manifests, _lock with { DockerfileBases = Bases(), LogoCommits = Logos() });
        return new(
            inputs.Present,
            after.Equals(inputs.Present) ? inputs.Present : after with { Lock = WithCommits(after.Lock) },
            [.. inputs.Present.Manifests.Keys.Union(_manifests.Keys).Order()
                .Select(i => ImageChange.Find(i, inputs.Present.Manifests.GetValueOrDefault(i), _manifests.GetValueOrDefault(i)))
                .OfType<ImageChange>()],
            [.. _failed],
            [.. _findings.Distinct().Order()]);
    }

    /// <summary>The manifest that an image has from now on; null for none.</summary>
    private ManifestFile? Choose(ImageName image)
    {
        var earlier = inputs.Present.Manifests.GetValueOrDefault(image);
        if (inputs.Images.TryGetValue(image, out var variants))
        {
            return inputs.Asked?.Contains(image) == false ? earlier : Published(image, isOurs: true) is { } published && Learn(published, variants) ? published : earlier;
        }

        if (Suites.Contains(image))
        {
            return !IsOfAll && earlier is not null ? earlier : Published(image, isOurs: false) ?? earlier;
        }

        if (!earlier!.IsValid)
        {
            _findings.Add(Catalogue.FileIsNotTagData(new($"{inputs.LibraryDisplay}/{image}")));
        }

        return IsOfAll && earlier.IsValid ? null : earlier;
    }

    /// <summary>What is published of an image; null, with a finding for one of ours, where it cannot be used.</summary>
    private ManifestFile? Published(ImageName image, bool isOurs)
    {
        if (!inputs.Published.Manifests.TryGetValue(image, out var published))
        {
            if (isOurs)
            {
                _findings.Add(Catalogue.PublishedManifestIsMissing(inputs.Published.LocationOf(image), image));
            }

            return null;
        }

        if (published.IsValid)
        {
            return published;
        }

        var errors = published.Findings.Where(f => f.Severity == Severity.Error).ToList();
        _findings.Add(Catalogue.PublishedManifestIsWrong(errors[0].At, image, errors[0].Message, errors.Count - 1));
        return null;
    }

    /// <summary>Takes over the facts that a manifest needs; false where one is missing because its host did not answer.</summary>
    private bool Learn(ManifestFile published, VariantFragments variants)
    {
        var needed = NeededBases.Of(variants, published.Manifest);
        var lacking = NeededBases.FindLacking(needed, needed.Where(s => IsKnown(s.LockKey)).ToDictionary(s => s.LockKey, s => Fact(s.LockKey), StringComparer.Ordinal));
        if (lacking.FirstOrDefault(s => inputs.Bases.Failed.ContainsKey(s.LockKey)) is { } failed)
        {
            _failed.Add(published.Image);
            _findings.Add(Catalogue.BaseIsUnknown(
                inputs.Published.LocationOf(published.Image), published.Image, failed.LockKey, inputs.Bases.Failed[failed.LockKey]));
            return false;
        }

        if (lacking.Count > 0)
        {
            _findings.Add(Catalogue.BasesAreNotAskedFor(inputs.Published.LocationOf(published.Image), published.Image, lacking.Count));
        }

        foreach (var key in needed.Select(s => s.LockKey).Where(IsKnown))
        {
            _learned[key] = Fact(key);
            if (NeededBases.Decides(_learned[key]))
            {
                // What was found out beyond this depends on how fast hosts answered; the lock file must not.
                break;
            }
        }

        return true;
    }

    private bool IsKnown(string key) => _lock.DockerfileBases.ContainsKey(key) || inputs.Bases.Found.ContainsKey(key);

    /// <summary>What is known about a commit stays true, though nobody may be able to tell it any more.</summary>
    private string? Fact(string key) => _lock.DockerfileBases.GetValueOrDefault(key) ?? inputs.Bases.Found.GetValueOrDefault(key);

    private Dictionary<string, string?> Bases()
    {
        var mentioned = _manifests.Values.SelectMany(m => m.Manifest.Entries).SelectMany(Keys).ToHashSet(StringComparer.Ordinal);
        var bases = _lock.DockerfileBases.Where(b => mentioned.Contains(b.Key)).ToDictionary(StringComparer.Ordinal);
        foreach (var (key, fact) in _learned)
        {
            bases[key] = fact;
        }

        return bases;
    }

    private static IEnumerable<string> Keys(ManifestEntry entry) =>
        entry.Architectures.Select(a => new Target(a)).Where(entry.HasOwnSourceFor).Select(entry.SourceFor).Append(entry.Source).Select(s => s.LockKey);

    /// <summary>
    /// Where git does not tell a logo's commit, as in a shallow clone, what it told earlier stays. That it was asked in
    /// vain is no fact to keep: the next build asks again.
    /// </summary>
    private IReadOnlyDictionary<string, CommitId?> Logos() =>
        inputs.LogoCommits?
            .Select(l => KeyValuePair.Create(l.Key, l.Value ?? _lock.LogoCommits.GetValueOrDefault(l.Key)))
            .Where(l => l.Value is not null)
            .ToDictionary(StringComparer.Ordinal) ?? _lock.LogoCommits;

    /// <summary>
    /// Commits change along with something else, never alone: a sync that finds nothing new leaves the lock file as it
    /// is. That of the manifests is not true of any if only some were asked for.
    /// </summary>
    private LockFile WithCommits(LockFile lockFile) => lockFile with
    {
        OfficialImages = IsOfAll ? inputs.Published.Commit : lockFile.OfficialImages,
        Docs = inputs.Docs ?? lockFile.Docs,
    };
}
