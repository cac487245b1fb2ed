using System.Diagnostics;
using Docs.Cli.Checking;
using Docs.Cli.Reports.Checks;
using Docs.Model.Findings;
using Docs.Transport.Git.Processes;
using Docs.Transport.Http;

namespace Docs.Cli.Commands;

/// <summary>One run of <c>docs check</c>.</summary>
internal sealed class CheckRun(CheckRequest request, Terminal terminal)
{
    // Mending one thing can show the next: a file with a replacement is formatted after that.
    private const int MostRounds = 4;

    private readonly Action<string> _trace = terminal.Trace(request.IsVerbose);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var started = Stopwatch.StartNew();
        var pipeline = Pipeline.Open(terminal.CurrentFolder, request.Overrides, _trace, withDescriptions: true);
        var exemptions = new Exemptions(pipeline.Configuration.Exemptions);
        var changed = request.ChangedSince is { } revision
            ? await ChangedFiles.FindAsync(pipeline.Configuration, revision, new GitRunner(_trace), ct).ConfigureAwait(false)
            : null;
        var (preparation, outcome) = await CheckAsync(pipeline, changed, ct).ConfigureAwait(false);
        var mended = new SortedSet<string>(StringComparer.Ordinal);
        IReadOnlyList<Finding> left = [];
        for (var round = 1; request.Fixes && round <= MostRounds; round++)
        {
            (var files, left) = Fixer.Mend(preparation, outcome, exemptions.Cover, pipeline.Configuration);
            if (files.Count == 0)
            {
                break;
            }

            mended.UnionWith(files);
            (preparation, outcome) = await CheckAsync(pipeline, changed, ct).ConfigureAwait(false);
        }

        if (request.IsOnline)
        {
            using var client = new WebSession(terminal.Web);
            var cache = LinkCache.Load(terminal.CacheFolder, TimeProvider.System);
            var dead = await OnlineLinks.CheckAsync(outcome.Links, client, cache, _trace, ct).ConfigureAwait(false);
            outcome = outcome with { Findings = [.. outcome.Findings, .. dead] };
        }

        var reported = outcome.Findings.Concat(left).Where(f => !exemptions.Cover(f)).ToList();
        var exempted = outcome.Findings.Count - reported.Count;
        if (ChecksEverything(changed))
        {
            reported.AddRange(exemptions.Unused(outcome.Findings));
        }

        var result = new CheckResult(
            [.. reported.OrderByDescending(f => f.Severity).ThenBy(f => f)],
            preparation.Snapshot.Images.Length + preparation.Snapshot.Skipped.Length,
            exempted,
            [.. mended],
            started.Elapsed);
        CheckReport.Write(request.Report, result, pipeline.Configuration, terminal);
        return result.ExitCode;
    }

    private bool ChecksEverything(ChangedFiles? changed) => request.Images.Count == 0 && changed is null;

    private async Task<(Preparation Preparation, CheckOutcome Outcome)> CheckAsync(Pipeline pipeline, ChangedFiles? changed, CancellationToken ct)
    {
        var concernsAll = changed?.ConcernAll() != false;
        var preparation = await pipeline.PrepareAsync(request.Images, i => concernsAll || changed!.Concern(i), ct).ConfigureAwait(false);
        var withShared = request.Images.Count == 0 && concernsAll;
        return (preparation, new ImageChecker(pipeline, request.IsOnline, _trace).Check(preparation, withShared, changed, ct));
    }
}
