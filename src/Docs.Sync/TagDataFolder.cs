using Docs.Model;
using Docs.Model.Findings;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Sources.Library;
using Docs.Transport.Files;

namespace Docs.Sync;

/// <summary>
/// The library folder and its lock file, as a sync reads and replaces them. A sync that ends at any moment leaves the
/// earlier state whole or the new one, see <see cref="TagDataJournal"/>.
/// </summary>
public sealed class TagDataFolder : IDisposable
{
    private readonly Configuration _configuration;
    private readonly Action<string> _trace;
    private readonly FolderLock? _guard;

    private TagDataFolder(Configuration configuration, Action<string> trace, FolderLock? guard)
    {
        _configuration = configuration;
        _trace = trace;
        _guard = guard;
    }

    /// <summary>The library folder, as findings name it.</summary>
    public string Display => DisplayPath.Of(_configuration.LibraryFolder, _configuration.CurrentFolder);

    private string LockFilePath => TagDataFiles.LockFileOf(_configuration);

    /// <summary>Opens the folder to look at it; it is never written to.</summary>
    /// <param name="trace">Told each file before it is read.</param>
    public static TagDataFolder OpenToRead(Configuration configuration, Action<string> trace) => new(configuration, trace, guard: null);

    /// <summary>Opens the folder to change it; waits while another sync has it open.</summary>
    /// <param name="trace">Told each file before it is read, written or removed.</param>
    /// <param name="waiting">Called once if there is another sync to wait for.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for lack of permission.</exception>
    public static TagDataFolder OpenToWrite(Configuration configuration, Action<string> trace, Action waiting, CancellationToken ct)
    {
        var folder = new TagDataFolder(configuration, trace, FolderLock.Take(configuration.LibraryFolder, TagDataFiles.Guard, waiting, ct));
        if (folder._guard!.LeftBehind)
        {
            WholeFile.CleanUp(configuration.LibraryFolder);
            WholeFile.CleanUp(Path.GetDirectoryName(folder.LockFilePath)!);
        }

        return folder;
    }

    public void Dispose() => _guard?.Dispose();

    /// <summary>
    /// Reads the tag data; first finishes what an interrupted sync began, if the folder is open to be written to. Null
    /// with a finding where the lock file, or what that sync left, cannot be understood: it must not be overwritten.
    /// </summary>
    /// <param name="findings">Manifests that cannot be read are added too, and count as absent.</param>
    /// <exception cref="IOException">What was begun cannot be finished.</exception>
    public TagData? Load(ICollection<Finding> findings)
    {
        if (!TagDataJournal.TryLoad(_configuration, findings, out var journal))
        {
            return null;
        }

        var edit = journal is null ? TagDataEdit.None : _guard is null ? journal.EditFor(_configuration) : Finish(journal);
        if (LoadLock(edit, findings) is not { } lockFile)
        {
            return null;
        }

        var folder = Folder.Open(_configuration.LibraryFolder, _configuration.CurrentFolder, _trace);
        var library = new ManifestLibrary(folder, edit);
        foreach (var entry in folder.Entries().Where(IsForeign))
        {
            findings.Add(Catalogue.FileIsNotTagData(folder.LocationOf(entry.Name)));
        }

        var manifests = new Dictionary<ImageName, ManifestFile>();
        foreach (var image in library.Images.Where(i => !IsLockFile(i.Value)).Order())
        {
            if (library.LoadFile(image, findings) is { } manifest)
            {
                manifests.Add(image, manifest);
            }
        }

        return new(manifests, lockFile);
    }

    /// <summary>Makes the changes of a plan, the lock file last; a file that stays the same is not touched.</summary>
    /// <param name="plan">Of what <see cref="Load"/> gave, which nobody else changes while the folder is open.</param>
    /// <param name="ct">Heeded until the first file is written; from there on everything is.</param>
    /// <returns>Whether anything was written.</returns>
    /// <exception cref="IOException">Something could not be written. Either all is as before, or the next sync
    /// finishes it, and until then whoever reads sees the new state.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for lack of permission.</exception>
    public bool Apply(SyncPlan plan, CancellationToken ct)
    {
        if (_guard is null)
        {
            throw new InvalidOperationException("the folder is open to be read only");
        }

        if (plan.IsEmpty)
        {
            return false;
        }

        var edit = TagDataEdit.Between(plan.Before, plan.After);
        Directory.CreateDirectory(Path.GetDirectoryName(LockFilePath)!);
        if (edit.Manifests.Keys.Select(PathOf).Append(LockFilePath).FirstOrDefault(Directory.Exists) is { } folder)
        {
            throw new IOException($"'{folder}' is a folder, where a file is to be written; nothing was changed");
        }

        ct.ThrowIfCancellationRequested();
        Write(TagDataJournal.PathIn(_configuration), TagDataJournal.Of(edit, _configuration).Print());
        Make(edit);
        return true;
    }

    private TagDataEdit Finish(TagDataJournal journal)
    {
        if (!journal.BelongsTo(_configuration))
        {
            throw new IOException(
                $"a sync with another lock file, '{journal.LockFile}' seen from '{Display}', was interrupted; finish it first: run 'docs sync' with that one");
        }

        Make(journal.Edit);
        return TagDataEdit.None;
    }

    /// <summary>Can be done again from the start, however often it was begun.</summary>
    private void Make(TagDataEdit edit)
    {
        foreach (var (name, content) in edit.Manifests.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            if (content is null)
            {
                Remove(PathOf(name));
            }
            else
            {
                Write(PathOf(name), content);
            }
        }

        if (edit.Lock is { } lockFile)
        {
            Write(LockFilePath, lockFile.Span);
        }

        Remove(TagDataJournal.PathIn(_configuration));
    }

    private void Write(string path, ReadOnlySpan<byte> content)
    {
        _trace($"write {DisplayPath.Of(path, _configuration.CurrentFolder)}");
        WholeFile.Write(path, content);
    }

    private void Remove(string path)
    {
        _trace($"remove {DisplayPath.Of(path, _configuration.CurrentFolder)}");
        File.Delete(path);
    }

    private LockFile? LoadLock(TagDataEdit edit, ICollection<Finding> findings) =>
        edit.Lock is null && !Path.Exists(LockFilePath)
            ? LockFile.Empty
            : LockFile.Load(LockFilePath, DisplayPath.Of(LockFilePath, _configuration.CurrentFolder), edit, findings);

    private string PathOf(string name) => Path.Join(_configuration.LibraryFolder, name);

    private bool IsForeign(FolderEntry entry) =>
        entry.IsFolder || (!ImageName.TryParse(entry.Name, out _) && entry.Name is not (TagDataFiles.Journal or TagDataFiles.Guard) && !IsLockFile(entry.Name));

    private bool IsLockFile(string name) => name == LockFile.FileName || PathOf(name) == LockFilePath;
}
