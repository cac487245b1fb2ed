using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Manifests;
using Docs.Sources.Files;
using Docs.Sources.Manifests;

namespace Docs.Sources.Library;

/// <summary>A tag manifest with its bytes. Two are equal if their bytes are.</summary>
/// <param name="Image">Whose manifest it is.</param>
/// <param name="Content">Byte for byte as it was read.</param>
/// <param name="Manifest">What could be read of it; empty where nothing could.</param>
/// <param name="Findings">What is wrong with it, sorted by place.</param>
public sealed record ManifestFile(ImageName Image, ReadOnlyMemory<byte> Content, TagManifest Manifest, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether it may be used; warnings do not count.</summary>
    public bool IsValid => Findings.All(f => f.Severity != Severity.Error);

    /// <summary>Reads a manifest from its bytes; what cannot be read becomes findings.</summary>
    /// <param name="content">More than <see cref="TextFile.DefaultLimit"/> are not read.</param>
    /// <param name="path">The file, as findings name it.</param>
    public static ManifestFile Parse(ImageName image, ReadOnlyMemory<byte> content, string path)
    {
        var findings = new List<Finding>();
        if (content.Length > TextFile.DefaultLimit)
        {
            findings.Add(Catalogue.FileIsTooLarge(new(path), content.Length, TextFile.DefaultLimit, image));
        }
        else if (TextFile.Parse(content.Span, path, image, findings) is { } text)
        {
            var parsed = ManifestParser.Parse(text.Text, path, image);
            return new(image, content, parsed.Manifest, parsed.Findings);
        }

        return new(image, content, new([], []), [.. findings]);
    }

    /// <summary>An existing manifest that was not read.</summary>
    /// <param name="reason">Why: what it is, as in "a symbolic link".</param>
    public static ManifestFile Unreadable(ImageName image, string path, string reason) =>
        new(image, default, new([], []), [Catalogue.FileIsUnreadable(new(path), reason, image)]);

    public bool Equals(ManifestFile? other) => other is not null && Image == other.Image && Content.Span.SequenceEqual(other.Content.Span);

    public override int GetHashCode() => HashCode.Combine(Image, Content.Length);
}
