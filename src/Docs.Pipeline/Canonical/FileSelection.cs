using Docs.Formatting;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Sources.Files;
using Docs.Transport.Files;

namespace Docs.Pipeline.Canonical;

/// <summary>
/// The files with a canonical form that paths lead to. Below a folder all of them count, hidden ones too, but for
/// what git keeps, what the program makes, and what lies behind symbolic links.
/// </summary>
/// <param name="currentFolder">A full path; what paths are relative to.</param>
/// <param name="outputFolder">A full path, without symbolic links on the way, of which nothing is taken; or null.</param>
internal sealed class FileSelection(string currentFolder, string? outputFolder)
{
    private readonly Dictionary<string, NamedFile> _files = new(StringComparer.Ordinal);
    private readonly List<Finding> _unknown = [];
    private readonly List<Finding> _skipped = [];

    /// <summary>The files, each once, sorted by what findings call them.</summary>
    public IReadOnlyList<NamedFile> Files
    {
        get
        {
            // Sorted dictionaries and sorting queries would have to be compiled at run time.
            var files = new List<NamedFile>(_files.Values);
            files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
            return files;
        }
    }

    /// <summary>Paths that lead nowhere, or to something else; nothing is to be done then.</summary>
    public IReadOnlyList<Finding> Unknown => _unknown;

    /// <summary>What was left out that somebody could miss.</summary>
    public IReadOnlyList<Finding> Skipped => _skipped;

    /// <summary>Adds a file, or all files below a folder.</summary>
    public void Add(string path)
    {
        var full = Path.GetFullPath(path, currentFolder);
        if (Directory.Exists(full))
        {
            var folder = Folder.Open(Path.TrimEndingDirectorySeparator(full), currentFolder, static _ => { });
            var real = RealPath.Of(full);
            if (!IsOutput(real, folder.Display))
            {
                AddFolder(folder, real, real);
            }
        }
        else if (!File.Exists(full))
        {
            _unknown.Add(Catalogue.UnknownPath(path, NearestTo(full)));
        }
        else if (Formatter.Find(Path.GetFileName(full)) is null)
        {
            _unknown.Add(Catalogue.FileHasNoCanonicalForm(path, Formatter.KnownFiles));
        }
        else
        {
            var (real, display) = (RealPath.Of(full), DisplayPath.Of(full, currentFolder));
            if (!IsOutput(real, display))
            {
                _files[real] = new(real, display, IsNamed: true);
            }
        }
    }

    private void AddFolder(Folder folder, string real, string top)
    {
        try
        {
            foreach (var entry in folder.Entries())
            {
                var path = Path.Join(real, entry.Name);
                if (entry.IsLink)
                {
                    CheckLink(folder, entry, path, top);
                }
                else if (entry.IsFolder && entry.Name != ".git" && path != outputFolder)
                {
                    AddFolder(folder.Enter(entry.Name), path, top);
                }
                else if (!entry.IsFolder && Formatter.Find(entry.Name) is not null)
                {
                    _files.TryAdd(path, new(path, folder.LocationOf(entry.Name).Path, IsNamed: false));
                }
            }
        }
        catch (UnauthorizedAccessException)
        {
            _skipped.Add(Catalogue.FileIsUnreadable(new(folder.Display), "permission denied"));
        }
    }

    /// <summary>What a link leads to is taken where it is, if that is below the same folder; otherwise it is told.</summary>
    private void CheckLink(Folder folder, FolderEntry entry, string path, string top)
    {
        if ((entry.IsFolder || Formatter.Find(entry.Name) is not null) && !LeadsInto(path, top))
        {
            _skipped.Add(Catalogue.LinkIsNotFollowed(folder.LocationOf(entry.Name), Path.GetFileName(top)));
        }
    }

    private static bool LeadsInto(string link, string top)
    {
        try
        {
            return RealPath.Of(link) is var real && RealPath.IsInside(real, top) && Path.Exists(real);
        }
        catch (IOException)
        {
            // The links go in a circle.
            return false;
        }
    }

    private bool IsOutput(string real, string display)
    {
        var isOutput = outputFolder is not null && RealPath.IsInside(real, outputFolder);
        if (isOutput)
        {
            _skipped.Add(Catalogue.FileIsGenerated(new(display)));
        }

        return isOutput;
    }

    private static string? NearestTo(string full) =>
        Path.GetDirectoryName(full) is { } parent && Directory.Exists(parent)
            ? Nearest.Find(Path.GetFileName(full), Directory.EnumerateFileSystemEntries(parent).Select(e => Path.GetFileName(e)!))
            : null;
}
