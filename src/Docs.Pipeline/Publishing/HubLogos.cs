using Docs.Hub.Plans;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Publishing.Hub;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Transport.Files;

namespace Docs.Pipeline.Publishing;

/// <summary>The pictures that images have for Docker Hub: those of <c>library</c> only, as they are today.</summary>
internal sealed class HubLogos
{
    private const string FinalName = "logo-120.png";

    private readonly IReadOnlyDictionary<ImageName, LogoFile?> _files;
    private readonly string _namespace;

    private HubLogos(IReadOnlyDictionary<ImageName, LogoFile?> files, string @namespace, CacheFolder? cache) => (_files, _namespace, Cache) = (files, @namespace, cache);

    /// <summary>Where it is remembered what was sent; null for nowhere.</summary>
    public CacheFolder? Cache { get; }

    /// <summary>Reads the pictures of images.</summary>
    /// <param name="findings">Gets why a picture cannot be read; Docker Hub's stays then.</param>
    public static HubLogos Load(Configuration configuration, SourceSnapshot snapshot, CacheFolder? cache, ICollection<Finding> findings)
    {
        var files = new Dictionary<ImageName, LogoFile?>();
        foreach (var image in snapshot.Images)
        {
            var folder = Path.Join(configuration.SourceFolder, image.Name.Value);
            var isFinal = Path.Exists(Path.Join(folder, FinalName));
            if ((isFinal ? FinalName : image.Logo?.FileName) is not { } name)
            {
                files[image.Name] = null;
            }
            else if (Load(Path.Join(folder, name), image, name, configuration.SourceFolder, findings) is { } file)
            {
                files[image.Name] = file with { IsFinal = isFinal };
            }
        }

        return new(files, configuration.Readmes.NamespaceOf(Target.Library), cache);
    }

    /// <summary>Whether a repository's picture is published: its own, or none where the image has none.</summary>
    public bool IsFor(HubSource source) => source.Repository.Namespace == _namespace && source.Readme.Image is { } image && _files.ContainsKey(image);

    /// <summary>The picture of a repository; null where its image has none.</summary>
    public LogoFile? Find(HubSource source) => _files[source.Readme.Image!];

    private static LogoFile? Load(string path, ImageSource image, string name, string sourceFolder, ICollection<Finding> findings)
    {
        var shown = image.Fragments.LocationOf(name).Path;
        if (!RealPath.IsInside(RealPath.Of(path), RealPath.Of(sourceFolder)))
        {
            findings.Add(Catalogue.HubLogoIsWrong(new(shown), "is a link that leads out of the source folder", image.Name));
            return null;
        }

        return TextFile.LoadBytes(path, shown, LogoFile.MaxSize, findings) is { } bytes ? new(shown, bytes) : null;
    }
}
