using System.Threading.Channels;
using Docs.Model;
using Docs.Model.Snapshots;
using Docs.Sources.Files;
using Docs.Sources.Library;
using Docs.Transport.Files;

namespace Docs.Sources.Watching;

/// <summary>Reports when a file that a build reads is saved.</summary>
public sealed class SourceWatcher : IDisposable
{
    // An editor writes a file in several steps. A build after each step would be too early.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(15);

    // What is written into a new folder before the system watches that folder, too, is not reported.
    private static readonly TimeSpan Blindness = TimeSpan.FromMilliseconds(250);

    private readonly Configuration.Configuration _configuration;
    private readonly Channel<SourceChange> _changes = Channel.CreateUnbounded<SourceChange>();
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly PlaceWatcher _places;
    private readonly PlaceWatcher _outputPlace;
    private FileSystemWatcher? _output;
    private readonly CancellationTokenSource _ending = new();
    private readonly bool _hasInputsInOutput;
    private readonly bool _watchesOutput;

    /// <param name="watchesOutput">Whether READMEs that somebody writes are changes too.</param>
    public SourceWatcher(Configuration.Configuration configuration, bool watchesOutput = false)
    {
        _configuration = configuration;
        _watchesOutput = watchesOutput;
        _hasInputsInOutput = new[] { configuration.SourceFolder, configuration.TemplatesFolder, configuration.LibraryFolder }
            .Any(f => RealPath.IsInside(f, configuration.OutputFolder));
        var places = new[]
        {
            configuration.SourceFolder, configuration.TemplatesFolder, configuration.LibraryFolder,
            Path.GetDirectoryName(configuration.LockFile), Path.GetDirectoryName(configuration.File),
        };
        _places = new(places.OfType<string>(), _ => Report(SourceChange.None with { Places = true }));
        _outputPlace = new([configuration.OutputFolder], OutputChanged);
        Watch(configuration.SourceFolder, recursive: true);
        foreach (var folder in places[1..])
        {
            Watch(folder, recursive: false);
        }
    }

    /// <summary>Waits for the next change, and then until no more changes arrive for a moment.</summary>
    public async Task<SourceChange> NextAsync(CancellationToken ct)
    {
        // The first build may have made it. Nobody reported what was written there before.
        if (_output is null && (_output = Watch(_configuration.OutputFolder, recursive: true)) is not null)
        {
            Report(SourceChange.None with { Output = _watchesOutput });
        }

        var change = await _changes.Reader.ReadAsync(ct).ConfigureAwait(false);
        while (await IsMoreComingAsync(ct).ConfigureAwait(false))
        {
            while (_changes.Reader.TryRead(out var more))
            {
                change = change.With(more);
            }
        }

        return change;
    }

    public void Dispose()
    {
        _ending.Cancel();
        _places.Dispose();
        _outputPlace.Dispose();
        _output?.Dispose();
        _watchers.ForEach(w => w.Dispose());
        _ending.Dispose();
    }

    private async Task<bool> IsMoreComingAsync(CancellationToken ct)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(ct);
        quiet.CancelAfter(Quiet);
        try
        {
            return await _changes.Reader.WaitToReadAsync(quiet.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>If the output folder is removed, everything must be built again.</summary>
    private void OutputChanged(bool isThere)
    {
        if (!isThere)
        {
            Interlocked.Exchange(ref _output, null)?.Dispose();
            Report(SourceChange.None with { Everything = true, Output = _watchesOutput });
        }
    }

    private FileSystemWatcher? Watch(string? folder, bool recursive)
    {
        // The folder of a lock file that was asked for need not be there; the build reports it.
        if (folder is null || !Directory.Exists(folder))
        {
            return null;
        }

        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = recursive,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, e) => Report(e.FullPath, isGone: false);
        watcher.Created += (_, e) => ReportNew(e.FullPath);
        watcher.Deleted += (_, e) => Report(e.FullPath, isGone: true);
        watcher.Renamed += (_, e) =>
        {
            Report(e.OldFullPath, isGone: true);
            ReportNew(e.FullPath);
        };

        // More events than the system keeps: nobody knows what changed, so everything did.
        watcher.Error += (_, _) => Report(SourceChange.None with { Everything = true });
        watcher.EnableRaisingEvents = true;
        _watchers.Add(watcher);
        return watcher;
    }

    private void ReportNew(string path)
    {
        Report(path, isGone: false);
        if (!IsOwnOutput(path) && Directory.Exists(path))
        {
            _ = ReportLaterAsync(SourceChange.None with { Everything = true });
        }
    }

    private async Task ReportLaterAsync(SourceChange change)
    {
        try
        {
            await Task.Delay(Blindness, _ending.Token).ConfigureAwait(false);
            Report(change);
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
            // The watcher was disposed.
        }
    }

    private void Report(string path, bool isGone) => Report(Classify(path, isGone));

    private void Report(SourceChange change)
    {
        if (!change.IsNone)
        {
            _changes.Writer.TryWrite(change);
        }
    }

    private SourceChange Classify(string path, bool isGone)
    {
        var none = SourceChange.None;
        if (path == _configuration.File)
        {
            return none with { Configuration = true };
        }

        if (path == _configuration.LockFile)
        {
            return none with { Everything = true };
        }

        if (IsOwnOutput(path))
        {
            // Builds write and replace, and remove nothing but orphans: what somebody removes is built again, with all that went with it.
            return none with { Output = _watchesOutput && IsReadme(path), Everything = isGone && !Path.GetFileName(path).StartsWith('.') };
        }

        if (RealPath.IsInside(path, _configuration.TemplatesFolder))
        {
            return none with { Everything = true };
        }

        if (RealPath.IsInside(path, _configuration.LibraryFolder))
        {
            // The suites of these two show in the READMEs of others.
            return Path.GetFileName(path) is var name && ManifestLibrary.OfSuites.Contains(name) ? none with { Everything = true } : OfImage(name);
        }

        return RealPath.IsInside(path, _configuration.SourceFolder)
            ? OfImage(Path.GetRelativePath(_configuration.SourceFolder, path).Split(Path.DirectorySeparatorChar)[0]).With(OfLinks(path))
            : none;
    }

    /// <summary>The images that have a link to a file.</summary>
    private SourceChange OfLinks(string path)
    {
        var real = Path.Join(RealPath.Of(Path.GetDirectoryName(path)!), Path.GetFileName(path));
        var users = (FolderListing.Find(_configuration.SourceFolder) ?? [])
            .Where(e => LinkedInputs.Of(Path.Join(_configuration.SourceFolder, e.Name)).Contains(real))
            .Select(e => OfImage(e.Name));
        return users.Aggregate(SourceChange.None, (all, user) => all.With(user));
    }

    private SourceChange OfImage(string name) =>
        !ImageName.TryParse(name, out var image) ? SourceChange.None
        : File.Exists(Path.Join(_configuration.SourceFolder, name, FragmentName.Content)) ? SourceChange.None with { Images = new HashSet<ImageName> { image } }
        : SourceChange.None with { Everything = true };

    /// <summary>Whether a build made it. Inputs may lie in the output, so that not everything there is its own.</summary>
    private bool IsOwnOutput(string path) =>
        RealPath.IsInside(path, _configuration.OutputFolder)
        && (!_hasInputsInOutput || Path.GetFileName(path).StartsWith('.') || IsReadme(path));

    private bool IsReadme(string path)
    {
        var name = Path.GetRelativePath(_configuration.OutputFolder, path).Replace(Path.DirectorySeparatorChar, '/');
        return _configuration.Targets.Any(t => _configuration.Path.FindImage(name, t) is not null);
    }
}
