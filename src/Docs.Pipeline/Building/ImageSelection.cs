using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Transport.Files;

namespace Docs.Pipeline.Building;

/// <summary>The images that somebody asked for.</summary>
internal sealed class ImageSelection(Configuration configuration)
{
    /// <summary>Those named, sorted, each once; all if none is named.</summary>
    /// <param name="requested">Names, or folders as a shell completes them: <c>docs-src/python/</c>.</param>
    /// <exception cref="UsageException">Some are no names, or not there; the exception has a finding for each.</exception>
    public ImmutableArray<ImageName> Find(IReadOnlyList<string> requested, ImmutableArray<ImageName> all)
    {
        var findings = new List<Finding>();
        var images = Parse(requested, findings);
        findings.AddRange(images.Where(i => !all.Contains(i)).Select(i => Catalogue.UnknownImage(i.Value, Nearest.Find(i.Value, all.Select(a => a.Value)))));
        return findings.Count > 0 ? throw new UsageException([.. findings])
            : requested.Count == 0 ? all
            : [.. images];
    }

    /// <summary>Those named, whether they are there or not.</summary>
    /// <exception cref="UsageException">Some are no names; the exception has a finding for each.</exception>
    public IReadOnlyCollection<ImageName> Parse(IReadOnlyList<string> requested)
    {
        var findings = new List<Finding>();
        var images = Parse(requested, findings);
        return findings.Count == 0 ? images : throw new UsageException([.. findings]);
    }

    private SortedSet<ImageName> Parse(IReadOnlyList<string> requested, List<Finding> findings)
    {
        var images = new SortedSet<ImageName>();
        foreach (var argument in requested)
        {
            if (NameOf(argument) is not { } name)
            {
                findings.Add(Catalogue.UnknownImage(argument, nearest: null, DisplayPath.Of(configuration.SourceFolder, configuration.CurrentFolder)));
            }
            else if (ImageName.TryParse(name, out var image))
            {
                images.Add(image);
            }
            else
            {
                findings.Add(Catalogue.InvalidImageArgument(argument));
            }
        }

        return images;
    }

    /// <summary>The name in an argument: the argument itself, or the last part of a path to a folder of the sources; null for another path.</summary>
    private string? NameOf(string argument)
    {
        char[] separators = ['/', Path.DirectorySeparatorChar];
        var bare = argument.TrimEnd(separators);
        if (bare.IndexOfAny(separators) < 0 && (bare.Length == argument.Length || !Directory.Exists(Path.GetFullPath(bare, configuration.CurrentFolder))))
        {
            return bare;
        }

        var path = Path.GetFullPath(bare, configuration.CurrentFolder);
        return Path.GetDirectoryName(path) is { } folder && RealPath.Of(folder) == RealPath.Of(configuration.SourceFolder) ? Path.GetFileName(path) : null;
    }
}
