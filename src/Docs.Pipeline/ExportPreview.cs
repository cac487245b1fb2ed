using Docs.Model.Findings;
using Docs.Pipeline.Building;
using Docs.Pipeline.Checking;
using Docs.Pipeline.Previewing;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;
using Docs.Preview;
using Docs.Preview.Exporting;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Transport.Git.Processes;

namespace Docs.Pipeline;

/// <summary>Writes all pages of a preview as files, or as one file.</summary>
public sealed class ExportPreview(ExportPreviewRequest request, Surroundings surroundings)
{
    /// <exception cref="UsageException">The configuration, an image, a revision or the folder that was asked for is wrong.</exception>
    /// <exception cref="IOException">Something cannot be read or written.</exception>
    public async Task<ExportPreviewResult> RunAsync(CancellationToken ct)
    {
        var started = surroundings.Clock.GetTimestamp();

        // What a branch changes, READMEs included, shows only beside what it began with.
        var images = request.Preview.Images;
        var sources = await SourceAddresses.FindInRepositoryAsync(new GitRunner(surroundings.Trace), surroundings.CurrentFolder, ct).ConfigureAwait(false);
        var session = await PreviewSession.OpenAsync(request.Preview, request.Preview.Base ?? request.ChangedSince, sources, surroundings, ct).ConfigureAwait(false);
        var path = Path.GetFullPath(request.Folder, surroundings.CurrentFolder);
        var display = DisplayPath.Of(path, surroundings.CurrentFolder);
        var isSingle = path.EndsWith(".html", StringComparison.OrdinalIgnoreCase);
        using var folder = isSingle ? null : ExportFolder.Begin(path);
        if (isSingle ? !ExportedSingleFile.MayReplace(path) : folder is null)
        {
            throw new UsageException([Catalogue.ExportFolderIsForeign(new(display))]);
        }

        var changed = request.ChangedSince is { } revision
            ? await ChangedFiles.FindAsync(session.Pipeline.Configuration, revision, new GitRunner(surroundings.Trace), ct).ConfigureAwait(false)
            : null;
        var concernsAll = changed?.ConcernAll() != false;
        var (built, known) = await session.Build.BuildOnceAsync(before: null, images, i => concernsAll || changed!.Concern(i), ct).ConfigureAwait(false);
        var feed = new PreviewFeed(built);
        if (built.Images.Length > 0)
        {
            IReadOnlyList<string> shown = images.Count == 0 && changed is null ? [] : [.. built.Images.Select(i => i.Name.Value)];
            await new PreviewChecks(feed).CheckAsync(new(session.Build, shown) { Known = known }, withOneThread: false, ct).ConfigureAwait(false);
        }

        var pages = 0;
        if (folder is null)
        {
            ExportedSingleFile.Write(path, feed.Current);
        }
        else
        {
            pages = Write(folder, feed.Current, ct);
            folder.Keep();
        }

        return new(isSingle ? display : display + "/index.html", pages, feed.Current.Images.Sum(i => i.Readmes.Count(r => r.IsUndecided)), surroundings.Clock.GetElapsedTime(started));
    }

    private int Write(ExportFolder folder, PreviewSnapshot snapshot, CancellationToken ct)
    {
        var export = new PreviewExport(snapshot, withAll: request.ChangedSince is null);
        foreach (var file in export.ListShared())
        {
            folder.Write(file);
        }

        var pages = export.Pages;
        ParallelLoop.For(pages.Count, i => folder.Write(export.Write(pages[i].Image, pages[i].Target)), surroundings.Threads, ct);
        return pages.Count;
    }
}
