using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Manifests;
using Docs.Model.Snapshots;
using Docs.Sources.Files;
using Docs.Sources.Manifests;

namespace Docs.Sources.Library;

/// <summary>The folder of tag manifests with a planned edit applied; each file has the name of its image.</summary>
public sealed class ManifestLibrary
{
    private readonly Folder _folder;
    private readonly Dictionary<string, FolderEntry> _files;
    private readonly TagDataEdit _edit;

    public ManifestLibrary(Folder folder, TagDataEdit edit)
    {
        _folder = folder;
        _files = folder.Entries().Where(e => !e.IsFolder).ToDictionary(e => e.Name, StringComparer.Ordinal);
        _edit = edit;
        foreach (var (name, content) in edit.Manifests)
        {
            _files.Remove(name);
            if (content is not null)
            {
                _files.Add(name, new(name, IsFolder: false, IsLink: false));
            }
        }
    }

    /// <summary>The manifests that tell the code names of releases, which show in the READMEs of all images.</summary>
    public static IReadOnlyList<string> OfSuites { get; } = ["debian", "ubuntu"];

    /// <summary>The images that have a manifest, in no particular order.</summary>
    public IReadOnlyList<ImageName> Images => [.. _files.Keys.Where(n => ImageName.TryParse(n, out _)).Select(ImageName.Parse)];

    /// <summary>Where an image's manifest is or would be, as findings name it.</summary>
    public SourceLocation LocationOf(ImageName image) => _folder.LocationOf(image.Value);

    /// <summary>Whether there is a manifest of an image, with errors or without.</summary>
    public bool Has(ImageName image) => _files.ContainsKey(image.Value);

    /// <summary>An image's manifest; null with findings where it is missing or has errors.</summary>
    public TagManifest? Load(ImageName image, ICollection<Finding> findings)
    {
        if (!_files.ContainsKey(image.Value))
        {
            findings.Add(Catalogue.ManifestIsMissing(_folder.LocationOf(image.Value), image));
            return null;
        }

        if (Read(image, findings) is not { } parsed)
        {
            return null;
        }

        foreach (var finding in parsed.Findings)
        {
            findings.Add(finding);
        }

        return parsed.IsValid ? parsed.Manifest : null;
    }

    /// <summary>One of <see cref="Images"/> with its bytes; null with a finding where they cannot be read.</summary>
    public ManifestFile? LoadFile(ImageName image, ICollection<Finding> findings) =>
        (_edit.Manifests.GetValueOrDefault(image.Value) ?? _folder.LoadBytes(_files[image.Value], image, findings)) is { } content
            ? ManifestFile.Parse(image, content, _folder.LocationOf(image.Value).Path)
            : null;

    /// <summary>
    /// The code names of Debian's releases: the first tag of every entry of the image <c>debian</c>, but those of
    /// rolling or partial releases. What can be read of a manifest counts, so that its errors stop no other image.
    /// </summary>
    /// <returns>Null where it has no manifest that can be read.</returns>
    public EquatableList<string>? LoadDebianSuites(ICollection<Finding> findings) =>
        Suites("debian", findings) is not { } manifest ? null
        : [.. manifest.Entries
            .Select(e => e.Tags[0])
            .Where(t => !ContainsAny(t, "stable", "slim", "backports", "experimental", "testing"))];

    /// <summary>The code names of Ubuntu's releases: the tags and shared tags of the image <c>ubuntu</c> that are words.</summary>
    /// <returns>Null where it has no manifest that can be read.</returns>
    public EquatableList<string>? LoadUbuntuSuites(ICollection<Finding> findings) =>
        Suites("ubuntu", findings) is not { } manifest ? null
        : [.. manifest.Entries
            .SelectMany(e => e.Tags.Concat(e.SharedTags))
            .Where(t => !ContainsAny(t, "devel", "latest") && !t.Any(char.IsAsciiDigit))];

    private TagManifest? Suites(string name, ICollection<Finding> findings)
    {
        if (!_files.ContainsKey(name) || Read(ImageName.Parse(name), findings) is not { } parsed)
        {
            return null;
        }

        foreach (var finding in parsed.Findings.Where(f => f.Severity == Severity.Error))
        {
            findings.Add(finding);
        }

        return parsed.Manifest;
    }

    private ParsedManifest? Read(ImageName image, ICollection<Finding> findings) =>
        Text(image, findings) is { } file ? ManifestParser.Parse(file.Text, file.Path, image) : null;

    private Fragment? Text(ImageName image, ICollection<Finding> findings) =>
        _edit.Manifests.GetValueOrDefault(image.Value) is { } content
            ? TextFile.Parse(content, _folder.LocationOf(image.Value).Path, image, findings)
            : _folder.Load(_files[image.Value], image, findings);

    private static bool ContainsAny(string tag, params string[] words)
    {
        foreach (var word in words)
        {
            if (tag.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
