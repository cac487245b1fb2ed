using System.Diagnostics;
using System.Globalization;
using Docs.Cli.Checking;
using Docs.Cli.Previewing;
using Docs.Model.Findings;
using Docs.Preview;
using Docs.Preview.Exporting;
using Docs.Sources.Files;
using Docs.Transport.Git.Processes;

namespace Docs.Cli.Commands;

/// <summary><c>docs preview --export</c>: writes all pages as files.</summary>
internal sealed class PreviewExportRun(PreviewRequest request, Terminal terminal)
{
    private readonly Action<string> _trace = terminal.Trace(request.IsVerbose);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var started = Stopwatch.StartNew();
        var pipeline = Pipeline.Open(terminal.CurrentFolder, request.Overrides, _trace, withDescriptions: true);
        var path = Path.GetFullPath(request.Export!, terminal.CurrentFolder);
        var display = DisplayPath.Of(path, terminal.CurrentFolder);
        using var folder = ExportFolder.Find(path) ?? throw new UsageException([Catalogue.ExportFolderIsForeign(new(display))]);
        var changed = request.ChangedSince is { } revision
            ? await ChangedFiles.FindAsync(pipeline.Configuration, revision, new GitRunner(_trace), ct).ConfigureAwait(false)
            : null;
        var concernsAll = changed?.ConcernAll() != false;

        // What a branch changes, READMEs included, shows only beside what it began with.
        var published = await PreviewSession.OpenPublishedAsync(pipeline, request.Base ?? request.ChangedSince, _trace, ct).ConfigureAwait(false);
        var build = new PreviewBuild(pipeline, published, _trace);
        var built = await build.BuildAsync(before: null, request.Images, i => concernsAll || changed!.Concern(i), ct).ConfigureAwait(false);
        var feed = new PreviewFeed(built);
        if (built.Images.Length > 0)
        {
            IReadOnlyList<string> images = request.Images.Count == 0 && changed is null ? [] : [.. built.Images.Select(i => i.Name.Value)];
            await new PreviewChecks(feed).CheckAsync(new(build, images), isBehind: false, ct).ConfigureAwait(false);
        }

        var count = Write(folder, feed.Current, ct);
        folder.Keep();
        var seconds = started.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        await terminal.Out.WriteLineAsync($"{display}/index.html and {count} {(count == 1 ? "page" : "pages")} written; {seconds} s").ConfigureAwait(false);
        return ExitCode.Clean;
    }

    private static int Write(ExportFolder folder, PreviewSnapshot snapshot, CancellationToken ct)
    {
        var export = new PreviewExport(snapshot);
        foreach (var file in export.ListShared())
        {
            folder.Write(file);
        }

        var pages = export.Pages;
        ParallelLoop.For(pages.Count, i => folder.Write(export.Write(pages[i].Image, pages[i].Target)), ct);
        return pages.Count;
    }
}
