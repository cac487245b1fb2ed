using Docs.Model;
using Docs.Sources.Library;
using Docs.Transport.Git.Reading;

namespace Docs.Sync;

/// <summary>The manifests as they are published.</summary>
/// <param name="Display">Where they are from, as findings name it: an address, or a folder.</param>
/// <param name="Manifests">By image.</param>
/// <param name="Commit">What they were read at; null where they are not in git.</param>
public sealed record PublishedLibrary(string Display, IReadOnlyDictionary<ImageName, ManifestFile> Manifests, LockedCommit? Commit)
{
    /// <summary>Reads the files of the published folder; those that are not named like an image are no manifests.</summary>
    /// <param name="files">By file name.</param>
    public static PublishedLibrary Parse(string display, IEnumerable<KeyValuePair<string, byte[]>> files, LockedCommit? commit)
    {
        var manifests = new Dictionary<ImageName, ManifestFile>();
        foreach (var (name, content) in files)
        {
            if (ImageName.TryParse(name, out var image))
            {
                manifests[image] = ManifestFile.Parse(image, content, PathOf(display, name));
            }
        }

        return new(display, manifests, commit);
    }

    /// <summary>The same with files that were not read, each with the reason: the manifests of their images cannot be used.</summary>
    public PublishedLibrary WithUnreadable(IEnumerable<LeftOutFile> files)
    {
        var manifests = new Dictionary<ImageName, ManifestFile>(Manifests);
        foreach (var file in files)
        {
            if (ImageName.TryParse(file.Name, out var image))
            {
                manifests[image] = ManifestFile.Unreadable(image, PathOf(Display, file.Name), file.Reason);
            }
        }

        return this with { Manifests = manifests };
    }

    /// <summary>Where an image's manifest is or would be.</summary>
    public SourceLocation LocationOf(ImageName image) => new(PathOf(Display, image.Value));

    private static string PathOf(string display, string name) => $"{display.TrimEnd('/')}/{name}";
}
