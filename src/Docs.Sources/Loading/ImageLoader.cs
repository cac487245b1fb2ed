using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Manifests;
using Docs.Model.Snapshots;
using Docs.Sources.Files;
using Docs.Sources.Library;

namespace Docs.Sources.Loading;

/// <summary>Reads one image's folder and manifest.</summary>
/// <param name="withDescriptions">Whether the files that are in no README are read too.</param>
internal sealed class ImageLoader(Folder source, FragmentSet templates, ManifestLibrary library, LockFile lockFile, bool withDescriptions)
{
    /// <summary>The image's sources; without a build of them where findings say why there can be none.</summary>
    public LoadedImage Load(ImageName image, ICollection<Finding> findings)
    {
        // Rejected here and not when images are listed. An unlisted image counts as removed, and its READMEs would be removed too.
        if (!source.Allows(source.FolderEntryOf(image.Value), image, findings))
        {
            return new(null, Incomplete(image, FragmentSet.Empty(source.LocationOf(image.Value).Path), manifest: null, logo: null));
        }

        var before = findings.Count;
        var folder = source.Enter(image.Value);
        var entries = folder.Entries().ToDictionary(e => e.Name, StringComparer.Ordinal);
        var fragments = folder.Load(
            entries.Values.Where(e => FragmentNames.IsOfImage(e.Name) || (withDescriptions && FragmentNames.Descriptions.Contains(e.Name))), image, findings);
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
        var manifest = library.Load(image, findings);
        var found = logo is null ? null : LogoOf(image, logo.Name);
        return manifest is not null && !incomplete && usableLogo
            ? new(new(image, fragments, manifest, found) { ManifestAt = library.LocationOf(image) }, null)
            : new(null, Incomplete(image, fragments, manifest, found) with
            {
                WithStandIn = !incomplete && usableLogo && !library.Has(image)
                    ? new(image, fragments, StandInTags.Manifest, found) { IsDraft = true, ManifestAt = library.LocationOf(image) }
                    : null,
            });
    }

    private IncompleteImage Incomplete(ImageName image, FragmentSet fragments, TagManifest? manifest, Logo? logo)
    {
        var files = new Dictionary<string, Fragment>(fragments.Files, StringComparer.Ordinal);
        foreach (var name in FragmentNames.Required.Concat(FragmentNames.NeededSomewhere(fragments).Where(n => templates.Find(n) is null)))
        {
            files.TryAdd(name, new(fragments.LocationOf(name).Path, "", IsEmpty: true));
        }

        return new(image, fragments, manifest, logo, new(image, fragments with { Files = files }, manifest ?? new([], []), logo));
    }

    private Logo LogoOf(ImageName image, string fileName)
    {
        var isAsked = lockFile.LogoCommits.TryGetValue($"{image}/{fileName}", out var commit);
        return new(fileName, commit, isAsked);
    }
}
