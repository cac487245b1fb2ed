using System.Threading.Channels;
using Docs.Model;
using Docs.Model.Snapshots;
using Docs.Transport.Files;

namespace Docs.Sources.Watching;

/// <summary>Notices when something that a build reads is saved.</summary>
public sealed class SourceWatcher : IDisposable
{
    // An editor writes a file in several steps; a build of each would be wasted, and show half of it.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(15);

    private readonly Configuration.Configuration _configuration;
    private readonly Channel<SourceChange> _changes = Channel.CreateUnbounded<SourceChange>();
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly bool _hasInputsInOutput;
    private readonly bool _watchesOutput;

    /// <param name="watchesOutput">Whether READMEs that somebody writes are changes too.</param>
    public SourceWatcher(Configuration.Configuration configuration, bool watchesOutput = false)
    {
        _configuration = configuration;
        _watchesOutput = watchesOutput;
        _hasInputsInOutput = new[] { configuration.SourceFolder, configuration.TemplatesFolder, configuration.LibraryFolder }
            .Any(f => RealPath.IsInside(f, configuration.OutputFolder));
        Watch(configuration.SourceFolder, recursive: true);
        Watch(configuration.TemplatesFolder, recursive: false);
        Watch(configuration.LibraryFolder, recursive: false);
        Watch(Path.GetDirectoryName(configuration.LockFile), recursive: false);
        Watch(Path.GetDirectoryName(configuration.File), recursive: false);
        Watch(watchesOutput ? configuration.OutputFolder : null, recursive: true);
    }

    /// <summary>Waits for the next change, and for the moment of quiet after it.</summary>
    public async Task<SourceChange> NextAsync(CancellationToken ct)
    {
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

    public void Dispose() => _watchers.ForEach(w => w.Dispose());

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

    private void Watch(string? folder, bool recursive)
    {
        // The folder of a lock file that was asked for need not be there; the build reports it.
        if (folder is null || !Directory.Exists(folder))
        {
            return;
        }

        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = recursive,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, e) => Report(e.FullPath);
        watcher.Created += (_, e) => Report(e.FullPath);
        watcher.Deleted += (_, e) => Report(e.FullPath);
        watcher.Renamed += (_, e) =>
        {
            Report(e.OldFullPath);
            Report(e.FullPath);
        };

        // More events than the system keeps: nobody knows what changed, so everything did.
        watcher.Error += (_, _) => _changes.Writer.TryWrite(SourceChange.None with { Everything = true });
        watcher.EnableRaisingEvents = true;
        _watchers.Add(watcher);
    }

    private void Report(string path)
    {
        var change = Classify(path);
        if (!change.IsNone)
        {
            _changes.Writer.TryWrite(change);
        }
    }

    private SourceChange Classify(string path)
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
            return none with { Output = _watchesOutput && IsReadme(path) };
        }

        if (RealPath.IsInside(path, _configuration.TemplatesFolder))
        {
            return none with { Everything = true };
        }

        if (RealPath.IsInside(path, _configuration.LibraryFolder))
        {
            // The suites of these two show in the READMEs of others.
            return Path.GetFileName(path) is "debian" or "ubuntu" ? none with { Everything = true } : OfImage(Path.GetFileName(path));
        }

        return RealPath.IsInside(path, _configuration.SourceFolder)
            ? OfImage(Path.GetRelativePath(_configuration.SourceFolder, path).Split(Path.DirectorySeparatorChar)[0])
            : none;
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
