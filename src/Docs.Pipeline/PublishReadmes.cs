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
using Docs.Publishing.Git;
using Docs.Publishing.Plans;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Transport.Files;
using Docs.Transport.Git.Processes;

namespace Docs.Pipeline;

/// <summary>Builds READMEs and publishes them by git, each target as a whole or not at all.</summary>
public sealed class PublishReadmes(PublishReadmesRequest request, Surroundings surroundings)
{
    // Hosts limit how many requests they answer at the same time.
    private static readonly SemaphoreSlim Turns = new(4);

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
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(ct);

        // Hosts answer while READMEs are built.
        var cache = surroundings.OpenCache();
        var openings = destinations.Select(p => Task.Run(() => OpenAsync(p, cache, ending.Token), ending.Token)).ToList();
        try
        {
            var preparation = await pipeline.PrepareAsync(request.Images, ct).ConfigureAwait(false);
            var (built, findings) = Build(pipeline, preparation, progress, ct);
            var sources = await CheckedOutSources.FindAsync(configuration, preparation.AllImages.ToHashSet(), new GitRunner(surroundings.Trace), ct).ConfigureAwait(false);
            var refused = RefusedReadmes.Find(built, findings, request.AllowsDirty ? ImmutableDictionary<ImageName, SourceLocation>.Empty : sources.Uncommitted);
            var readmes = built.Where(r => !refused.Readmes.Contains(r)).ToLookup(r => r.Target);
            findings = [.. findings.Concat(refused.Findings).Concat(request.AllowsDirty ? [] : FindingsOf(sources))];
            var options = OptionsOf(configuration, preparation, sources);
            var warning = new SourceLocation(DisplayPath.Of(Path.Join(configuration.TemplatesFolder, FragmentName.Warning), configuration.CurrentFolder));
            var stopped = StoppedTargets.Find(configuration.Targets, readmes, findings, warning);
            var ended = await Task.WhenAll(destinations.Select((destination, i) =>
                PublishAsync(destination, openings[i], options, WantedOf(configuration, destination, readmes, stopped), stopped, ct))).ConfigureAwait(false);
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
            await ending.CancelAsync().ConfigureAwait(false);
            foreach (var opening in openings)
            {
                await CloseAsync(opening).ConfigureAwait(false);
            }
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

    private PublishOptions OptionsOf(Configuration configuration, Preparation preparation, CheckedOutSources sources) =>
        new(
            configuration.Git,
            preparation.AllImages.Concat(request.AllowsDirty ? [] : sources.Removed.Keys).ToHashSet(),
            request.Images.Count > 0,
            preparation.Snapshot.TagData)
        {
            Sources = sources.TrailerOf(request.AllowsDirty),
            WithPlaceholders = preparation.AllImages.Where(i => configuration.Exemptions.Any(e => e.Covers(HalfOpenCode, i))).ToHashSet(),
            FirstBranch = BranchName.TryParse(configuration.Readmes.DocsBranch, out var first) ? first : null,
            PullRequestBranch = request.PullRequestBranch is { } branch ? BranchPattern.Parse(branch) : null,
            ForcesRemovals = request.ForcesRemovals,
            AllowsOlder = request.AllowsOlder,
        };

    private async Task<RepositoryPublication> OpenAsync(GitDestination destination, CacheFolder? cache, CancellationToken ct)
    {
        await Turns.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            return await RepositoryPublication.OpenAsync(
                new GitRunner(surroundings.Trace),
                cache,
                destination.Address,
                surroundings.Git,
                surroundings.GitTokens.Find(destination.Address),
                surroundings.Trace,
                ct).ConfigureAwait(false);
        }
        finally
        {
            Turns.Release();
        }
    }

    private static async Task CloseAsync(Task<RepositoryPublication> opening)
    {
        try
        {
            (await opening.ConfigureAwait(false)).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            // It was never open; that is reported where it is used.
        }
    }

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

    private static List<TargetReadmes> WantedOf(
        Configuration configuration, GitDestination destination, ILookup<Target, Readme> readmes, Dictionary<Target, ImmutableArray<Finding>> stopped) =>
        [.. destination.Targets
            .Where(t => !stopped.ContainsKey(t))
            .Select(t => new TargetReadmes(t, configuration.Readmes.NamespaceOf(t), [.. readmes[t].OrderBy(r => r.Image)]))];

    /// <summary>Plans or publishes the targets of one repository.</summary>
    private async Task<IReadOnlyList<PublishedTarget>> PublishAsync(
        GitDestination destination,
        Task<RepositoryPublication> opening,
        PublishOptions options,
        List<TargetReadmes> wanted,
        Dictionary<Target, ImmutableArray<Finding>> stopped,
        CancellationToken ct)
    {
        var all = destination.Targets.ToDictionary(
            t => t, t => new TargetPlan(t, Branch: null, TargetState.Stopped) { Findings = stopped.GetValueOrDefault(t, []) });
        IReadOnlyDictionary<string, string> before = ImmutableDictionary<string, string>.Empty;
        if (wanted.Count > 0)
        {
            try
            {
                var repository = await opening.ConfigureAwait(false);
                await Turns.WaitAsync(ct).ConfigureAwait(false);
                try
                {
                    foreach (var plan in request.IsDryRun
                        ? await repository.PlanAsync(options, wanted, ct).ConfigureAwait(false)
                        : await repository.ApplyAsync(options, wanted, ct).ConfigureAwait(false))
                    {
                        all[plan.Target] = plan;
                    }

                    if (request.KeepsTexts)
                    {
                        before = await repository.LoadTextsAsync(all.Values, ct).ConfigureAwait(false);
                    }
                }
                finally
                {
                    Turns.Release();
                }
            }
            catch (RemoteException e)
            {
                foreach (var target in wanted.Select(w => w.Target).Where(t => all[t].State is TargetState.Stopped && all[t].Findings.IsEmpty))
                {
                    all[target] = all[target] with { State = TargetState.Failed, Failure = e.Message };
                }
            }
        }

        return [.. destination.Targets.Select(t => new PublishedTarget(destination.Address, all[t]) { Before = before })];
    }
}
