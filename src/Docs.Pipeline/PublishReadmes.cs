using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Publishing;
using Docs.Model.Snapshots;
using Docs.Pipeline.Building;
using Docs.Pipeline.Checking;
using Docs.Pipeline.Publishing;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;
using Docs.Publishing.Plans;
using Docs.Publishing.Plans.Refusals;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Transport.Git.Processes;

namespace Docs.Pipeline;

/// <summary>Builds READMEs and publishes them by git, each target as a whole or not at all.</summary>
public sealed class PublishReadmes(PublishReadmesRequest request, Surroundings surroundings)
{
    // Repositories that are asked at the same time, at most: hosts limit how many requests they answer then.
    private const int MaxTurns = 4;

    // What docs check finds where a placeholder is half-open; who exempts an image from it means that text.
    private const string HalfOpenCode = "DOC417";

    /// <param name="progress">Who wants to know how far the build is; null for nobody.</param>
    /// <exception cref="UsageException">The configuration, an image or a remote that was asked for is wrong.</exception>
    /// <exception cref="IOException">Something cannot be read.</exception>
    public async Task<PublishReadmesResult> RunAsync(IProgress<StepsDone>? progress, CancellationToken ct)
    {
        var started = surroundings.Clock.GetTimestamp();

        // The place of READMEs in a folder does not matter here; their place in a repository has its own setting.
        var pipeline = ReadmePipeline.Open(request.Overrides with { Path = PathPattern.Default }, surroundings, withDescriptions: request.Checks);
        var configuration = pipeline.Configuration;
        var destinations = GitDestination.Of(configuration, request.Remote, request.PullRequestBranch);
        using var turns = new SemaphoreSlim(MaxTurns);

        // Hosts answer while READMEs are built.
        var repositories = destinations.Select(d => RepositoryRun.Start(d, surroundings, turns, ct)).ToList();
        try
        {
            var preparation = await pipeline.PrepareAsync(request.Images, ct).ConfigureAwait(false);
            var (built, findings) = Build(pipeline, preparation, progress, ct);
            var sources = await CheckedOutSources.FindAsync(configuration, preparation.AllImages.ToHashSet(), new GitRunner(surroundings.Trace), ct).ConfigureAwait(false);
            var refused = RefusedReadmes.Find(built, findings, request.AllowsDirty ? ImmutableDictionary<ImageName, SourceLocation>.Empty : sources.Uncommitted);
            var readmes = built.Where(r => !refused.Readmes.Contains(r)).ToLookup(r => r.Target);
            findings = [.. findings.Concat(refused.Findings).Concat(request.AllowsDirty ? [] : FindingsOf(sources))];
            var tagData = await CheckedOutTagData.FindAsync(configuration, preparation.Snapshot, new GitRunner(surroundings.Trace), ct).ConfigureAwait(false);
            var options = OptionsOf(configuration, preparation, sources, tagData);
            var warning = new SourceLocation(DisplayPath.Of(Path.Join(configuration.TemplatesFolder, FragmentName.Warning), configuration.CurrentFolder));
            var stopped = StoppedTargets.Find(configuration.Targets, readmes, findings, warning);
            var wanted = configuration.Targets.Select(t => new TargetReadmes(t, configuration.Readmes.NamespaceOf(t), [.. readmes[t].OrderBy(r => r.Image)])).ToList();
            var ended = await Task.WhenAll(repositories.Select(r => r.PublishAsync(request, options, wanted, stopped, ct))).ConfigureAwait(false);
            var targets = ended.SelectMany(t => t).ToDictionary(t => t.Plan.Target);
            return new(
                request.IsDryRun,
                [.. configuration.Targets.Select(t => targets[t])],
                [.. findings.Concat(targets.Values.SelectMany(t => t.Plan.Findings)).Distinct().Order()],
                surroundings.Clock.GetElapsedTime(started))
            {
                Refused = [.. preparation.Snapshot.Skipped.Select(i => i.Name)
                    .Concat(refused.Readmes.Select(r => r.Image))
                    .Concat(targets.Values.SelectMany(t => t.Plan.Refused))
                    .Concat(request.AllowsDirty ? [] : sources.Removed.Keys)
                    .Distinct().Order()],
                Sources = new(sources.IsInRepository, sources.Commit, sources.IsChanged),
                NewFindings = await FindNewAsync([.. targets.Values.Select(t => t.Plan)], ct).ConfigureAwait(false),
            };
        }
        finally
        {
            await Task.WhenAll(repositories.Select(r => r.DisposeAsync().AsTask())).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Counts what <c>docs check</c> finds in images whose READMEs change and did not find in the sources of what is
    /// published. Such findings stop nothing.
    /// </summary>
    private async Task<NewFindings?> FindNewAsync(IReadOnlyList<TargetPlan> plans, CancellationToken ct)
    {
        var images = plans.SelectMany(p => p.Edits).Where(e => e.State is ReadmeState.Missing or ReadmeState.Outdated).Select(e => e.Image.Value).Distinct().ToList();
        if (images.Count == 0 || plans.Select(p => p.PublishedSources).FirstOrDefault(s => s is not null) is not { } since)
        {
            return null;
        }

        try
        {
            var check = new CheckLibrary(new(request.Overrides, images) { NewSince = since.ToString() }, surroundings);
            return new(since, (await check.RunAsync(ct).ConfigureAwait(false)).Findings.Count);
        }
        catch (Exception e) when (e is UsageException or IOException or UnauthorizedAccessException)
        {
            // Those sources are not here, as in a shallow clone.
            surroundings.Trace($"findings are not compared with those of {since}: {e.Message}");
            return null;
        }
    }

    private static IEnumerable<Finding> FindingsOf(CheckedOutSources sources) =>
        sources.Shared.Concat(sources.Removed.Select(r => Catalogue.SourcesAreNotCommitted(r.Value, r.Key, isRemoval: true)));

    private PublishOptions OptionsOf(Configuration configuration, Preparation preparation, CheckedOutSources sources, TagDataTrailer? tagData) =>
        new(
            configuration.Git,
            preparation.AllImages.Concat(request.AllowsDirty ? [] : sources.Removed.Keys).ToHashSet(),
            request.Images.Count > 0,
            tagData)
        {
            Sources = sources.TrailerOf(request.AllowsDirty),
            WithPlaceholders = preparation.AllImages.Where(i => configuration.Exemptions.Any(e => e.Covers(HalfOpenCode, i))).ToHashSet(),
            FirstBranch = BranchName.TryParse(configuration.Readmes.DocsBranch, out var first) ? first : null,
            PullRequestBranch = request.PullRequestBranch is { } branch ? BranchPattern.Parse(branch) : null,
            ForcesRemovals = request.ForcesRemovals,
            AllowsOlder = request.AllowsOlder,
        };

    /// <summary>All READMEs that were asked for, with what was found.</summary>
    private (IReadOnlyList<Readme> Readmes, IReadOnlyList<Finding> Findings) Build(
        ReadmePipeline pipeline, Preparation preparation, IProgress<StepsDone>? progress, CancellationToken ct)
    {
        var library = pipeline.BuildAll(preparation, progress, ct);
        var findings = library.Findings;
        if (request.Checks)
        {
            var exemptions = new Exemptions(pipeline.Configuration.Exemptions);
            var check = new ImageChecker(pipeline, withLinks: false, surroundings.Trace).Check(preparation, request.Images.Count == 0, changed: null, ct);
            findings = [.. findings.Concat(check.Findings.Where(f => !exemptions.Cover(f))).Distinct()];
        }

        return ([.. library.Readmes], findings);
    }
}
