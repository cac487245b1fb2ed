using System.Collections.Concurrent;
using Docs.Model.Findings;
using Docs.Pipeline.Building;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;
using Docs.Publishing.Output;
using Docs.Publishing.Plans;
using Docs.Readmes;
using Docs.Sources.Configuration;
using Docs.Sources.Library;
using Docs.Sync;

namespace Docs.Pipeline;

/// <summary>Builds READMEs into the output folder, or finds out which of those there are not up to date.</summary>
public sealed class BuildLibrary(BuildLibraryRequest request, Surroundings surroundings)
{
    /// <summary>Builds once.</summary>
    /// <param name="progress">Who wants to know how far the build is; null for nobody.</param>
    /// <exception cref="UsageException">The configuration cannot be resolved, or an image that was asked for is not there.</exception>
    /// <exception cref="IOException">Something cannot be read or written.</exception>
    public async Task<BuildLibraryResult> RunAsync(IProgress<StepsDone>? progress, CancellationToken ct)
    {
        var started = surroundings.Clock.GetTimestamp();
        var pipeline = Open();
        return request.Live is { } live
            ? await BuildLiveAsync(pipeline, live, started, progress, ct).ConfigureAwait(false)
            : await BuildAsync(pipeline, request.Images, plan: null, started, progress, ct).ConfigureAwait(false);
    }

    /// <summary>Resolves the configuration.</summary>
    /// <exception cref="UsageException">It cannot be resolved.</exception>
    internal ReadmePipeline Open()
    {
        var pipeline = ReadmePipeline.Open(request.Overrides, surroundings);

        // A draft is for its author, who names it; nobody else waits for its README.
        return request.IsLocked ? pipeline.WithCompleteLock() : request.Images.Count > 0 ? pipeline.WithDrafts() : pipeline;
    }

    /// <summary>Builds with a pipeline that is open.</summary>
    /// <param name="images">Names or folders; all if there is none.</param>
    internal Task<BuildLibraryResult> BuildAsync(ReadmePipeline pipeline, IReadOnlyList<string> images, IProgress<StepsDone>? progress, CancellationToken ct) =>
        BuildAsync(pipeline, images, plan: null, surroundings.Clock.GetTimestamp(), progress, ct);

    /// <param name="plan">Where the tag data comes from, if it is not written anywhere.</param>
    private async Task<BuildLibraryResult> BuildAsync(
        ReadmePipeline pipeline, IReadOnlyList<string> images, SyncPlan? plan, long started, IProgress<StepsDone>? progress, CancellationToken ct)
    {
        var preparation = await pipeline.PrepareAsync(images, ct).ConfigureAwait(false);
        using var output = OpenOutput(pipeline.Configuration, ct);
        var changes = new ConcurrentBag<ReadmeChange>();
        var counter = new StepCounter(preparation.Snapshot.Images.Length, progress);

        // A diff shows the READMEs when all are built.
        var outcome = request.KeepsTexts ? pipeline.Build(preparation, (_, built) => WriteAll(built), ct) : pipeline.Stream(preparation, WriteAll, ct);
        if (images.Count == 0 && !outcome.IsStopped)
        {
            foreach (var removal in output.PlanRemovals(pipeline.Configuration.Targets, preparation.AllImages.ToHashSet()))
            {
                Write(output, removal, changes);
            }
        }

        output.Complete();
        return new(
            pipeline.Configuration,
            request.IsCheck,
            [.. changes.OrderBy(c => c.Path, StringComparer.Ordinal)],
            [.. outcome.Findings.Concat(plan?.Findings ?? []).Distinct().Order()],
            plan?.Failed.Count ?? 0,
            surroundings.Clock.GetElapsedTime(started));

        void WriteAll(BuiltImage built)
        {
            foreach (var readme in built.Readmes)
            {
                Write(output, output.Plan(readme), changes);
            }

            counter.Advance();
        }
    }

    /// <summary>Builds from what a sync would write.</summary>
    private async Task<BuildLibraryResult> BuildLiveAsync(
        ReadmePipeline pipeline, TagDataRemote live, long started, IProgress<StepsDone>? progress, CancellationToken ct)
    {
        var findings = new List<Finding>();
        using var folder = TagDataFolder.OpenToRead(pipeline.Configuration, surroundings.Trace);
        return await new LiveTagData(pipeline, live, surroundings).PlanAsync(folder, request.Images, findings, progress, ct).ConfigureAwait(false) is { } plan
            ? await BuildAsync(pipeline.WithTagData(TagDataEdit.Between(plan.Before, plan.After)), request.Images, plan, started, progress, ct).ConfigureAwait(false)
            : new(pipeline.Configuration, request.IsCheck, [], findings, NotLive: 0, surroundings.Clock.GetElapsedTime(started)) { IsStopped = true };
    }

    private OutputFolder OpenOutput(Configuration configuration, CancellationToken ct) =>
        request.IsCheck
            ? OutputFolder.OpenToRead(configuration.OutputFolder, configuration.Path)
            : OutputFolder.OpenToWrite(
                configuration.OutputFolder,
                configuration.Path,
                () => surroundings.Notice("waiting for another build into the same output"),
                ct);

    private void Write(OutputFolder output, ReadmeChange change, ConcurrentBag<ReadmeChange> changes)
    {
        if (!request.IsCheck && change.State is not (ReadmeState.Unchanged or ReadmeState.Undecided))
        {
            surroundings.Trace($"{(change.State == ReadmeState.Orphaned ? "remove" : "write")} {change.Path}");
            output.Apply(change);
        }

        // The texts are kept only for a diff: together they are larger than everything else.
        changes.Add(request.KeepsTexts ? change : change with { Before = default, After = default });
    }
}
