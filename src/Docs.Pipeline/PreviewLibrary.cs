using Docs.Model;
using Docs.Model.Findings;
using Docs.Pipeline.Building;
using Docs.Pipeline.Previewing;
using Docs.Pipeline.Requests;
using Docs.Preview;
using Docs.Preview.Serving;
using Docs.Sources.Configuration;
using Docs.Sources.Watching;

namespace Docs.Pipeline;

/// <summary>Serves pages of what is built, and newer ones whenever something is saved, until it is cancelled. It writes nothing.</summary>
public sealed class PreviewLibrary(PreviewLibraryRequest request, Surroundings surroundings)
{
    private const int UsualPort = 8642;

    // Checks and builds keep as many threads busy as there are processors; pages must not wait for one of them.
    private const int ThreadsForPages = 4;

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    // All targets can be looked at, and the one that is asked for is only the first; but those that write the same files cannot.
    private PreviewLibraryRequest All =>
        ConfigurationLoader.Load(surroundings.CurrentFolder, request.Overrides, out _, surroundings.CacheFolder) is { Path.HasTarget: false }
            ? request
            : request with { Overrides = request.Overrides with { Targets = null } };

    /// <param name="startedAsync">Called with the address of the first page, when it can be opened; the page waits for the first build.</param>
    /// <param name="failed">Called with what stopped a build of what was saved; pages show the last one that succeeded.</param>
    /// <exception cref="UsageException">The configuration, an image or a revision that was asked for is wrong at the beginning.</exception>
    /// <exception cref="IOException">Something cannot be read, or the port is taken.</exception>
    public async Task RunAsync(Func<string, Task> startedAsync, Action<Exception> failed, CancellationToken ct)
    {
        ThreadPool.GetMinThreads(out var threads, out var ports);
        ThreadPool.SetMinThreads(threads + ThreadsForPages, ports);
        PreviewFeed? feed = null;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var sessions = SourceWatch.FollowAsync(
            token => PreviewSession.OpenAsync(All, request.Base, SourceAddresses.OfEditor(request.Editor, surroundings.CurrentFolder), surroundings, token),
            s => s.Pipeline.Configuration,
            watchesOutput: request.Base is null,
            e => Report(e, feed, failed),
            ending.Token).GetAsyncEnumerator(ending.Token);
        await using (sessions.ConfigureAwait(false))
        {
            // The configuration is resolved while the server starts. A browser is sent there before anything is built: it
            // takes as long to open a page as a build takes, and its page waits.
            var opening = Task.Run(async () => await sessions.MoveNextAsync().ConfigureAwait(false), ct);
            var first = new TaskCompletionSource<PreviewFeed>(TaskCreationOptions.RunContinuationsAsynchronously);
            var server = await StartAsync(opening, first.Task, ct).ConfigureAwait(false);
            await using (server.ConfigureAwait(false))
            {
                var session = sessions.Current.Opened;
                await startedAsync(server.Address + FirstPage(session.Pipeline)).ConfigureAwait(false);
                feed = new(await session.Build.BuildAsync(before: null, [], static _ => true, ct).ConfigureAwait(false));
                first.SetResult(feed);
                await LookAsync(server, ct).ConfigureAwait(false);
                var checks = new PreviewChecks(feed);
                checks.Add(session.Build, []);
                var checking = CheckAsync(checks, server, ct);
                while (true)
                {
                    var next = sessions.MoveNextAsync().AsTask();
                    if (await Task.WhenAny(next, checking).ConfigureAwait(false) == checking)
                    {
                        // Checks end only when they are cancelled, or by a bug, which must not go unnoticed.
                        await ending.CancelAsync().ConfigureAwait(false);
                        await Task.WhenAny(next).ConfigureAwait(false);
                        await checking.ConfigureAwait(false);
                    }

                    await next.ConfigureAwait(false);
                    var (opened, change) = sessions.Current;
                    await ShowAsync(opened, change, feed, checks, failed, ct).ConfigureAwait(false);
                }
            }
        }
    }

