using Docs.Transport.Files;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Http;

namespace Docs.Sync;

/// <summary>Whom a sync asks.</summary>
/// <param name="Remote">Where <c>library/</c> is published: a git repository, or a folder.</param>
/// <param name="Ref">Its branch, tag or commit.</param>
/// <param name="IsOffline">Whether no host is asked; a folder of this machine still is.</param>
/// <param name="Cache">Where what others answered is kept; null for nowhere.</param>
/// <param name="Token">For the host that gives out single files; null without one.</param>
public sealed record LiveSettings(GitAddress Remote, GitRef Ref, bool IsOffline, CacheFolder? Cache, WebToken? Token)
{
    /// <summary>Where official images publish their manifests.</summary>
    public const string OfficialImages = "https://github.com/docker-library/official-images";

    /// <summary>Its branch.</summary>
    public const string DefaultRef = "master";
}
