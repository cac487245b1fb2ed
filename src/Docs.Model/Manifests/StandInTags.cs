using System.Text;

namespace Docs.Model.Manifests;

/// <summary>The tags of a draft: of an image that the official images do not have yet. They say that they are none.</summary>
public static class StandInTags
{
    /// <summary>Stands before the list of tags. A README with it is a draft, and is never published.</summary>
    public const string Note = "> **DRAFT:** this list of tags is a stand-in, because the official images have no tag manifest for this image yet.";

    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes(Note);

    /// <summary>One tag, for all architectures, of a Dockerfile that does not exist.</summary>
    public static TagManifest Manifest { get; } = new(
        [],
        [
            new(
                ["latest"],
                [],
                [.. Architecture.All],
                [],
                new("https://github.com/docker-library/official-images", GitSource.DefaultFetch, CommitId.Parse(new string('0', 40)), GitSource.DefaultDirectory, GitSource.DefaultFile, Builder: null),
                []),
        ]);

    /// <summary>Whether a README is a draft.</summary>
    /// <param name="readme">UTF-8.</param>
    public static bool AreIn(ReadOnlySpan<byte> readme) => readme.IndexOf(Bytes) >= 0;
}
