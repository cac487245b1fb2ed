using System.Collections.Concurrent;
using System.Collections.Immutable;
using Docs.Cli.Checking;
using Docs.Cli.Reports;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Manifests;
using Docs.Model.Snapshots;
using Docs.Preview;
using Docs.Readmes;

namespace Docs.Cli.Previewing;

/// <summary>Builds what a preview shows: all of it, or some images of it once more.</summary>
internal sealed class PreviewBuild(Pipeline pipeline, IPublishedReadmes published, Action<string> trace)
{
    private readonly Exemptions _exemptions = new(pipeline.Configuration.Exemptions);

    /// <summary>What is the same for every page.</summary>
    public PreviewSettings Settings { get; } = new(
        pipeline.Configuration.Targets,
        published.Name,
        pipeline.Configuration.Published,
        pipeline.Configuration.Readmes.DocsRepository,
        DiffOf);

    /// <summary>Builds images in the place of those that are shown.</summary>
    /// <param name="before">What is shown; what of it can't be built any more stays. Null for nothing.</param>
    /// <param name="requested">Names or folders; all if there is none, and then no others are shown.</param>
    /// <param name="isWanted">Which of them.</param>
    /// <exception cref="UsageException">An image that was asked for is not there.</exception>
    public async Task<PreviewSnapshot> BuildAsync(PreviewSnapshot? before, IReadOnlyList<string> requested, Func<ImageName, bool> isWanted, CancellationToken ct)
    {
        var preparation = await pipeline.PrepareAsync(requested, isWanted, ct).ConfigureAwait(false);
        var built = new ConcurrentDictionary<ImageName, Built>();
        var outcome = pipeline.Build(preparation, (source, image) => built[source.Name] = new(source, image), ct);
        var images = await ShowAsync(preparation, built, outcome, before, ct).ConfigureAwait(false);
        if (before is null || requested.Count == 0)
        {
            return new PreviewSnapshot(Settings, images)
            {
                Problems = outcome.IsStopped ? Errors(outcome.Findings, image: null) : [],
                Findings = before?.Findings ?? [],
                Removed = requested.Count == 0 ? [.. published.FindRemoved(preparation.AllImages.ToHashSet())] : [],
            };
        }

        var replaced = images.ToDictionary(i => i.Name);
        return before.With([.. before.Images.Where(i => !replaced.ContainsKey(i.Name)).Concat(images).OrderBy(i => i.Name)]);
    }

    /// <summary>Finds what is wrong with images, and with what they share if all are checked.</summary>
    /// <param name="isBehind">Whether to leave processors to somebody who waits for something else.</param>
    public CheckOutcome Check(Preparation preparation, bool isEverything, bool isBehind, CancellationToken ct)
    {
        var check = new ImageChecker(isBehind ? pipeline.Behind() : pipeline, withLinks: false, trace).Check(preparation, isEverything, changed: null, ct);
        return check with { Findings = [.. check.Findings.Where(f => !_exemptions.Cover(f)).Order()] };
    }

    /// <summary>Reads images once more, to be checked.</summary>
    public Task<Preparation> PrepareAsync(IReadOnlyList<string> requested, CancellationToken ct) => pipeline.PrepareAsync(requested, ct);

    private async Task<ImmutableArray<PreviewedImage>> ShowAsync(
        Preparation preparation, ConcurrentDictionary<ImageName, Built> built, BuildOutcome outcome, PreviewSnapshot? before, CancellationToken ct)
    {
        var all = built.Values.OrderBy(b => b.Source.Name).ToList();
        var texts = await published.LoadAsync([.. all.SelectMany(b => b.Image.Readmes)], ct).ConfigureAwait(false);
        var (images, next, tracer) = (new List<PreviewedImage>(), 0, pipeline.Tracer(preparation));
        foreach (var (source, image) in all)
        {
            var origins = new Lazy<ImmutableArray<Model.Origins.OriginMap>>(() => tracer(source, image));
            var earlier = before?.Find(source.Name);
            var readmes = image.Readmes.Select((r, i) => new PreviewedReadme(r, texts[next + i], Supports(source.Manifest, r.Target), () => origins.Value[i])).ToImmutableArray();
            next += image.Readmes.Length;
            var problems = image.Readmes.IsEmpty ? Errors(outcome.Findings, source.Name) : [];
            images.Add(new(source.Name, problems.IsEmpty ? readmes : earlier?.Readmes ?? [])
            {
                Logo = LogoOf(source.Name, source.Logo),
                Problems = problems,
                Findings = earlier?.Findings,
            });
        }

        var others = preparation.Snapshot.Skipped.Select(s => (s.Name, s.Logo))
            .Concat(outcome.IsStopped ? preparation.Snapshot.Images.Select(i => (i.Name, i.Logo)) : []);
        foreach (var (name, logo) in others)
        {
            var earlier = before?.Find(name);
            images.Add(new(name, earlier?.Readmes ?? []) { Logo = LogoOf(name, logo), Problems = Errors(outcome.Findings, name), Findings = earlier?.Findings });
        }

        return [.. images.OrderBy(i => i.Name)];
    }

    private PreviewedLogo? LogoOf(ImageName image, Logo? logo) =>
        logo is null ? null : new(logo.FileName, () => LogoReader.Load(pipeline.Configuration.SourceFolder, Path.Join(image.Value, logo.FileName)));

    private static bool Supports(TagManifest manifest, Target target) => manifest.Entries.Any(e => e.Supports(target));

    private static ImmutableArray<Finding> Errors(IEnumerable<Finding> findings, ImageName? image) =>
        [.. findings.Where(f => f.Severity == Severity.Error && f.Image == image)];

    private static string DiffOf(string path, string? before, string? after)
    {
        using var text = new StringWriter { NewLine = "\n" };
        UnifiedDiff.Write(path, before, after, text, hasColor: false);
        return text.ToString();
    }

    private sealed record Built(ImageSource Source, BuiltImage Image);
}
