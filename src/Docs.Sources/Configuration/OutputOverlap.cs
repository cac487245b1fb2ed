using Docs.Model;
using Docs.Model.Findings;
using Docs.Sources.Files;
using Docs.Transport.Files;

namespace Docs.Sources.Configuration;

/// <summary>Prevents that READMEs are written over their own sources.</summary>
public static class OutputOverlap
{
    /// <summary>
    /// A finding where some README would lie in an image's or the templates folder, other than in place, or among the
    /// manifests; else null.
    /// </summary>
    /// <param name="images">All images of the source folder.</param>
    public static Finding? Find(Configuration configuration, IReadOnlyCollection<ImageName> images)
    {
        var output = RealPath.Of(configuration.OutputFolder);
        var source = RealPath.Of(configuration.SourceFolder);
        var templates = RealPath.Of(configuration.TemplatesFolder);
        var library = RealPath.Of(configuration.LibraryFolder);
        var inPlace = output == source && configuration.Path.Text == "{image}/README.md";

        // The usual case, in which no path of a README needs to be computed.
        if (!Overlaps(source) && !Overlaps(templates) && !Overlaps(library))
        {
            return null;
        }

        var folders = images.Select(i => i.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var path in images.SelectMany(i => configuration.Targets.Select(t => Path.Join(output, configuration.Path.PathOf(i, t)))))
        {
            var overlapped = RealPath.IsInside(path, templates) ? templates
                : Path.GetDirectoryName(path) == library ? library
                : !inPlace && RealPath.IsInside(path, source) && folders.Contains(FirstPart(Path.GetRelativePath(source, path))) ? source
                : null;
            if (overlapped is not null)
            {
                return Catalogue.OutputOverlapsInput(new("docs"), Display(path), Display(overlapped));
            }
        }

        return null;

        bool Overlaps(string input) => RealPath.IsInside(output, input) || RealPath.IsInside(input, output);

        string Display(string path) => DisplayPath.Of(path, configuration.CurrentFolder);
    }

    private static string FirstPart(string path) => path.Split(Path.DirectorySeparatorChar)[0];
}
