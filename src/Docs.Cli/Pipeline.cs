using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Docs.Checks;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Origins;
using Docs.Model.Snapshots;
using Docs.Readmes;
using Docs.Readmes.Layouts;
using Docs.Readmes.Origins;
using Docs.Sources.Configuration;
using Docs.Sources.Library;
using Docs.Sources.Loading;

namespace Docs.Cli;

/// <summary>
/// The whole flow, the same for every command that builds: configuration → sources → one snapshot → READMEs. What
/// is done with the READMEs is the command's business.
/// </summary>
internal sealed class Pipeline
{
    private readonly SourceLoader _loader;

    private Pipeline(Configuration configuration, SourceLoader loader)
    {
        Configuration = configuration;
        _loader = loader;
    }

    public Configuration Configuration { get; }

    /// <summary>How many threads build and check, at most.</summary>
    public int Threads { get; private init; } = Environment.ProcessorCount;

    /// <summary>Resolves the configuration.</summary>
    /// <param name="trace">Told what is read and run.</param>
    /// <param name="withDescriptions">Whether files that are in no README are read too.</param>
    /// <exception cref="UsageException">It cannot be resolved.</exception>
    public static Pipeline Open(string currentFolder, ConfigurationOverrides overrides, Action<string> trace, bool withDescriptions = false) =>
        ConfigurationLoader.Load(currentFolder, overrides, out var findings) is { } configuration
            ? new(configuration, new(configuration, trace) { WithDescriptions = withDescriptions })
            : throw new UsageException(findings);

    /// <summary>The same with tag data that is not written anywhere.</summary>
    public Pipeline With(TagDataEdit live) => new(Configuration, _loader.With(live));

    /// <summary>The same, without any image where the lock file lacks a fact.</summary>
    public Pipeline Locked() => new(Configuration, _loader.Locked());

    /// <summary>The same with one thread, to leave the others to somebody who waits.</summary>
    public Pipeline Behind() => new(Configuration, _loader) { Threads = 1 };

    /// <summary>The images of the source folder, sorted.</summary>
    public ImmutableArray<ImageName> ListImages(ICollection<Finding> findings) => _loader.ListImages(findings);

    /// <summary>Reads the images asked for and all that they share.</summary>
    /// <param name="requested">Names or folders of images; all if there is none.</param>
    /// <exception cref="UsageException">An image that was asked for is not there, or the output lies among the inputs.</exception>
    public Task<Preparation> PrepareAsync(IReadOnlyList<string> requested, CancellationToken ct) => PrepareAsync(requested, static _ => true, ct);

    /// <summary>The same, for only some of the images asked for.</summary>
    public async Task<Preparation> PrepareAsync(IReadOnlyList<string> requested, Func<ImageName, bool> isWanted, CancellationToken ct)
    {
        var findings = new List<Finding>();
        var templates = _loader.LoadTemplates(findings);
        var layouts = LayoutSet.Parse(templates, findings);
        if (findings.Exists(f => f.Severity == Severity.Error))
        {
            layouts = null;
        }

        var all = _loader.ListImages(findings);
        var images = ImageSelection.Of(requested, all).RemoveAll(i => !isWanted(i));
        if (OutputOverlap.Find(Configuration, all) is { } overlap)
        {
            throw new UsageException([overlap]);
        }

        return new(all, await _loader.LoadAsync(images, templates, findings, ct).ConfigureAwait(false), layouts);
    }

    /// <summary>Builds each image's READMEs and hands them on, several images at a time.</summary>
    /// <param name="consume">Must not keep the READMEs' bytes: those of the next image take their place.</param>
    public BuildOutcome Stream(Preparation preparation, Action<BuiltImage> consume, CancellationToken ct) => Build(
        preparation,
        (_, built) =>
        {
            consume(built);
            built.Release(ArrayPool<byte>.Shared);
        },
        ArrayPool<byte>.Shared,
        ct);

    /// <summary>
    /// Builds each image's READMEs and hands them on with what traces their text to the sources; those of images that
    /// cannot be built too, as far as they go.
    /// </summary>
    public BuildOutcome BuildTraced(Preparation preparation, Action<TracedImage> consume, CancellationToken ct)
    {
        if (preparation.Layouts is not { } layouts)
        {
            return Build(preparation, (_, _) => { }, ct);
        }

        var (builder, trace) = (new ReadmeBuilder(preparation.Snapshot.Shared, layouts), Tracer(preparation));
        ParallelLoop.ForEach(preparation.Snapshot.Skipped, i => consume(Trace(i.Draft, builder.Build(i.Draft, Configuration.Targets))), Threads, ct);
        return Build(preparation, (image, built) => consume(Trace(image, built)), ct);

        TracedImage Trace(ImageSource image, BuiltImage built) => new(image, built, trace(image, built));
    }

    /// <summary>Traces READMEs to their sources when somebody asks for it, from what was read for their build.</summary>
    public Func<ImageSource, BuiltImage, ImmutableArray<OriginMap>> Tracer(Preparation preparation)
    {
        var tracer = new Lazy<OriginTracer>(() => new(preparation.Snapshot.Shared, preparation.Layouts!));
        return (image, built) => tracer.Value.Trace(image, built.Readmes, _loader.LocationOfManifest(image.Name));
    }

    /// <summary>What checks know beyond the images asked for: all manifests, all categories.</summary>
    public CheckedLibrary LoadLibrary(ICollection<Finding> findings, CancellationToken ct) => new(
        _loader.LoadManifests(ct),
        _loader.LoadCategories(findings),
        [.. Configuration.Readmes.Namespaces.Values],
        Configuration.Published);

    /// <summary>Builds each image's READMEs and hands them on, with what they were built from.</summary>
    public BuildOutcome Build(Preparation preparation, Action<ImageSource, BuiltImage> consume, CancellationToken ct) => Build(preparation, consume, pool: null, ct);

    private BuildOutcome Build(Preparation preparation, Action<ImageSource, BuiltImage> consume, ArrayPool<byte>? pool, CancellationToken ct)
    {
        var findings = new ConcurrentBag<Finding>(preparation.Snapshot.Findings);
        if (preparation.Layouts is not { } layouts)
        {
            return new(isStopped: true, findings);
        }

        var builder = new ReadmeBuilder(preparation.Snapshot.Shared, layouts);
        Add(builder.CheckTemplates());
        ParallelLoop.ForEach(preparation.Snapshot.Images, BuildOne, Threads, ct);
        return new(isStopped: false, findings);

        void BuildOne(ImageSource image)
        {
            var built = builder.Build(image, Configuration.Targets, pool);
            Add(built.Findings);
            consume(image, built);
        }

        void Add(IEnumerable<Finding> more)
        {
            foreach (var finding in more)
            {
                findings.Add(finding);
            }
        }
    }
}
