using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Docs.Checks;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Origins;
using Docs.Model.Snapshots;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;
using Docs.Readmes;
using Docs.Readmes.Layouts;
using Docs.Readmes.Origins;
using Docs.Sources.Configuration;
using Docs.Sources.Library;
using Docs.Sources.Loading;

namespace Docs.Pipeline.Building;

/// <summary>
/// What every use case that builds does: configuration → sources → one snapshot → READMEs. What is done with the READMEs
/// is the use case's own part.
/// </summary>
public sealed class ReadmePipeline
{
    private readonly SourceLoader _loader;

    private ReadmePipeline(Configuration configuration, SourceLoader loader)
    {
        Configuration = configuration;
        _loader = loader;
    }

    public Configuration Configuration { get; }

    /// <summary>How many threads build and check, at most.</summary>
    internal int Threads { get; private init; } = Environment.ProcessorCount;

    private bool DraftsTags { get; init; }

    /// <summary>Resolves the configuration.</summary>
    /// <param name="withDescriptions">Whether files that are in no README are read too.</param>
    /// <exception cref="UsageException">It cannot be resolved.</exception>
    public static ReadmePipeline Open(ConfigurationOverrides overrides, Surroundings surroundings, bool withDescriptions = false)
    {
        if (ConfigurationLoader.Load(surroundings.CurrentFolder, overrides, out var findings, surroundings.CacheFolder) is not { } configuration)
        {
            throw new UsageException(findings);
        }

        if (configuration.Assumptions is { } assumptions)
        {
            surroundings.Notice(assumptions);
        }

        return Open(configuration, surroundings, withDescriptions);
    }

    /// <summary>The same with a configuration that is resolved.</summary>
    public static ReadmePipeline Open(Configuration configuration, Surroundings surroundings, bool withDescriptions = false) =>
        new(configuration, new(configuration, surroundings.Trace) { WithDescriptions = withDescriptions, CacheFolder = surroundings.CacheFolder }) { Threads = surroundings.Threads };

    /// <summary>The same with tag data that is not written anywhere.</summary>
    internal ReadmePipeline WithTagData(TagDataEdit live) => new(Configuration, _loader.WithTagData(live)) { Threads = Threads };

    /// <summary>The same, but no image is built where the lock file lacks a fact.</summary>
    internal ReadmePipeline WithCompleteLock() => new(Configuration, _loader.WithCompleteLock()) { Threads = Threads };

    /// <summary>The same, and images that lack nothing but a manifest are built as drafts, with stand-in tags.</summary>
    internal ReadmePipeline WithDrafts() => new(Configuration, _loader) { Threads = Threads, DraftsTags = true };

    /// <summary>The same with one thread, to leave the others to somebody who waits.</summary>
    internal ReadmePipeline WithOneThread() => new(Configuration, _loader) { Threads = 1, DraftsTags = DraftsTags };

    /// <summary>The images asked for.</summary>
    /// <param name="requested">Names or folders of images; all if there is none.</param>
    /// <param name="all">Those of the source folder, sorted.</param>
    /// <exception cref="UsageException">An image that was asked for is not there, or the output lies among the inputs.</exception>
    internal ImmutableArray<ImageName> FindImages(IReadOnlyList<string> requested, ICollection<Finding> findings, out ImmutableArray<ImageName> all)
    {
        all = _loader.ListImages(findings);
        var images = new ImageSelection(Configuration).Find(requested, all);
        return OutputOverlap.Find(Configuration, all) is { } overlap ? throw new UsageException([overlap]) : images;
    }

    /// <summary>The images of the source folder, sorted.</summary>
    internal ImmutableArray<ImageName> ListImages(ICollection<Finding> findings) => _loader.ListImages(findings);

    /// <summary>Where an image's manifest is or would be, as findings name it.</summary>
    internal SourceLocation LocationOfManifest(ImageName image) => _loader.LocationOfManifest(image);

    /// <summary>Reads the images asked for and all that they share.</summary>
    /// <param name="requested">Names or folders of images; all if there is none.</param>
    /// <exception cref="UsageException">An image that was asked for is not there, or the output lies among the inputs.</exception>
    internal Task<Preparation> PrepareAsync(IReadOnlyList<string> requested, CancellationToken ct) => PrepareAsync(requested, static _ => true, ct);

    /// <summary>The same, for only some of the images asked for.</summary>
    internal async Task<Preparation> PrepareAsync(IReadOnlyList<string> requested, Func<ImageName, bool> isWanted, CancellationToken ct)
    {
        var findings = new List<Finding>();
        var templates = _loader.LoadTemplates(findings);
        var layouts = LayoutSet.Parse(templates, findings);
        if (findings.Exists(f => f.Severity == Severity.Error))
        {
            layouts = null;
        }

        var images = FindImages(requested, findings, out var all);
        var snapshot = await _loader.LoadAsync(images.RemoveAll(i => !isWanted(i)), templates, findings, ct).ConfigureAwait(false);
        return new(all, DraftsTags ? snapshot.WithDrafts() : snapshot, layouts);
    }

    /// <summary>Builds each image's READMEs and hands them on, several images at a time.</summary>
    /// <param name="consume">Must not keep the READMEs' bytes: those of the next image take their place.</param>
    internal BuildOutcome Stream(Preparation preparation, Action<BuiltImage> consume, CancellationToken ct) => Build(
        preparation,
        (_, built, _) =>
        {
            consume(built);
            built.Release(ArrayPool<byte>.Shared);
        },
        ArrayPool<byte>.Shared,
        ct);

