using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Sources.Configuration;

namespace Docs.Pipeline.Building;

/// <summary>The images that somebody asked for.</summary>
internal static class ImageSelection
{
    /// <summary>Those named, sorted, each once; all if none is named.</summary>
    /// <param name="requested">Names, or folders as a shell completes them: <c>docs-src/python/</c>.</param>
    /// <exception cref="UsageException">Some are no names, or not there; the exception has a finding for each.</exception>
    public static ImmutableArray<ImageName> Of(IReadOnlyList<string> requested, ImmutableArray<ImageName> all)
    {
        if (requested.Count == 0)
        {
            return all;
        }

        var (images, findings) = (new SortedSet<ImageName>(), new List<Finding>());
        foreach (var argument in requested)
        {
            var name = NameOf(argument);
            if (!ImageName.TryParse(name, out var image))
            {
                findings.Add(Catalogue.InvalidImageArgument(argument));
            }
            else if (!all.Contains(image))
            {
                findings.Add(Catalogue.UnknownImage(name, Nearest.Find(name, all.Select(i => i.Value))));
            }
            else
            {
                images.Add(image);
            }
        }

        return findings.Count == 0 ? [.. images] : throw new UsageException([.. findings]);
    }

    /// <summary>The image's name in an argument that may be a folder's path.</summary>
    public static string NameOf(string argument)
    {
        var path = argument.TrimEnd('/', Path.DirectorySeparatorChar);
        return path[(path.LastIndexOfAny(['/', Path.DirectorySeparatorChar]) + 1)..];
    }
}
