using System.Buffers;
using System.Collections.Concurrent;
using Docs.Model;
using Docs.Model.Manifests;
using Docs.Publishing.Plans;
using Docs.Transport.Files;

namespace Docs.Publishing.Output;

/// <summary>The folder that READMEs are built into. Safe for several threads.</summary>
public sealed class OutputFolder : IDisposable
{
    private const string LockName = ".docs-build.lock";

    private readonly string _root;
    private readonly PathPattern _pattern;
    private readonly FolderLock? _lock;
    private readonly Lazy<string> _realRoot;
    // What each folder held when it was first looked at, by name; null for a folder that did not exist.
    private readonly ConcurrentDictionary<string, Dictionary<string, ListedKind>?> _listings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    // Those for many READMEs that did not exist; null for those that did.
    private readonly ConcurrentDictionary<string, Lazy<WholeFolder?>> _newFolders = new(StringComparer.Ordinal);

    private OutputFolder(string root, PathPattern pattern, FolderLock? held)
    {
        _root = root;
        _pattern = pattern;
        _lock = held;
        _realRoot = new(() => RealPath.Of(root));
    }

    /// <summary>Opens a folder to compare with; it is never written to and need not exist.</summary>
    public static OutputFolder OpenToRead(string root, PathPattern pattern) => new(root, pattern, held: null);

    /// <summary>
    /// Opens a folder to write to, and creates it if necessary. Waits while another build has the folder open, and removes temporary files of killed builds.
    /// </summary>
    /// <param name="waiting">Called once if there is another build to wait for.</param>
    public static OutputFolder OpenToWrite(string root, PathPattern pattern, Action waiting, CancellationToken ct)
    {
        Directory.CreateDirectory(root);
        var held = FolderLock.Take(root, LockName, waiting, ct);
        var folder = new OutputFolder(root, pattern, held);
        if (held.LeftBehind)
        {
            WholeFolder.CleanUp(root);
            folder.CleanUp();
        }

        return folder;
    }

    public void Dispose()
    {
        foreach (var folder in NewFolders())
        {
            folder.Dispose();
        }

        _lock?.Dispose();
    }

    /// <summary>Compares a built README with the one that is there.</summary>
    /// <exception cref="IOException">The folder leads out of the output, or cannot be read.</exception>
    public ReadmeChange Plan(Readme readme)
    {
        var path = _pattern.PathOf(readme.Image, readme.Target);
        var full = FullPathOf(path);
        var state = FolderExists(Path.GetDirectoryName(full)!) ? Compare(full, readme.Content.Span, out var before) : Missing(out before);
        return new(readme.Image, readme.Target, path, state == ReadmeState.Outdated && !readme.IsDecided && !StandInTags.AreIn(before.Span) ? ReadmeState.Undecided : state, before, readme.Content);
    }

    /// <summary>The generated READMEs of images that are gone, sorted by path.</summary>
    /// <param name="targets">Only theirs are looked for.</param>
    /// <param name="images">Those that are not gone, whether they could be built or not.</param>
    public IReadOnlyList<ReadmeChange> PlanRemovals(IEnumerable<Target> targets, IReadOnlySet<ImageName> images) =>
        [.. targets
            .SelectMany(t => Others(t, images, _root, part: 0, image: null).Select(i => Removal(i, t)))
            .Where(c => GeneratedFile.IsOne(c.Before.Span))
            .OrderBy(c => c.Path, StringComparer.Ordinal)];

    /// <summary>Makes a change; a file that is unchanged is not touched.</summary>
    /// <exception cref="IOException">The change failed; the earlier file is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, because a permission is missing.</exception>
    public void Apply(ReadmeChange change)
    {
        if (change.State == ReadmeState.Missing && NewFolderOf(change.Path) is { } folder)
        {
            folder.Write(change.Path.AsSpan(change.Path.IndexOf('/', StringComparison.Ordinal) + 1), change.After.Span);
            return;
        }

        var full = FullPathOf(change.Path);
        switch (change.State)
        {
            case ReadmeState.Missing:
                WholeFile.CreateFolder(Path.GetDirectoryName(full)!);
                WholeFile.Write(full, change.After.Span);
                break;
            case ReadmeState.Outdated:
                WholeFile.Write(full, change.After.Span);
                break;
            case ReadmeState.Orphaned:
                File.Delete(full);
                RemoveEmptyFolders(Path.GetDirectoryName(full)!);
                break;
        }
    }

    /// <summary>Completes a run: new folders get their final names. Without this call, new folders are removed again.</summary>
    /// <exception cref="IOException">One could not be renamed.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, because a permission is missing.</exception>
    public void Complete()
    {
        foreach (var folder in NewFolders())
        {
            folder.Complete();
        }
    }

    /// <summary>
    /// The new folder that a README belongs to, if many READMEs share it, as those of a target do: to rename a folder
    /// once takes less time than to rename each of its files.
    /// </summary>
    private WholeFolder? NewFolderOf(string path)
    {
        var isShared = _pattern.Parts.Count > 1 && !PathPattern.HasImage(_pattern.Parts[0]);
        return isShared ? _newFolders.GetOrAdd(Path.Join(_root, path.AsSpan(0, path.IndexOf('/', StringComparison.Ordinal))), Begin, this).Value : null;

        static Lazy<WholeFolder?> Begin(string folder, OutputFolder self) => new(() => self.KindOf(folder) is null ? WholeFolder.Create(folder) : null);
    }

