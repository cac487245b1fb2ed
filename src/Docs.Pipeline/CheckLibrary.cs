using Docs.Model.Findings;
using Docs.Pipeline.Building;
using Docs.Pipeline.Checking;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;
using Docs.Sources.Configuration;
using Docs.Transport.Git.Processes;
using Docs.Transport.Http;

namespace Docs.Pipeline;

/// <summary>Checks sources and the READMEs that are made from them, and fixes what needs no person's judgement.</summary>
public sealed class CheckLibrary(CheckLibraryRequest request, Surroundings surroundings)
{
    // Fixing one thing can show the next: a file with a replacement is formatted after that.
    private const int MostRounds = 4;

    /// <exception cref="UsageException">The configuration, an image or a revision that was asked for is wrong.</exception>
    /// <exception cref="IOException">Something cannot be read or written.</exception>
    public async Task<CheckLibraryResult> RunAsync(CancellationToken ct)
    {
        var started = surroundings.Clock.GetTimestamp();
        var pipeline = ReadmePipeline.Open(request.Overrides, surroundings, withDescriptions: true);
        var exemptions = new Exemptions(pipeline.Configuration.Exemptions);
        var changed = request.ChangedSince is { } revision
            ? await ChangedFiles.FindAsync(pipeline.Configuration, revision, new GitRunner(surroundings.Trace), ct).ConfigureAwait(false)
            : null;
        var (preparation, outcome) = await CheckAsync(pipeline, changed, ct).ConfigureAwait(false);
        IReadOnlyList<Finding> left = [];
        var fixedFiles = new SortedSet<string>(StringComparer.Ordinal);
        for (var round = 1; request.Fixes && round <= MostRounds; round++)
        {
            (var files, left) = Fixer.Fix(preparation, outcome, exemptions.Cover, pipeline.Configuration);
            if (files.Count == 0)
            {
                break;
            }

            fixedFiles.UnionWith(files);
            (preparation, outcome) = await CheckAsync(pipeline, changed, ct).ConfigureAwait(false);
        }

        if (request.IsOnline)
        {
            outcome = await AddDeadLinksAsync(outcome, ct).ConfigureAwait(false);
        }

        var reported = Reported([.. outcome.Findings, .. left], exemptions, changed);
        int? older = null;
        if (request.NewSince is { } earlier)
        {
            var before = new OlderFindings(await new RevisionFindings(request.Overrides, surroundings, request.IsOnline ? AddDeadLinksAsync : null)
                .FindAsync(pipeline.Configuration, earlier, preparation.Snapshot, isAll: request.Images.Count == 0, ct).ConfigureAwait(false));
            var all = reported.Count;
            reported = before.Without(reported);
            older = all - reported.Count;
        }

        return new(
            pipeline.Configuration,
            [.. reported.OrderByDescending(f => f.Severity).ThenBy(f => f)],
            preparation.Snapshot.Images.Length + preparation.Snapshot.Skipped.Length,
            outcome.Findings.Count(exemptions.Cover),
            [.. fixedFiles],
            surroundings.Clock.GetElapsedTime(started))
        {
            Older = older,
        };
    }

    private IReadOnlyList<Finding> Reported(IReadOnlyList<Finding> found, Exemptions exemptions, ChangedFiles? changed)
    {
        return [.. exemptions.Apply(found, isAll: request.Images.Count == 0 && changed is null)];
    }

    private async Task<(Preparation Preparation, CheckOutcome Outcome)> CheckAsync(ReadmePipeline pipeline, ChangedFiles? changed, CancellationToken ct)
    {
        var concernsAll = changed?.ConcernAll() != false;
        var preparation = await pipeline.PrepareAsync(request.Images, i => concernsAll || changed!.Concern(i), ct).ConfigureAwait(false);
        var withShared = request.Images.Count == 0 && concernsAll;
        return (preparation, new ImageChecker(pipeline, request.IsOnline, surroundings.Trace).Check(preparation, withShared, changed, known: null, ct));
    }

    private async Task<CheckOutcome> AddDeadLinksAsync(CheckOutcome outcome, CancellationToken ct)
    {
        using var client = new WebSession(surroundings.Web);
        var cache = LinkCache.Load(surroundings.OpenCache()?.Path, surroundings.Clock);
        var dead = await OnlineLinks.CheckAsync(outcome.Links, client, cache, surroundings.Trace, ct).ConfigureAwait(false);
        return outcome with { Findings = [.. outcome.Findings, .. dead] };
    }
}
