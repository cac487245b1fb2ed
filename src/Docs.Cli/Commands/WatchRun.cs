using System.Diagnostics;
using Docs.Cli.Reports;
using Docs.Cli.Watching;
using Docs.Model;

namespace Docs.Cli.Commands;

/// <summary><c>docs build --watch</c>: builds, and builds again what a change affects, until it is cancelled.</summary>
internal sealed class WatchRun(BuildRequest request, Terminal terminal)
{
    private readonly BuildRun _run = new(request, terminal);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var pipeline = _run.Open();
        while (true)
        {
            pipeline = await WatchUntilReconfiguredAsync(pipeline, ct).ConfigureAwait(false);
        }
    }

    private async Task<Pipeline> WatchUntilReconfiguredAsync(Pipeline pipeline, CancellationToken ct)
    {
        using var watcher = new SourceWatcher(pipeline.Configuration);
        await BuildAsync(pipeline, request.Images, ct).ConfigureAwait(false);
        while (true)
        {
            var change = await watcher.NextAsync(ct).ConfigureAwait(false);
            // A file that is gone is about to be saved: without it, all defaults would be built, perhaps elsewhere.
            if (change.Configuration && File.Exists(pipeline.Configuration.File) && TryOpen() is { } reconfigured)
            {
                return reconfigured;
            }

            if (change.Everything)
            {
                await BuildAsync(pipeline, request.Images, ct).ConfigureAwait(false);
            }
            else if (Requested(change.Images) is { Count: > 0 } images)
            {
                await BuildAsync(pipeline, images, ct).ConfigureAwait(false);
            }
        }
    }

    /// <summary>A file that was saved in the middle of a thought is reported, and waited for.</summary>
    private Pipeline? TryOpen()
    {
        try
        {
            return _run.Open();
        }
        catch (UsageException e)
        {
            FindingReport.Write(e.Findings, terminal.Error);
            return null;
        }
    }

    private async Task BuildAsync(Pipeline pipeline, IReadOnlyList<string> images, CancellationToken ct)
    {
        try
        {
            await _run.BuildAsync(pipeline, images, plan: null, Stopwatch.StartNew(), ct).ConfigureAwait(false);
        }
        catch (UsageException e)
        {
            FindingReport.Write(e.Findings, terminal.Error);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync($"docs: error: {e.Message}").ConfigureAwait(false);
        }

        await terminal.Out.FlushAsync(ct).ConfigureAwait(false);
    }

    private List<string> Requested(IEnumerable<ImageName> changed) =>
        [.. changed.Select(i => i.Value).Where(i => request.Images.Count == 0 || request.Images.Any(r => ImageSelection.NameOf(r) == i))];
}
