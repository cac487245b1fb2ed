using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Transport.Files;

namespace Docs.Sources.Files;

/// <summary>
/// A folder to read from. Symbolic links that leave the folder are rejected, because a README must not publish other
/// files of the machine.
/// </summary>
public sealed class Folder
{
    private readonly string _top;

    private readonly Action<string> _trace;

    private Folder(string path, string display, string top, Action<string> trace)
    {
        FullPath = path;
        Display = display;
        _top = top;
        _trace = trace;
    }

    /// <summary>The folder's full path.</summary>
    public string FullPath { get; }

    /// <summary>What findings call it.</summary>
    public string Display { get; }

    /// <summary>Opens a folder that may be anywhere; links in it may lead anywhere below it.</summary>
    /// <param name="path">A full path.</param>
    /// <param name="currentFolder">What findings name the path relative to, where it lies below it.</param>
    /// <param name="trace">Called with each file before it is read.</param>
    public static Folder Open(string path, string currentFolder, Action<string> trace) =>
        new(path, DisplayPath.Of(path, currentFolder), RealPath.Of(path), trace);

    /// <summary>The folder of that name in this one; links in it may lead anywhere below this one.</summary>
    public Folder Enter(string name) => new(Path.Join(FullPath, name), LocationOf(name).Path, _top, _trace);

    /// <summary>Everything in it, in no particular order; nothing where it does not exist.</summary>
    public IEnumerable<FolderEntry> Entries() =>
        FolderListing.Find(FullPath)?.Select(e => new FolderEntry(
            e.Name,
            e.Kind == ListedKind.Folder || (e.Kind == ListedKind.Link && Directory.Exists(Path.Join(FullPath, e.Name))),
            e.Kind == ListedKind.Link)) ?? [];

    /// <summary>A folder in it that is known to exist.</summary>
    public FolderEntry FolderEntryOf(string name) =>
        new(name, IsFolder: true, new DirectoryInfo(Path.Join(FullPath, name)).LinkTarget is not null);

    /// <summary>Whether an entry may be read; otherwise the finding is added.</summary>
    public bool Allows(FolderEntry entry, ImageName? image, ICollection<Finding> findings)
    {
        if (!entry.IsLink)
        {
            return true;
        }

        try
        {
            if (RealPath.IsInside(RealPath.Of(Path.Join(FullPath, entry.Name)), _top))
            {
                return true;
            }

            findings.Add(Catalogue.LinkLeavesFolder(LocationOf(entry.Name), Path.GetFileName(_top), image));
        }
        catch (IOException e)
        {
            findings.Add(Catalogue.FileIsUnreadable(LocationOf(entry.Name), e.Message, image));
        }

        return false;
    }

    /// <summary>Reads one of its text files; null with a finding where that cannot be.</summary>
    public Fragment? Load(FolderEntry entry, ImageName? image, ICollection<Finding> findings)
    {
        if (!Allows(entry, image, findings))
        {
            return null;
        }

        var path = LocationOf(entry.Name).Path;
        _trace($"read {path}");
        return TextFile.Load(Path.Join(FullPath, entry.Name), path, TextFile.DefaultLimit, image, findings);
    }

    /// <summary>Reads the bytes of one of its text files; null with a finding where that cannot be.</summary>
    public byte[]? LoadBytes(FolderEntry entry, ImageName? image, ICollection<Finding> findings)
    {
        if (!Allows(entry, image, findings))
        {
            return null;
        }

        var path = LocationOf(entry.Name).Path;
        _trace($"read {path}");
        return TextFile.LoadBytes(Path.Join(FullPath, entry.Name), path, TextFile.DefaultLimit, findings);
    }

    /// <summary>Reads text files in the order of their names. Files that cannot be read are reported and marked as unreadable.</summary>
    public FragmentSet Load(IEnumerable<FolderEntry> entries, ImageName? image, ICollection<Finding> findings)
    {
        var (files, unreadable) = (new Dictionary<string, Fragment>(StringComparer.Ordinal), new List<string>());
        foreach (var entry in entries.OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            if (Load(entry, image, findings) is { } fragment)
            {
                files.Add(entry.Name, fragment);
            }
            else
            {
                unreadable.Add(entry.Name);
            }
        }

        return new(Display, files) { Unreadable = [.. unreadable] };
    }

    /// <summary>What findings call a file in it.</summary>
    public SourceLocation LocationOf(string name) => new(Display == "." ? name : $"{Display}/{name}");
}
