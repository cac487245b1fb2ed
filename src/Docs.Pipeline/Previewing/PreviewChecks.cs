using System.Threading.Channels;
using Docs.Model;
using Docs.Pipeline.Building;
using Docs.Preview;
using Docs.Sources.Configuration;

namespace Docs.Pipeline.Previewing;

/// <summary>Checks what is shown, behind what is built: a page need not wait for it.</summary>
internal sealed class PreviewChecks(PreviewFeed feed)
{
    // Open pages ask for what was just built, and a check would take a processor from that and from the browser.
    private static readonly TimeSpan HeadStart = TimeSpan.FromMilliseconds(30);

    private readonly Channel<Request> _requests = Channel.CreateUnbounded<Request>();

    /// <summary>Asks for images to be checked; all if none is named.</summary>
    public void Add(PreviewBuild build, IReadOnlyList<string> images) => _requests.Writer.TryWrite(new(build, images));

    /// <summary>Checks whatever is asked for, until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        while (true)
        {
            var request = await _requests.Reader.ReadAsync(ct).ConfigureAwait(false);
            await Task.Delay(HeadStart, ct).ConfigureAwait(false);
            while (_requests.Reader.TryRead(out var more))
            {
                request = more with { Images = request.Images.Count == 0 || more.Images.Count == 0 ? [] : [.. request.Images.Union(more.Images, StringComparer.Ordinal)] };
            }

            await CheckAsync(request, withOneThread: true, ct).ConfigureAwait(false);
        }
    }

    /// <summary>Checks once, and adds what was found to the feed.</summary>
    /// <param name="withOneThread">Whether somebody waits for something else meanwhile.</param>
    public async Task CheckAsync(Request request, bool withOneThread, CancellationToken ct)
    {
        Preparation preparation;
        try
        {
            preparation = request.Known?.Preparation ?? await request.Build.PrepareAsync(request.Images, ct).ConfigureAwait(false);
        }
        catch (UsageException)
        {
            // An image is gone meanwhile; its removal is a change of its own.
            return;
        }

        var isEverything = request.Images.Count == 0;
        var found = request.Build.Check(preparation, isEverything, withOneThread, request.Known, ct).Findings;
        var findings = found.ToLookup(f => f.Image);
        var older = request.Build.Earlier is { } earlier ? await earlier.FindAsync(found, preparation.Snapshot, isEverything, ct).ConfigureAwait(false) : null;
        var names = preparation.Snapshot.Images.Select(i => i.Name).Concat(preparation.Snapshot.Skipped.Select(i => i.Name)).ToHashSet();
        feed.Update(shown => shown.With([.. shown.Images.Select(i => names.Contains(i.Name) ? i with { Findings = [.. findings[i.Name]] } : i)]) with
        {
            Findings = isEverything ? [.. findings[(ImageName?)null]] : shown.Findings,
            Older = isEverything || older is null || shown.Older is null ? older : shown.Older.Concat(older).ToHashSet(),
        });
    }

    /// <param name="Images">All if there is none.</param>
    internal sealed record Request(PreviewBuild Build, IReadOnlyList<string> Images)
    {
        /// <summary>The images, built already; null to read and build them.</summary>
        public TraceableLibrary? Known { get; init; }
    }
}