    /// <summary>
    /// Builds each image's READMEs and hands them on with what traces their text to the sources; those of images that
    /// cannot be built too, as far as they go. The outcome has what was found in them.
    /// </summary>
    /// <param name="consume">Gets a README and a list for findings.</param>
    /// <param name="known">The same, built already; null to build.</param>
    internal BuildOutcome BuildTraced(Preparation preparation, TraceableLibrary? known, Action<TracedImage, ICollection<Finding>> consume, CancellationToken ct)
    {
        var (loop, trace) = (new FindingLoop(Threads), Tracer(preparation));
        if (preparation.Layouts is { } layouts)
        {
            var builder = new ReadmeBuilder(preparation.Snapshot.Shared, layouts);
            loop.ForEach(preparation.Snapshot.Skipped, (i, found) => consume(Trace(i.Draft, builder.Build(i.Draft, Configuration.Targets)), found), ct);
        }

        if (known is null)
        {
            return Build(preparation, (image, built, found) => consume(Trace(image, built), found), pool: null, loop, ct);
        }

        loop.Add(known.Library.Findings);
        loop.ForEach(known.Library.Images, (i, found) => consume(new(i.Source, i.Built, known.Trace(i.Source.Name)), found), ct);
        return new(known.Library.IsStopped, loop.Findings);

        TracedImage Trace(ImageSource image, BuiltImage built) => new(image, built, trace(image, built));
    }

    /// <summary>Traces READMEs to their sources when somebody asks for it, from what was read for their build.</summary>
    internal Func<ImageSource, BuiltImage, ImmutableArray<OriginMap>> Tracer(Preparation preparation)
    {
        var tracer = new Lazy<OriginTracer>(() => new(preparation.Snapshot.Shared, preparation.Layouts!));
        return (image, built) => tracer.Value.Trace(image, built.Readmes, _loader.LocationOfManifest(image.Name));
    }

    /// <summary>READMEs that were built, to be checked without being built again.</summary>
    internal TraceableLibrary ToTraceable(Preparation preparation, BuiltLibrary library)
    {
        var (trace, images) = (Tracer(preparation), library.Images.ToDictionary(i => i.Source.Name));
        return new(preparation, library, image => trace(images[image].Source, images[image].Built));
    }

    /// <summary>What checks know beyond the images asked for: all manifests, all categories.</summary>
    internal CheckedLibrary LoadLibrary(ICollection<Finding> findings, CancellationToken ct) => new(
        _loader.LoadManifests(ct),
        _loader.LoadCategories(findings),
        [.. Configuration.Readmes.Namespaces.Values],
        Configuration.Published)
    {
        Names = _loader.ListManifests(),
    };

    /// <summary>Reads the images asked for, and builds their READMEs into memory.</summary>
    /// <param name="requested">Names or folders of images; all if there is none.</param>
    /// <exception cref="UsageException">An image that was asked for is not there, or the output lies among the inputs.</exception>
    public async Task<BuiltLibrary> BuildAllAsync(IReadOnlyList<string> requested, CancellationToken ct) =>
        BuildAll(await PrepareAsync(requested, ct).ConfigureAwait(false), progress: null, ct);

    /// <summary>Builds READMEs into memory.</summary>
    /// <param name="progress">Who wants to know how far the build is; null for nobody.</param>
    internal BuiltLibrary BuildAll(Preparation preparation, IProgress<StepsDone>? progress, CancellationToken ct)
    {
        var images = new ConcurrentBag<(ImageSource Source, BuiltImage Built)>();
        var counter = new StepCounter(preparation.Snapshot.Images.Length, progress);
        var outcome = Build(
            preparation,
            (source, built) =>
            {
                images.Add((source, built));
                counter.Advance();
            },
            ct);
        return new([.. images.OrderBy(i => i.Source.Name)], outcome.IsStopped, outcome.Findings);
    }

    /// <summary>Builds the READMEs of an image that something is missing of, as far as they go; none where nothing can be built.</summary>
    internal BuiltImage BuildDraft(Preparation preparation, IncompleteImage image) => preparation.Layouts is { } layouts
        ? new ReadmeBuilder(preparation.Snapshot.Shared, layouts).Build(image.Draft, Configuration.Targets)
        : new(image.Name, [], []);

    /// <summary>Builds each image's READMEs and hands them on, with what they were built from.</summary>
    internal BuildOutcome Build(Preparation preparation, Action<ImageSource, BuiltImage> consume, CancellationToken ct) =>
        Build(preparation, (source, built, _) => consume(source, built), pool: null, ct);

    private BuildOutcome Build(Preparation preparation, Action<ImageSource, BuiltImage, ICollection<Finding>> consume, ArrayPool<byte>? pool, CancellationToken ct) =>
        Build(preparation, consume, pool, new FindingLoop(Threads), ct);

    private BuildOutcome Build(
        Preparation preparation, Action<ImageSource, BuiltImage, ICollection<Finding>> consume, ArrayPool<byte>? pool, FindingLoop loop, CancellationToken ct)
    {
        loop.Add(preparation.Snapshot.Findings);
        if (preparation.Layouts is not { } layouts)
        {
            return new(IsStopped: true, loop.Findings);
        }

        var builder = new ReadmeBuilder(preparation.Snapshot.Shared, layouts);
        loop.Add(builder.CheckTemplates());
        loop.ForEach(preparation.Snapshot.Images, BuildOne, ct);
        return new(IsStopped: false, loop.Findings);

        void BuildOne(ImageSource image, ICollection<Finding> found)
        {
            var built = builder.Build(image, Configuration.Targets, pool);
            loop.Add(built.Findings);
            consume(image, built, found);
        }
    }
}
