using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Manifests;
using Docs.Model.Origins;
using Docs.Model.Snapshots;
using Docs.Pipeline.Building;
using Docs.Pipeline.Checking;
using Docs.Pipeline.Differences;
using Docs.Pipeline.Explaining;
using Docs.Preview;
using Docs.Readmes;
using Docs.Sources.Configuration;
using Docs.Sources.Metadata;

namespace Docs.Pipeline.Previewing;

/// <summary>Builds what a preview shows: all of it, or some images of it once more.</summary>
internal sealed class PreviewBuild(ReadmePipeline pipeline, IPublishedReadmes published, SourceAddress? sources, EarlierFindings? earlier, Action<string> trace)
{
    private readonly Exemptions _exemptions = new(pipeline.Configuration.Exemptions);

    /// <summary>What is the same for every page.</summary>
    public PreviewSettings Settings { get; } = new(
        pipeline.Configuration.Targets,
        published.Name,
        pipeline.Configuration.Published,
        pipeline.Configuration.Readmes.DocsRepository,
        UnifiedDiff.Print)
    {
        RepositoryOf = pipeline.Configuration.Readmes.RepositoryOf,
        Explain = static code => FindingEntry.Find(code) is { } entry ? new(entry.Title, entry.Text) : null,
        Sources = sources,
    };

    /// <summary>What was wrong in the revision that READMEs are compared with; null where they are compared with anything else.</summary>
    public EarlierFindings? Earlier => earlier;

    /// <summary>Builds images in the place of those that are shown.</summary>
    /// <param name="before">What is shown; images that can't be built any more stay. Null for nothing.</param>
    /// <param name="requested">Names or folders; all if there is none, and then no others are shown.</param>
    /// <param name="isWanted">Which of them.</param>
    /// <exception cref="UsageException">An image that was asked for is not there.</exception>
    public async Task<PreviewSnapshot> BuildAsync(PreviewSnapshot? before, IReadOnlyList<string> requested, Func<ImageName, bool> isWanted, CancellationToken ct) =>
        (await BuildOnceAsync(before, requested, isWanted, ct).ConfigureAwait(false)).Shown;

    /// <summary>The same, with what was built, so that it can be checked without being built again.</summary>
    public async Task<(PreviewSnapshot Shown, TraceableLibrary Built)> BuildOnceAsync(
        PreviewSnapshot? before, IReadOnlyList<string> requested, Func<ImageName, bool> isWanted, CancellationToken ct)
    {
        var preparation = await pipeline.PrepareAsync(requested, isWanted, ct).ConfigureAwait(false);
        var library = pipeline.BuildAll(preparation, progress: null, ct);
        var tracer = pipeline.Tracer(preparation);
        var origins = library.Images.ToDictionary(i => i.Source.Name, i => new ImageOrigins(i.Built.Readmes, some => tracer(i.Source, i.Built with { Readmes = some })));
        var built = new TraceableLibrary(preparation, library, image => origins[image].FindAll());
        var images = await ShowAsync(built, origins, tracer, before, ct).ConfigureAwait(false);
        return (Combine(preparation, library, before, requested, images), built);
    }

    private PreviewSnapshot Combine(Preparation preparation, BuiltLibrary library, PreviewSnapshot? before, IReadOnlyList<string> requested, ImmutableArray<PreviewedImage> images)
    {
        if (before is null || requested.Count == 0)
        {
            return new PreviewSnapshot(Settings, images)
            {
                Problems = library.IsStopped ? Errors(library.Findings, image: null) : [],
                Findings = before?.Findings ?? [],
                Removed = requested.Count == 0 ? [.. published.FindRemoved(preparation.AllImages.ToHashSet())] : [],
            };
        }

        var replaced = images.ToDictionary(i => i.Name);
        var all = preparation.AllImages.ToHashSet();
        var shown = before.With([.. before.Images.Where(i => !replaced.ContainsKey(i.Name)).Concat(images).OrderBy(i => i.Name)]);

        // An image that came back is not gone any more.
        return before.Removed.IsEmpty || before.Images.Select(i => i.Name).ToHashSet().SetEquals(all) ? shown : shown with { Removed = [.. published.FindRemoved(all)] };
    }

    /// <summary>Compares READMEs that are shown with what is published now; the same snapshot where that is no other.</summary>
    public async Task<PreviewSnapshot> CompareAsync(PreviewSnapshot shown, CancellationToken ct)
    {
        var texts = await published.LoadAsync([.. shown.Images.Where(i => !i.IsDraft).SelectMany(i => i.Readmes).Select(r => r.Readme)], ct).ConfigureAwait(false);
        var (images, next, isSame) = (new List<PreviewedImage>(), 0, true);
        foreach (var image in shown.Images)
        {
            var readmes = image.IsDraft ? image.Readmes : [.. image.Readmes.Select(r => r.With(texts[next++]))];
            var isSameImage = readmes.SequenceEqual(image.Readmes);
            images.Add(isSameImage ? image : image with { Readmes = readmes });
            isSame &= isSameImage;
        }

        var removed = published.FindRemoved(shown.Images.Select(i => i.Name).ToHashSet());
        return isSame && removed.SequenceEqual(shown.Removed) ? shown : shown.With([.. images]) with { Removed = [.. removed] };
    }

