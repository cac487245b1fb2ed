using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Pipeline.Building;
using Docs.Pipeline.Checking;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;
using Docs.Publishing.Plans;
using Docs.Publishing.Plans.Refusals;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Transport.Git.Processes;

namespace Docs.Pipeline.Publishing;

/// <summary>What every publisher starts with: all READMEs are built, and those that must not be published are removed.</summary>
/// <param name="Preparation">What was read.</param>
/// <param name="Targets">All requested targets with the READMEs that may be published, <c>library</c> first.</param>
/// <param name="Stopped">Targets that must not be published, with the findings that say why.</param>
/// <param name="Refused">Images of which no README may be published; in no particular order, perhaps with repeats.</param>
/// <param name="Findings">Of the build, the sources and the refused READMEs; perhaps with repeats.</param>
/// <param name="Sources">What the READMEs were made from.</param>
internal sealed record PublishableReadmes(
    Preparation Preparation,
    IReadOnlyList<TargetReadmes> Targets,
    IReadOnlyDictionary<Target, ImmutableArray<Finding>> Stopped,
    IReadOnlyList<ImageName> Refused,
    IReadOnlyList<Finding> Findings,
    CheckedOutSources Sources)
{
    // What docs check finds where a placeholder is half-open; who exempts an image from it means that text.
    private const string HalfOpenCode = "DOC417";

    /// <summary>Images whose text may have what looks like a placeholder without a value.</summary>
    public required IReadOnlySet<ImageName> WithPlaceholders { get; init; }

    /// <summary>The commit of the tag data that the READMEs were made from; null where it is not known.</summary>
    public required TagDataTrailer? TagData { get; init; }

    /// <summary>All images that exist, also removed ones whose removal is not committed.</summary>
    public required IReadOnlySet<ImageName> Images { get; init; }

    /// <summary>Builds the READMEs of the requested images.</summary>
    /// <param name="progress">Who wants to know how far the build is; null for nobody.</param>
    /// <exception cref="UsageException">A requested image does not exist.</exception>
    /// <exception cref="IOException">Something cannot be read.</exception>
    public static async Task<PublishableReadmes> BuildAsync(
        ReadmePipeline pipeline, PublishReadmesRequest request, Surroundings surroundings, IProgress<StepsDone>? progress, CancellationToken ct)
    {
        var configuration = pipeline.Configuration;
        var preparation = await pipeline.PrepareAsync(request.Images, ct).ConfigureAwait(false);
        var library = pipeline.BuildAll(preparation, progress, ct);
        var checkFindings = request.Checks ? Check(pipeline, preparation, library, request, surroundings, ct) : [];
        var built = library.Findings.Concat(checkFindings).Distinct().ToList();
        var sources = await CheckedOutSources.FindAsync(configuration, preparation.AllImages.ToHashSet(), new GitRunner(surroundings.Trace), ct).ConfigureAwait(false);
        var (uncommitted, removed) = request.AllowsDirty ? (ImmutableDictionary<ImageName, SourceLocation>.Empty, []) : (sources.Uncommitted, sources.Removed.Keys.ToList());
        var refused = RefusedReadmes.Find(library.Readmes, built, uncommitted);
        var readmes = library.Readmes.Where(r => !refused.Readmes.Contains(r)).ToLookup(r => r.Target);
        IReadOnlyList<Finding> findings = [.. built, .. refused.Findings, .. request.AllowsDirty ? [] : sources.Findings];
        var warning = new SourceLocation(DisplayPath.Of(Path.Join(configuration.TemplatesFolder, FragmentName.Warning), configuration.CurrentFolder));
        return new(
            preparation,
            [.. configuration.Targets.Select(t => new TargetReadmes(t, configuration.Readmes.NamespaceOf(t), [.. readmes[t].OrderBy(r => r.Image)]))],
            StoppedTargets.Find(configuration.Targets, readmes, findings, warning),
            [.. preparation.Snapshot.Skipped.Select(i => i.Name), .. refused.Readmes.Select(r => r.Image), .. removed],
            findings,
            sources)
        {
            Images = preparation.AllImages.Concat(removed).ToHashSet(),
            WithPlaceholders = preparation.AllImages.Where(i => configuration.Exemptions.Any(e => e.Covers(HalfOpenCode, i))).ToHashSet(),
            TagData = await CheckedOutTagData.FindAsync(configuration, preparation.Snapshot, new GitRunner(surroundings.Trace), ct).ConfigureAwait(false),
        };
    }

    private static IEnumerable<Finding> Check(
        ReadmePipeline pipeline, Preparation preparation, BuiltLibrary library, PublishReadmesRequest request, Surroundings surroundings, CancellationToken ct)
    {
        var exemptions = new Exemptions(pipeline.Configuration.Exemptions);
        var check = new ImageChecker(pipeline, withLinks: false, surroundings.Trace).Check(preparation, request.Images.Count == 0, changed: null, pipeline.ToTraceable(preparation, library), ct);
        return exemptions.Apply(check.Findings, isAll: false);
    }
}
