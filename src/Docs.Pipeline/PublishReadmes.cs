using Docs.Model;
using Docs.Model.Publishing;
using Docs.Pipeline.Building;
using Docs.Pipeline.Publishing;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;
using Docs.Publishing.Plans;
using Docs.Sources.Configuration;
using Docs.Transport.Git.Addresses;

namespace Docs.Pipeline;

/// <summary>Builds READMEs and publishes them to repositories, each target as a whole or not at all.</summary>
public sealed class PublishReadmes(PublishReadmesRequest request, Surroundings surroundings)
{
    // Repositories that are asked at the same time, at most: hosts limit how many requests they answer then.
    private const int MaxTurns = 4;

    /// <param name="progress">Who wants to know how far the build is; null for nobody.</param>
    /// <exception cref="UsageException">The configuration, an image or a remote that was asked for is wrong.</exception>
    /// <exception cref="IOException">Something cannot be read.</exception>
    public async Task<PublishReadmesResult> RunAsync(IProgress<StepsDone>? progress, CancellationToken ct)
    {
        var started = surroundings.Clock.GetTimestamp();

        // The place of READMEs in a folder does not matter here; their place in a repository has its own setting.
        var pipeline = ReadmePipeline.Open(request.Overrides with { Path = PathPattern.Default }, surroundings, withDescriptions: request.Checks);
        var configuration = pipeline.Configuration;
        var destinations = GitDestination.Of(configuration, request.Remote, BranchOf(configuration)?.Text ?? request.PullRequestBranch);
        using var transport = OpenTransport([.. destinations.Select(d => d.Address)], progress);
        using var turns = new SemaphoreSlim(MaxTurns);

        // Hosts answer while READMEs are built.
        var repositories = destinations.Select(d => RepositoryRun.Start(d, transport, turns, ct)).ToList();
        try
        {
            var publishable = await PublishableReadmes.BuildAsync(pipeline, request, surroundings, progress, ct).ConfigureAwait(false);
            var options = OptionsOf(configuration, publishable);
            var ended = await Task.WhenAll(repositories.Select(r => r.PublishAsync(request, options, publishable.Targets, publishable.Stopped, ct))).ConfigureAwait(false);
            var targets = ended.SelectMany(t => t).ToDictionary(t => t.Plan.Target);
            return new(
                request.IsDryRun,
                [.. configuration.Targets.Select(t => targets[t])],
                [.. publishable.Findings.Concat(targets.Values.SelectMany(t => t.Plan.Findings)).Distinct().Order()],
                surroundings.Clock.GetElapsedTime(started))
            {
                Refused = [.. publishable.Refused.Concat(targets.Values.SelectMany(t => t.Plan.Refused)).Distinct().Order()],
                Sources = new(publishable.Sources.IsInRepository, publishable.Sources.Commit, publishable.Sources.IsChanged),
                NewFindings = await FindNewAsync([.. targets.Values.Select(t => t.Plan)], ct).ConfigureAwait(false),
            };
        }
        finally
        {
            await Task.WhenAll(repositories.Select(r => r.DisposeAsync().AsTask())).ConfigureAwait(false);
        }
    }

    /// <summary>Where to push instead of a target's own branch; null for its own, and where the request names no branch.</summary>
    private BranchPattern? BranchOf(Configuration configuration) =>
        request.PullRequestBranch is { } branch ? (BranchPattern.TryParse(branch, out var pattern) ? pattern : null)
        : request.GitHub is { OpensPullRequests: true } ? configuration.PullRequests.Branch
        : null;

    private IPublicationTransport OpenTransport(IReadOnlyList<GitAddress> addresses, IProgress<StepsDone>? progress)
    {
        if (request.GitHub is not { } gitHub)
        {
            return new GitTransport(surroundings);
        }

        // The progress bar shows the latest; without one, a log has them all.
        return GitHubTransport.Create(gitHub, request.IsDryRun, addresses, surroundings, progress is null ? surroundings.Notice : wait => progress.Report(new(Done: 0, All: 1, wait)));
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

    private PublishOptions OptionsOf(Configuration configuration, PublishableReadmes publishable) =>
        new(configuration.Git, publishable.Images, request.Images.Count > 0, publishable.TagData)
        {
            Sources = publishable.Sources.TrailerOf(request.AllowsDirty),
            WithPlaceholders = publishable.WithPlaceholders,
            FirstBranch = BranchName.TryParse(configuration.Readmes.DocsBranch, out var first) ? first : null,
            PullRequestBranch = BranchOf(configuration),
            PullRequests = request.GitHub is { OpensPullRequests: true } ? configuration.PullRequests : null,
            ReplacesOthers = request.GitHub is { ReplacesOthers: true },
            ForcesRemovals = request.ForcesRemovals,
            AllowsOlder = request.AllowsOlder,
        };
}
