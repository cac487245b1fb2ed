using System.ComponentModel;
using System.Diagnostics;
using Docs.Cli.Previewing;
using Docs.Cli.Watching;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Preview;
using Docs.Preview.Serving;
using Docs.Sources.Configuration;

namespace Docs.Cli.Commands;

/// <summary><c>docs preview</c>: serves pages, and newer ones whenever something is saved, until it is cancelled. It writes nothing.</summary>
internal sealed class PreviewRun(PreviewRequest request, Terminal terminal)
{
    private const int UsualPort = 8642;

    // Checks and builds keep as many threads busy as there are processors; pages must not wait for one of them.
    private const int ThreadsForPages = 4;

    // All targets can be looked at; the one that is asked for is only the first.
    private readonly ConfigurationOverrides _overrides = request.Overrides with { Targets = null };
    private readonly Action<string> _trace = terminal.Trace(request.IsVerbose);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        ThreadPool.GetMinThreads(out var threads, out var ports);
        ThreadPool.SetMinThreads(threads + ThreadsForPages, ports);
        var session = await OpenAsync(ct).ConfigureAwait(false);
        try
        {
            var first = FirstPage(session.Pipeline);
            var building = Task.Run(() => BuildFirstAsync(session.Build, ct), ct);
            var server = await StartAsync(building, ct).ConfigureAwait(false);
            await using (server.ConfigureAwait(false))
            {
                var feed = await building.ConfigureAwait(false);
                await TellAsync(server.Address + first, ct).ConfigureAwait(false);
                var checks = new PreviewChecks(feed);
                checks.Add(session.Build, []);
                var checking = CheckAsync(checks, server, ct);
                while (true)
                {
                    var change = session.Watcher.NextAsync(ct);

                    // Checks end only when they are cancelled, or by a bug, which must not go unnoticed.
                    await (await Task.WhenAny(change, checking).ConfigureAwait(false)).ConfigureAwait(false);
                    session = await FollowAsync(session, await change.ConfigureAwait(false), feed, checks, ct).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            session.Dispose();
        }
    }

    /// <summary>Checks when the first page is there, which would have to share the processors with it.</summary>
    private static async Task CheckAsync(PreviewChecks checks, PreviewServer server, CancellationToken ct)
    {
        await server.IsLookedAt.WaitAsync(ct).ConfigureAwait(false);
        await Task.Run(() => checks.RunAsync(ct), ct).ConfigureAwait(false);
    }

    private Task<PreviewSession> OpenAsync(CancellationToken ct) => PreviewSession.OpenAsync(terminal.CurrentFolder, _overrides, request.Base, _trace, ct);

    private static async Task<PreviewFeed> BuildFirstAsync(PreviewBuild build, CancellationToken ct) =>
        new(await build.BuildAsync(before: null, [], static _ => true, ct).ConfigureAwait(false));

    /// <summary>Where to begin: the page of the image that is named, else the index.</summary>
    private string FirstPage(Pipeline pipeline)
    {
        var targets = pipeline.Configuration.Targets;
        if (request.Overrides.Targets is [var name, ..])
        {
            targets = Target.Find(name) is { } target && targets.Contains(target)
                ? [target]
                : throw new UsageException([Catalogue.UnknownTarget(name, Nearest.Find(name, targets.Select(t => t.Name)))]);
        }

        var findings = new List<Finding>();
        var all = pipeline.ListImages(findings);
        var image = request.Images.Count > 0 ? ImageSelection.Of(request.Images, all)[0]
            : request.Overrides.Targets is [_, ..] ? all.FirstOrDefault()
            : null;
        return image is null ? "/" : $"/{targets[0].Name}/{image}/";
    }

    private async Task<PreviewServer> StartAsync(Task<PreviewFeed> feed, CancellationToken ct)
    {
        try
        {
            return await PreviewServer.StartAsync(feed, request.Port ?? UsualPort, ct).ConfigureAwait(false);
        }
        catch (IOException) when (request.Port is null)
        {
            // Another preview has it; nobody asked for just this one.
            return await PreviewServer.StartAsync(feed, port: 0, ct).ConfigureAwait(false);
        }
    }

    private async Task TellAsync(string address, CancellationToken ct)
    {
        await terminal.Out.WriteLineAsync($"{address}  (Ctrl-C ends it)").ConfigureAwait(false);
        await terminal.Out.FlushAsync(ct).ConfigureAwait(false);
        if (request.Opens)
        {
            try
            {
                Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
            }
            catch (Win32Exception e)
            {
                await terminal.Error.WriteLineAsync($"docs: no browser could be opened: {e.Message}").ConfigureAwait(false);
            }
        }
    }

    /// <summary>Shows what came of a change; the session that follows, which is another one where <c>docs.yml</c> is.</summary>
    private async Task<PreviewSession> FollowAsync(PreviewSession session, SourceChange change, PreviewFeed feed, PreviewChecks checks, CancellationToken ct)
    {
        try
        {
            // A file that is gone is about to be saved.
            if (change.Configuration && File.Exists(session.Pipeline.Configuration.File))
            {
                var next = await OpenAsync(ct).ConfigureAwait(false);
                session.Dispose();
                session = next;
                change = SourceChange.None with { Everything = true };
            }

            IReadOnlyList<string> images = change.Everything || change.Output ? [] : [.. change.Images.Select(i => i.Value)];
            if (images.Count > 0 || change.Everything || change.Output)
            {
                var shown = await session.Build.BuildAsync(feed.Current, images, static _ => true, ct).ConfigureAwait(false);

                // What checks found meanwhile is not in what was built.
                feed.Update(now => shown.With([.. shown.Images.Select(i => i with { Findings = now.Find(i.Name)?.Findings })]) with { Findings = now.Findings });
                checks.Add(session.Build, images);
            }
        }
        catch (UsageException e)
        {
            feed.Update(now => now.With(now.Images) with { Problems = e.Findings });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync($"docs: error: {e.Message}").ConfigureAwait(false);
        }

        return session;
    }
}
