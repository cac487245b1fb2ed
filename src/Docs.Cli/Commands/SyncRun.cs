using System.Diagnostics;
using Docs.Cli.Reports;
using Docs.Model.Findings;
using Docs.Sync;

namespace Docs.Cli.Commands;

/// <summary>One run of <c>docs sync</c>.</summary>
internal sealed class SyncRun(SyncRequest request, Terminal terminal)
{
    private readonly Action<string> _trace = terminal.Trace(request.IsVerbose);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var started = Stopwatch.StartNew();
        var pipeline = Pipeline.Open(terminal.CurrentFolder, request.Overrides, _trace);
        if (ForeignLibrary.Find(pipeline.Configuration) is { } foreign)
        {
            throw new UsageException([foreign]);
        }

        var live = new LiveTagData(pipeline, request.Remote, terminal, _trace);
        var findings = new List<Finding>();
        using var folder = Open(pipeline, ct);
        if (await live.PlanAsync(folder, request.Images, findings, ct).ConfigureAwait(false) is not { } plan)
        {
            FindingReport.Write(findings, terminal.Error);
            return ExitCode.Findings;
        }

        var isWritten = !request.IsDryRun && folder.Apply(plan, ct);
        var result = new SyncResult(plan, [.. findings.Concat(plan.Findings).Distinct().Order()], request.IsDryRun, isWritten, started.Elapsed);
        SyncReport.Write(result, request.IsJson, terminal);
        return result.ExitCode;
    }

    private TagDataFolder Open(Pipeline pipeline, CancellationToken ct) =>
        request.IsDryRun
            ? TagDataFolder.OpenToRead(pipeline.Configuration, _trace)
            : TagDataFolder.OpenToWrite(pipeline.Configuration, _trace, () => terminal.Error.WriteLine("docs: waiting for another sync of the same folder"), ct);
}
