using Docs.Formatting;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Pipeline.Canonical;
using Docs.Publishing.Plans;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Transport.Files;

namespace Docs.Pipeline.Checking;

/// <summary>The rule of the canonical form. It needs files byte by byte, so it is not among the pure ones.</summary>
internal sealed class CanonicalForms(Configuration configuration, Action<string> trace)
{
    /// <summary>The files of an image's folder beside their canonical forms; findings tell which have none.</summary>
    public IEnumerable<CanonicalFile> OfImage(ImageName image, ICollection<Finding> findings) =>
        Read(Open(configuration.SourceFolder).Enter(image.Value), image, _ => true, findings);

    /// <summary>The same for what all images share: the templates and the list of categories.</summary>
    public IEnumerable<CanonicalFile> OfShared(ICollection<Finding> findings) =>
        Read(Open(configuration.TemplatesFolder), image: null, _ => true, findings)
            .Concat(Read(Open(configuration.SourceFolder), image: null, name => name == FragmentName.Metadata, findings));

    private static IEnumerable<CanonicalFile> Read(Folder folder, ImageName? image, Func<string, bool> isWanted, ICollection<Finding> findings)
    {
        foreach (var entry in folder.Entries().Where(e => !e.IsFolder && isWanted(e.Name) && Formatter.Find(e.Name) is not null).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            // What cannot be read was told when it was loaded.
            if (!folder.Allows(entry, image, []))
            {
                continue;
            }

            var file = new NamedFile(RealPath.Of(Path.Join(folder.FullPath, entry.Name)), folder.LocationOf(entry.Name).Path, IsNamed: false);
            if (TextFile.LoadBytes(file.FullPath, file.Path, TextFile.DefaultLimit, []) is { } bytes
                && !(entry.Name == "README.md" && GeneratedFile.IsOne(bytes))
                && CanonicalFile.Of(file, bytes, findings) is { } form)
            {
                yield return form;
            }
        }
    }

    private Folder Open(string path) => Folder.Open(path, configuration.CurrentFolder, trace);
}
