using Docs.Transport.Files;

namespace Docs.Sources.Watching;

/// <summary>
/// Reports when a folder or one of its parents is removed, created or replaced. A watcher of the folder alone would follow
/// the old folder to its new place.
/// </summary>
internal sealed class PlaceWatcher : IDisposable
{
    private readonly List<FileSystemWatcher> _watchers = [];

    /// <param name="places">Full paths; they need not exist.</param>
    /// <param name="changed">Called with whether something is there now, or nothing any more.</param>
    public PlaceWatcher(IEnumerable<string> places, Action<bool> changed)
    {
        var names =
            from place in places.SelectMany(p => (string[])[p, RealPath.Of(p)]).Distinct(StringComparer.Ordinal)
            from part in Ancestry(place)
            group Path.GetFileName(part) by Path.GetDirectoryName(part)!;
        foreach (var folder in names.Where(f => Directory.Exists(f.Key)))
        {
            var watched = folder.ToHashSet(StringComparer.Ordinal);
            var watcher = new FileSystemWatcher(folder.Key) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName };
            watcher.Created += (_, e) => Report(e.Name, isThere: true);
            watcher.Deleted += (_, e) => Report(e.Name, isThere: false);
            watcher.Renamed += (_, e) =>
            {
                Report(e.OldName, isThere: false);
                Report(e.Name, isThere: true);
            };
            watcher.Error += (_, e) =>
            {
                // More events than the system keeps; other errors are those of folders that may not be read.
                if (e.GetException() is InternalBufferOverflowException)
                {
                    changed(true);
                }
            };
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);

            void Report(string? name, bool isThere)
            {
                if (name is not null && watched.Contains(name))
                {
                    changed(isThere);
                }
            }
        }
    }

    public void Dispose() => _watchers.ForEach(w => w.Dispose());

    /// <summary>A full path and the folders that it lies in, but for the root.</summary>
    private static IEnumerable<string> Ancestry(string path)
    {
        for (var part = path; Path.GetDirectoryName(part) is { } parent; part = parent)
        {
            yield return part;
        }
    }
}
