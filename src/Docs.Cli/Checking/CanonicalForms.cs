using Docs.Cli.Formatting;
using Docs.Formatting;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Sources.Configuration;
using Docs.Sources.Files;

namespace Docs.Cli.Checking;

/// <summary>The rule of the canonical form. It needs files byte by byte, so it is not among the pure ones.</summary>
internal sealed class CanonicalForms(Configuration configuration, Action<string> trace)
{
    /// <summary>Compares the files of an image's folder with their canonical forms.</summary>
    public IEnumerable<FormattedFile> OfImage(ImageName image, ICollection<Finding> findings) =>
        Read(Open(configuration.SourceFolder).Enter(image.Value), image, _ => true, findings);

    /// <summary>The same for what all images share: the templates and the list of categories.</summary>
    public IEnumerable<FormattedFile> OfShared(ICollection<Finding> findings) =>
        Read(Open(configuration.TemplatesFolder), image: null, _ => true, findings)
            .Concat(Read(Open(configuration.SourceFolder), image: null, name => name == "metadata.json", findings));

    private static IEnumerable<FormattedFile> Read(Folder folder, ImageName? image, Func<string, bool> isWanted, ICollection<Finding> findings)
    {
        foreach (var entry in folder.Entries().Where(e => !e.IsFolder && isWanted(e.Name)).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            // What cannot be read was reported when it was loaded.
            if (Formatter.Find(entry.Name) is { } format && folder.Allows(entry, image, []))
            {
                var path = Path.Join(folder.FullPath, entry.Name);
                if (FormattedFile.Load(path, folder.LocationOf(entry.Name).Path, image, format, findings) is { } file)
                {
                    yield return file;
                }
            }
        }
    }

    private Folder Open(string path) => Folder.Open(path, configuration.CurrentFolder, trace);
}
