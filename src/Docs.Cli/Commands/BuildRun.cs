using System.Collections.Concurrent;
using System.Diagnostics;
using Docs.Cli.Reports;
using Docs.Publishing.Output;
using Docs.Sources.Configuration;

namespace Docs.Cli.Commands;

/// <summary>One run of <c>docs build</c>.</summary>
internal sealed class BuildRun(BuildRequest request, Terminal terminal)
{
    private readonly Action<string> _trace = terminal.Trace(request.IsVerbose);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var started = Stopwatch.StartNew();
        var pipeline = Pipeline.Open(terminal.CurrentFolder, request.Overrides, _trace);
        return await BuildAsync(pipeline, request.Images, started, ct).ConfigureAwait(false);
    }

    /// <summary>Builds with a pipeline that is open, and reports.</summary>
    public async Task<int> BuildAsync(Pipeline pipeline, IReadOnlyList<string> images, Stopwatch started, CancellationToken ct)
    {
        var preparation = await pipeline.PrepareAsync(images, ct).ConfigureAwait(false);
        using var output = Open(pipeline.Configuration, ct);
        var changes = new ConcurrentBag<ReadmeChange>();
        var outcome = await BuildProgress.ShowAsync(
            terminal,
            preparation.Snapshot.Images.Length,
            advance => pipeline.Build(
                preparation,
                built =>
                {
                    foreach (var readme in built.Readmes)
                    {
                        Make(output, output.Plan(readme), changes);
                    }

                    advance();
                },
                ct)).ConfigureAwait(false);
        if (images.Count == 0 && !outcome.IsStopped)
        {
            foreach (var removal in output.PlanRemovals(pipeline.Configuration.Targets, preparation.AllImages.ToHashSet()))
            {
                Make(output, removal, changes);
            }
        }

        var result = new BuildResult(request.IsCheck, [.. changes.OrderBy(c => c.Path, StringComparer.Ordinal)], outcome.Findings, started.Elapsed);
        new BuildReport(request, terminal, pipeline.Configuration).Write(result);
        return result.ExitCode;
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
