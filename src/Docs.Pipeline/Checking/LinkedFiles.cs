using Docs.Model;
using Docs.Sources.Configuration;
using Docs.Transport.Files;

namespace Docs.Pipeline.Checking;

/// <summary>The files that images share by symbolic links, and which images use each.</summary>
internal sealed class LinkedFiles
{
    private readonly string _source;
    private readonly string _templates;
    private readonly Dictionary<string, SortedSet<string>> _users = new(StringComparer.Ordinal);

    private LinkedFiles(Configuration configuration)
    {
        _source = RealPath.Of(configuration.SourceFolder);
        _templates = RealPath.Of(configuration.TemplatesFolder);
    }

    /// <summary>Looks for links in the folders of all images.</summary>
    public static LinkedFiles Find(Configuration configuration, IEnumerable<ImageName> images)
    {
        var files = new LinkedFiles(configuration);
        foreach (var image in images)
        {
            var folder = Path.Join(files._source, image.Value);
            foreach (var path in Directory.EnumerateFiles(folder).Where(f => new FileInfo(f).LinkTarget is not null || new DirectoryInfo(folder).LinkTarget is not null))
            {
                files.Add(path, image);
            }
        }

        return files;
    }

    /// <summary>Whether a file is inside the source folder or the templates folder.</summary>
    /// <param name="file">A full path without symbolic links on the way.</param>
    public bool IsInside(string file) => RealPath.IsInside(file, _source) || RealPath.IsInside(file, _templates);

    /// <summary>The images that use a file by a link, and the one whose folder has it; none where no link leads to it.</summary>
    /// <param name="file">A full path without symbolic links on the way.</param>
    public IReadOnlyCollection<string> UsersOf(string file) => _users.TryGetValue(file, out var users) ? users : [];

    private void Add(string link, ImageName image)
    {
        string file;
        try
        {
            file = RealPath.Of(link);
        }
        catch (IOException)
        {
            // The links go in a circle; the loader says so.
            return;
        }

        if (!_users.TryGetValue(file, out var users))
        {
            _users.Add(file, users = new(StringComparer.Ordinal));
            if (Path.GetDirectoryName(Path.GetDirectoryName(file)) == _source && ImageName.TryParse(Path.GetFileName(Path.GetDirectoryName(file)!), out var owner))
            {
                users.Add(owner.Value);
            }
        }

        users.Add(image.Value);
    }
}
