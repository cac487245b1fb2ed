using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Sources.Files;

namespace Docs.Sources.Loading;

/// <summary>Reads one image's folder and manifest.</summary>
internal sealed class ImageLoader(Folder source, FragmentSet templates, ManifestLibrary library, LockFile lockFile)
{
    /// <summary>The image's sources, or null with findings where it cannot be built.</summary>
    public ImageSource? Load(ImageName image, ICollection<Finding> findings)
    {
        // Refused here and not where images are listed: there it would be gone, and its READMEs with it.
        if (!source.Allows(source.FolderEntryOf(image.Value), image, findings))
        {
            return null;
        }

        var before = findings.Count;
        var folder = source.Enter(image.Value);
        var entries = folder.Entries().ToDictionary(e => e.Name, StringComparer.Ordinal);
        var files = new Dictionary<string, Fragment>(StringComparer.Ordinal);
        foreach (var entry in entries.Values.Where(e => FragmentNames.IsOfImage(e.Name)))
        {
            if (folder.Load(entry, image, findings) is { } fragment)
            {
                files.Add(entry.Name, fragment);
            }
        }

        var fragments = new FragmentSet(folder.Display, files);
        foreach (var name in FragmentNames.Required.Where(n => !entries.ContainsKey(n)))
        {
            findings.Add(Catalogue.FragmentIsMissing(fragments.LocationOf(name), image, name, mayBeShared: false));
        }

        foreach (var name in FragmentNames.NeededSomewhere(fragments).Where(n => !entries.ContainsKey(n) && templates.Find(n) is null))
        {
            findings.Add(Catalogue.FragmentIsMissing(fragments.LocationOf(name), image, name, mayBeShared: true));
        }

        var logo = FragmentNames.Logos.Select(entries.GetValueOrDefault).FirstOrDefault(e => e is { IsFolder: false });
        var usableLogo = logo is null || folder.Allows(logo, image, findings);
        var incomplete = findings.Count > before;
        return library.Load(image, findings) is { } manifest && !incomplete && usableLogo
            ? new(image, fragments, manifest, logo is null ? null : LogoOf(image, logo.Name))
            : null;
    }

    private Logo LogoOf(ImageName image, string fileName)
    {
        var isAsked = lockFile.LogoCommits.TryGetValue($"{image}/{fileName}", out var commit);
        return new(fileName, commit, isAsked);
    }
}
