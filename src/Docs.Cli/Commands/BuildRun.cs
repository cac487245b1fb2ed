using System.Collections.Concurrent;
using System.Diagnostics;
using Docs.Cli.Reports;
using Docs.Model.Findings;
using Docs.Publishing.Output;
using Docs.Publishing.Plans;
using Docs.Readmes;
using Docs.Sources.Configuration;
using Docs.Sources.Library;
using Docs.Sync;

namespace Docs.Cli.Commands;

/// <summary>One run of <c>docs build</c>.</summary>
internal sealed class BuildRun(BuildRequest request, Terminal terminal)
{
    private readonly Action<string> _trace = terminal.Trace(request.IsVerbose);

    /// <summary>Resolves the configuration as the command line has it.</summary>
    /// <exception cref="UsageException">It cannot be resolved.</exception>
    public Pipeline Open()
    {
        var pipeline = Pipeline.Open(terminal.CurrentFolder, request.Overrides, _trace);
        return request.IsLocked ? pipeline.Locked() : pipeline;
    }

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var started = Stopwatch.StartNew();
        var pipeline = Open();
        return request.Live is { } live
            ? await BuildLiveAsync(pipeline, live, started, ct).ConfigureAwait(false)
            : await BuildAsync(pipeline, request.Images, plan: null, started, ct).ConfigureAwait(false);
    }

    /// <summary>Builds with a pipeline that is open, and reports.</summary>
    /// <param name="images">Names or folders; all if there is none.</param>
    /// <param name="plan">Where its tag data comes from, if that is not written anywhere.</param>
    public async Task<int> BuildAsync(Pipeline pipeline, IReadOnlyList<string> images, SyncPlan? plan, Stopwatch started, CancellationToken ct)
    {
        var preparation = await pipeline.PrepareAsync(images, ct).ConfigureAwait(false);
        using var output = Open(pipeline.Configuration, ct);
        var changes = new ConcurrentBag<ReadmeChange>();
        var outcome = await BuildProgress.ShowAsync(
            terminal,
            preparation.Snapshot.Images.Length,
            advance => Build(
                built =>
                {
                    foreach (var readme in built.Readmes)
                    {
                        Make(output, output.Plan(readme), changes);
                    }

                    advance();
                })).ConfigureAwait(false);
        if (images.Count == 0 && !outcome.IsStopped)
        {
            foreach (var removal in output.PlanRemovals(pipeline.Configuration.Targets, preparation.AllImages.ToHashSet()))
            {
                Make(output, removal, changes);
            }
        }

        output.Complete();
        var result = new BuildResult(
            request.IsCheck,
            [.. changes.OrderBy(c => c.Path, StringComparer.Ordinal)],
            [.. outcome.Findings.Concat(plan?.Findings ?? []).Distinct().Order()],
            plan?.Failed.Count ?? 0,
            started.Elapsed);
        new BuildReport(request, terminal, pipeline.Configuration).Write(result);
        return result.ExitCode;

        // A diff shows the READMEs when all are built.
        BuildOutcome Build(Action<BuiltImage> consume) => request.ShowsDiff
            ? pipeline.Build(preparation, (_, built) => consume(built), ct)
            : pipeline.Stream(preparation, consume, ct);
    }

    /// <summary>Builds from what a sync would write.</summary>
    private async Task<int> BuildLiveAsync(Pipeline pipeline, RemoteRequest live, Stopwatch started, CancellationToken ct)
    {
        var findings = new List<Finding>();
        using var folder = TagDataFolder.OpenToRead(pipeline.Configuration, _trace);
        if (await new LiveTagData(pipeline, live, terminal, _trace).PlanAsync(folder, request.Images, findings, ct).ConfigureAwait(false) is not { } plan)
        {
            FindingReport.Write(findings, terminal.Error);
            return ExitCode.Findings;
        }

        var edited = pipeline.With(TagDataEdit.Between(plan.Before, plan.After));
        return await BuildAsync(edited, request.Images, plan, started, ct).ConfigureAwait(false);
    }

    private OutputFolder Open(Configuration configuration, CancellationToken ct) =>
        request.IsCheck
            ? OutputFolder.OpenToRead(configuration.OutputFolder, configuration.Path)
            : OutputFolder.OpenToWrite(
                configuration.OutputFolder,
                configuration.Path,
                () => terminal.Error.WriteLine("docs: waiting for another build into the same output"),
                ct);

    private void Make(OutputFolder output, ReadmeChange change, ConcurrentBag<ReadmeChange> changes)
    {
        if (!request.IsCheck && change.State != ReadmeState.Unchanged)
        {
            _trace($"{(change.State == ReadmeState.Orphaned ? "remove" : "write")} {change.Path}");
            output.Apply(change);
        }

        // The texts are kept only for a diff: together they are larger than everything else.
        changes.Add(request.ShowsDiff ? change : change with { Before = default, After = default });
    }
}
