using System.Diagnostics;
using Docs.Cli.Reports;
using Docs.Model.Findings;
using Docs.Sources.Live;
using Docs.Transport.Git;
using Docs.Transport.Http;

namespace Docs.Cli.Commands;

/// <summary>One run of <c>docs sync</c>.</summary>
internal sealed class SyncRun(SyncRequest request, Terminal terminal)
{
    private readonly Action<string> _trace = terminal.Trace(request.IsVerbose);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var started = Stopwatch.StartNew();
        var pipeline = Pipeline.Open(terminal.CurrentFolder, request.Overrides, _trace);
        var settings = Settings();
        var findings = new List<Finding>();
        var images = pipeline.ListImages(findings);
        var asked = request.Images.Count == 0 ? null : ImageSelection.Of(request.Images, images).ToHashSet();
        using var web = new WebSession(terminal.Web with { Hosts = request.Hosts, RequestsPerHost = terminal.Web.Requests });
        using var folder = Open(pipeline, ct);
        if (folder.Load(findings) is not { } present)
        {
            FindingReport.Write(findings, terminal.Error);
            return ExitCode.Findings;
        }

        var sync = new TagDataSync(pipeline.Configuration, settings, web, _trace);
        var plan = await SyncProgress.ShowAsync(terminal, (progress, token) => sync.PlanAsync(present, images, asked, progress, token), ct).ConfigureAwait(false);
        var isWritten = !request.IsDryRun && folder.Apply(plan, ct);
        var result = new SyncResult(plan, [.. findings.Concat(plan.Findings).Distinct().Order()], request.IsDryRun, isWritten, started.Elapsed);
        SyncReport.Write(result, request.IsJson, terminal);
        return result.ExitCode;
    }

    private TagDataFolder Open(Pipeline pipeline, CancellationToken ct) =>
        request.IsDryRun
            ? TagDataFolder.OpenToRead(pipeline.Configuration, _trace)
            : TagDataFolder.OpenToWrite(pipeline.Configuration, _trace, () => terminal.Error.WriteLine("docs: waiting for another sync of the same folder"), ct);

    private LiveSettings Settings()
    {
        var findings = new List<Finding>();
        var address = request.Hosts.Find(request.Remote) is { } mapped
            ? GitAddress.Find(mapped, GitProtocols.All, terminal.CurrentFolder, out var refusal)
            : GitAddress.Find(request.Remote, GitProtocols.All, terminal.CurrentFolder, out refusal);
        if (address is null)
        {
            findings.Add(Catalogue.RemoteIsWrong("--remote", request.Remote, refusal!));
        }

        var at = GitRef.Find(request.Ref);
        if (at is null)
        {
            findings.Add(Catalogue.RemoteIsWrong("--ref", request.Ref, "is not the name of a branch, a tag or a commit"));
        }

        return findings.Count > 0
            ? throw new UsageException([.. findings])
            : new(address!, at!, request.IsOffline, terminal.CacheFolder, terminal.GitHubToken);
    }
}
