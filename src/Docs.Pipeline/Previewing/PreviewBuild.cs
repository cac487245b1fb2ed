using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Manifests;
using Docs.Model.Snapshots;
using Docs.Pipeline.Building;
using Docs.Pipeline.Checking;
using Docs.Pipeline.Differences;
using Docs.Preview;
using Docs.Sources.Configuration;

namespace Docs.Pipeline.Previewing;

/// <summary>Builds what a preview shows: all of it, or some images of it once more.</summary>
internal sealed class PreviewBuild(ReadmePipeline pipeline, IPublishedReadmes published, Action<string> trace)
{
    private readonly Exemptions _exemptions = new(pipeline.Configuration.Exemptions);

    /// <summary>What is the same for every page.</summary>
    public PreviewSettings Settings { get; } = new(
        pipeline.Configuration.Targets,
        published.Name,
        pipeline.Configuration.Published,
        pipeline.Configuration.Readmes.DocsRepository,
        UnifiedDiff.Print);

    /// <summary>Builds images in the place of those that are shown.</summary>
    /// <param name="before">What is shown; images that can't be built any more stay. Null for nothing.</param>
    /// <param name="requested">Names or folders; all if there is none, and then no others are shown.</param>
    /// <param name="isWanted">Which of them.</param>
    /// <exception cref="UsageException">An image that was asked for is not there.</exception>
    public async Task<PreviewSnapshot> BuildAsync(PreviewSnapshot? before, IReadOnlyList<string> requested, Func<ImageName, bool> isWanted, CancellationToken ct)
    {
        var preparation = await pipeline.PrepareAsync(requested, isWanted, ct).ConfigureAwait(false);
        var library = pipeline.BuildAll(preparation, progress: null, ct);
        var images = await ShowAsync(preparation, library, before, ct).ConfigureAwait(false);
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
        return before.With([.. before.Images.Where(i => !replaced.ContainsKey(i.Name)).Concat(images).OrderBy(i => i.Name)]);
    }

    /// <summary>Finds what is wrong with images, and with what they share if all are checked.</summary>
    /// <param name="withOneThread">Whether to leave processors to somebody who waits for something else.</param>
    public CheckOutcome Check(Preparation preparation, bool isEverything, bool withOneThread, CancellationToken ct)
    {
        var check = new ImageChecker(withOneThread ? pipeline.WithOneThread() : pipeline, withLinks: false, trace).Check(preparation, isEverything, changed: null, ct);
        return check with { Findings = [.. check.Findings.Where(f => !_exemptions.Cover(f)).Order()] };
    }

    /// <summary>Reads images once more, to be checked.</summary>
    public Task<Preparation> PrepareAsync(IReadOnlyList<string> requested, CancellationToken ct) => pipeline.PrepareAsync(requested, ct);

    private async Task<ImmutableArray<PreviewedImage>> ShowAsync(
        Preparation preparation, BuiltLibrary library, PreviewSnapshot? before, CancellationToken ct)
    {
        var texts = await published.LoadAsync([.. library.Readmes], ct).ConfigureAwait(false);
        var (images, next, tracer) = (new List<PreviewedImage>(), 0, pipeline.Tracer(preparation));
        foreach (var (source, image) in library.Images)
        {
            var origins = new Lazy<ImmutableArray<Model.Origins.OriginMap>>(() => tracer(source, image));
            var earlier = before?.Find(source.Name);
            var readmes = image.Readmes.Select((r, i) => new PreviewedReadme(r, texts[next + i], Supports(source.Manifest, r.Target), () => origins.Value[i])).ToImmutableArray();
            next += image.Readmes.Length;
            var problems = image.Readmes.IsEmpty ? Errors(library.Findings, source.Name) : [];
            images.Add(new(source.Name, problems.IsEmpty ? readmes : earlier?.Readmes ?? [])
            {
                Logo = LogoOf(source.Name, source.Logo),
                Problems = problems,
                Findings = earlier?.Findings,
            });
        }

        var others = preparation.Snapshot.Skipped.Select(s => (s.Name, s.Logo))
            .Concat(library.IsStopped ? preparation.Snapshot.Images.Select(i => (i.Name, i.Logo)) : []);
        foreach (var (name, logo) in others)
        {
            var earlier = before?.Find(name);
            images.Add(new(name, earlier?.Readmes ?? []) { Logo = LogoOf(name, logo), Problems = Errors(library.Findings, name), Findings = earlier?.Findings });
        }

        return [.. images.OrderBy(i => i.Name)];
    }

    private PreviewedLogo? LogoOf(ImageName image, Logo? logo) =>
        logo is null ? null : new(logo.FileName, () => LogoReader.Load(pipeline.Configuration.SourceFolder, Path.Join(image.Value, logo.FileName)));

    private static bool Supports(TagManifest manifest, Target target) => manifest.Entries.Any(e => e.Supports(target));

    private static ImmutableArray<Finding> Errors(IEnumerable<Finding> findings, ImageName? image) =>
        [.. findings.Where(f => f.Severity == Severity.Error && f.Image == image)];
}