    private IEnumerable<WholeFolder> NewFolders() => _newFolders.Values.Where(f => f.IsValueCreated).Select(f => f.Value).OfType<WholeFolder>();

    private static ReadmeState Missing(out ReadOnlyMemory<byte> before)
    {
        before = default;
        return ReadmeState.Missing;
    }

    /// <summary>Compares a file with what it should be.</summary>
    /// <param name="before">Its bytes where they differ.</param>
    private static ReadmeState Compare(string file, ReadOnlySpan<byte> after, out ReadOnlyMemory<byte> before)
    {
        // A byte more than is expected, so that a longer file is noticed.
        var buffer = ArrayPool<byte>.Shared.Rent(after.Length + 1);
        var length = SmallFile.Read(file, buffer.AsSpan(0, after.Length + 1), followsLink: false);
        var isEqual = length == after.Length && buffer.AsSpan(0, length).SequenceEqual(after);
        ArrayPool<byte>.Shared.Return(buffer);
        if (length == SmallFile.Missing)
        {
            return Missing(out before);
        }

        if (isEqual)
        {
            before = default;
            return ReadmeState.Unchanged;
        }

        var info = new FileInfo(file);
        if (!info.Exists)
        {
            return Missing(out before);
        }

        // A symbolic link counts as outdated and is replaced by a file; what it points to is neither read nor written.
        var bytes = info.LinkTarget is null ? RegularFile.ReadAllBytes(file) : [];
        before = bytes;
        return bytes.AsSpan().SequenceEqual(after) ? ReadmeState.Unchanged : ReadmeState.Outdated;
    }

    private string FullPathOf(string path) => Path.Join(_root, path);

    /// <summary>Whether a folder below the output existed when it was first looked at; one that leads out of the output is refused.</summary>
    private bool FolderExists(string folder) =>
        folder.Length <= _root.Length
        || _folders.GetOrAdd(folder, static (f, self) => self.FolderExists(Path.GetDirectoryName(f)!) && self.IsFolder(f), this);

    private bool IsFolder(string folder) => KindOf(folder) switch
    {
        ListedKind.Folder => true,
        ListedKind.Link when !IsWithin(folder) =>
            throw new IOException($"'{folder}' is a link that leads out of the output folder; nothing is written through it"),
        ListedKind.Link => Directory.Exists(folder),
        _ => false,
    };

    /// <summary>What something below the output is; null where it does not exist.</summary>
    private ListedKind? KindOf(string path) =>
        ListingOf(Path.GetDirectoryName(path)!) is { } listing && listing.TryGetValue(Path.GetFileName(path), out var kind) ? kind : null;

    /// <summary>What a folder held when it was first looked at, by name; null where it did not exist.</summary>
    private Dictionary<string, ListedKind>? ListingOf(string folder) =>
        _listings.GetOrAdd(folder, static f => FolderListing.Find(f)?.ToDictionary(e => e.Name, e => e.Kind, StringComparer.Ordinal));

    /// <summary>Whether a symbolic link below the output stays inside the output.</summary>
    private bool IsWithin(string link) => RealPath.IsInside(RealPath.Of(link), _realRoot.Value);

    private ReadmeChange Removal(ImageName image, Target target)
    {
        var path = _pattern.PathOf(image, target);
        return new(image, target, path, ReadmeState.Orphaned, RegularFile.ReadAllBytes(FullPathOf(path)), default);
    }

    /// <summary>The images that have a README in the output, except the given ones. Symbolic links are not followed.</summary>
    private IEnumerable<ImageName> Others(Target target, IReadOnlySet<ImageName> images, string folder, int part, ImageName? image)
    {
        var name = PathPattern.Fill(_pattern.Parts[part], image?.Value, target.Name);
        var isFile = part == _pattern.Parts.Count - 1;
        if (!PathPattern.HasImage(name))
        {
            var path = Path.Join(folder, name);
            return isFile ? image is { } found && KindOf(path) == ListedKind.File ? [found] : []
                : IsOwnFolder(path, KindOf(path)) ? Others(target, images, path, part + 1, image)
                : [];
        }

        return (ListingOf(folder) ?? [])
            .SelectMany(e => PathPattern.FindImage(name, e.Key) is not { } found || images.Contains(found) ? []
                : isFile ? e.Value == ListedKind.File ? [found] : []
                : IsOwnFolder(Path.Join(folder, e.Key), e.Value) ? Others(target, images, Path.Join(folder, e.Key), part + 1, found)
                : []);
    }

    private bool IsOwnFolder(string path, ListedKind? kind) =>
        kind == ListedKind.Folder || (kind == ListedKind.Link && IsWithin(path) && Directory.Exists(path));

    private void CleanUp()
    {
        IEnumerable<string> folders = [_root];
        foreach (var part in _pattern.Parts.SkipLast(1))
        {
            folders = folders
                .SelectMany(f => part.Contains('{', StringComparison.Ordinal) ? Directory.EnumerateDirectories(f) : [Path.Join(f, part)])
                .Where(f => IsOwnFolder(f, KindOf(f)))
                .ToList();
        }

        foreach (var folder in folders)
        {
            WholeFile.CleanUp(folder);
        }
    }

    private void RemoveEmptyFolders(string folder)
    {
        while (folder.Length > _root.Length && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder)!;
        }
    }
}