    /// <summary>Finds what is wrong with images, and with what they share if all are checked.</summary>
    /// <param name="withOneThread">Whether to leave processors to somebody who waits for something else.</param>
    /// <param name="known">What was built of it already; null to build it.</param>
    public CheckOutcome Check(Preparation preparation, bool isEverything, bool withOneThread, TraceableLibrary? known, CancellationToken ct)
    {
        var check = new ImageChecker(withOneThread ? pipeline.WithOneThread() : pipeline, withLinks: false, trace).Check(preparation, isEverything, changed: null, known, ct);
        return check with { Findings = [.. _exemptions.Apply(check.Findings, isAll: false).Order()] };
    }

    /// <summary>Reads images once more, to be checked.</summary>
    public Task<Preparation> PrepareAsync(IReadOnlyList<string> requested, CancellationToken ct) => pipeline.PrepareAsync(requested, ct);

    private async Task<ImmutableArray<PreviewedImage>> ShowAsync(
        TraceableLibrary built,
        Dictionary<ImageName, ImageOrigins> origins,
        Func<ImageSource, BuiltImage, ImmutableArray<OriginMap>> tracer,
        PreviewSnapshot? before,
        CancellationToken ct)
    {
        var (preparation, library) = (built.Preparation, built.Library);
        var texts = await published.LoadAsync([.. library.Readmes], ct).ConfigureAwait(false);
        var (images, next) = (new List<PreviewedImage>(), 0);
        foreach (var (source, image) in library.Images)
        {
            var own = origins[source.Name];
            var previous = before?.Find(source.Name);
            var readmes = image.Readmes.Select((r, i) => new PreviewedReadme(r, texts[next + i], Supports(source.Manifest, r.Target), () => own.Find(i))).ToImmutableArray();
            next += image.Readmes.Length;
            var problems = image.Readmes.IsEmpty ? Errors(library.Findings, source.Name) : [];
            images.Add(new(source.Name, problems.IsEmpty ? readmes : previous?.Readmes ?? [])
            {
                Logo = LogoOf(source.Name, source.Logo),
                Problems = problems,
                Findings = previous?.Findings,
                Card = CardOf(source.Fragments),
            });
        }

        var others = library.IsStopped ? preparation.Snapshot.Skipped.Concat(preparation.Snapshot.Images.Select(IncompleteImage.Of)) : preparation.Snapshot.Skipped;
        foreach (var other in others)
        {
            var previous = before?.Find(other.Name);
            var isDraft = !library.IsStopped && previous is null or { IsDraft: true } or { Readmes.IsEmpty: true };
            images.Add(new(other.Name, isDraft ? DraftOf(preparation, other, tracer) : previous?.Readmes ?? [])
            {
                Logo = LogoOf(other.Name, other.Logo),
                Problems = Errors(library.Findings, other.Name),
                Findings = previous?.Findings,
                IsDraft = isDraft,
                Card = CardOf(other.Fragments),
            });
        }

        return [.. images.OrderBy(i => i.Name)];
    }

    /// <summary>What can be shown of an image that lacks something: its READMEs without that.</summary>
    private ImmutableArray<PreviewedReadme> DraftOf(Preparation preparation, IncompleteImage image, Func<ImageSource, BuiltImage, ImmutableArray<OriginMap>> tracer)
    {
        var built = pipeline.BuildDraft(preparation, image);
        var origins = new ImageOrigins(built.Readmes, some => tracer(image.Draft, built with { Readmes = some }));
        return [.. built.Readmes.Select((r, i) => new PreviewedReadme(r, published: null, Supports(image.Draft.Manifest, r.Target), () => origins.Find(i)))];
    }

    private static HubCard CardOf(FragmentSet fragments) => new(
        fragments.Find(FragmentName.ShortDescription)?.Text.Trim() is { Length: > 0 } description ? description : null,
        fragments.Find(FragmentName.Metadata) is { } metadata && MetadataParser.Parse(metadata, image: null, []) is { } categories ? [.. categories.Select(c => c.Name)] : []);

    private PreviewedLogo? LogoOf(ImageName image, Logo? logo) =>
        logo is null ? null : new(logo.FileName, () => LogoReader.Load(pipeline.Configuration.SourceFolder, Path.Join(image.Value, logo.FileName)));

    private static bool Supports(TagManifest manifest, Target target) => manifest.Entries.Any(e => e.Supports(target));

    private static ImmutableArray<Finding> Errors(IEnumerable<Finding> findings, ImageName? image) =>
        [.. findings.Where(f => f.Severity == Severity.Error && f.Image == image)];
}