    /// <summary>Checks when the first page is there, which would have to share the processors with it.</summary>
    private static async Task CheckAsync(PreviewChecks checks, PreviewServer server, CancellationToken ct)
    {
        await server.IsLookedAt.WaitAsync(ct).ConfigureAwait(false);
        await Task.Run(() => checks.RunAsync(ct), ct).ConfigureAwait(false);
    }

    /// <summary>Waits until somebody sees the first page, or for a moment: what can be done later would only slow it down.</summary>
    private async Task LookAsync(PreviewServer server, CancellationToken ct) =>
        await Task.WhenAny(server.IsLookedAt, Task.Delay(Moment, surroundings.Clock, ct)).ConfigureAwait(false);

    /// <summary>Where to begin: the page of the image that is named, else the index.</summary>
    private string FirstPage(ReadmePipeline pipeline)
    {
        var targets = pipeline.Configuration.Targets;
        if (request.Overrides.Targets is [var name, ..])
        {
            targets = Target.Find(name) is { } target && targets.Contains(target)
                ? [target]
                : throw new UsageException([Catalogue.UnknownTarget(name, Nearest.Find(name, targets.Select(t => t.Name)))]);
        }

        var images = pipeline.FindImages(request.Images, [], out _);
        var image = request.Images.Count > 0 || request.Overrides.Targets is [_, ..] ? images.FirstOrDefault() : null;
        return image is null ? "/" : $"/{targets[0].Name}/{image}/";
    }

    /// <summary>Starts the server while the configuration is resolved: what is wrong with that is said first.</summary>
    private async Task<PreviewServer> StartAsync(Task opening, Task<PreviewFeed> feed, CancellationToken ct)
    {
        var starting = StartAsync(feed, ct);
        await Task.WhenAll(opening, starting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!opening.IsCompletedSuccessfully && starting.IsCompletedSuccessfully)
        {
            await (await starting.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }

        await opening.ConfigureAwait(false);
        return await starting.ConfigureAwait(false);
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

    /// <summary>Builds what a change affects, and shows it.</summary>
    private static async Task ShowAsync(
        PreviewSession session, SourceChange change, PreviewFeed feed, PreviewChecks checks, Action<Exception> failed, CancellationToken ct)
    {
        var isEverything = change.Everything || change.Output;
        if (!isEverything && change.Images.Count == 0)
        {
            return;
        }

        try
        {
            if (change is { Output: true, Everything: false } && change.Images.Count == 0)
            {
                await CompareAsync(session.Build, feed, ct).ConfigureAwait(false);
                return;
            }

            IReadOnlyList<string> images = isEverything ? [] : [.. change.Images.Select(i => i.Value)];
            var shown = await session.Build.BuildAsync(feed.Current, images, static _ => true, ct).ConfigureAwait(false);

            // What checks found meanwhile is not in what was built.
            feed.Update(now => shown.With([.. shown.Images.Select(i => i with { Findings = now.Find(i.Name)?.Findings })]) with { Findings = now.Findings });
            checks.Add(session.Build, images);
        }
        catch (Exception e) when (e is UsageException or IOException or UnauthorizedAccessException)
        {
            Report(e, feed, failed);
        }
    }

    /// <summary>Shows what somebody wrote that READMEs are compared with, where that is something else than before.</summary>
    private static async Task CompareAsync(PreviewBuild build, PreviewFeed feed, CancellationToken ct)
    {
        var shown = feed.Current;
        if (await build.CompareAsync(shown, ct).ConfigureAwait(false) is var compared && compared != shown)
        {
            // Nothing but checks changes the feed meanwhile, and they change nothing but findings.
            feed.Update(now => compared.With([.. compared.Images.Select(i => i with { Findings = now.Find(i.Name)?.Findings })]) with { Findings = now.Findings, Older = now.Older });
        }
    }

    /// <summary>Pages show what is wrong with the configuration; other failures are the caller's to report.</summary>
    private static void Report(Exception exception, PreviewFeed? feed, Action<Exception> failed)
    {
        if (exception is UsageException usage && feed is not null)
        {
            feed.Update(now => now.With(now.Images) with { Problems = usage.Findings });
        }
        else
        {
            failed(exception);
        }
    }
}
