using Docs.Transport.Files;

namespace Docs.Sources.Configuration;

/// <summary>
/// A checkout of <see href="https://github.com/docker-library/docs">docker-library/docs</see> or one like it, without a
/// <c>docs.yml</c>: its folders have the names that they have there.
/// </summary>
/// <param name="Top">The folder that has a folder for each image: a full path.</param>
/// <param name="CachedLibrary">The folder that <c>docs sync</c> fills: a full path; null where nothing is cached.</param>
public sealed record PlainCheckout(string Top, string? CachedLibrary)
{
    /// <summary>The folder of shared fragments. A folder that has it is a checkout.</summary>
    public const string Templates = ".template-helpers";

    /// <summary>Where READMEs are: beside the fragments.</summary>
    public const string Path = "{image}/README.md";

    /// <summary>The folder of tag manifests: of a checkout of the official images beside this one, else <see cref="CachedLibrary"/>.</summary>
    public string? Library => Beside is var library && Directory.Exists(library) ? library : CachedLibrary;

    private string Beside => System.IO.Path.GetFullPath("../official-images/library", Top);

    /// <summary>The checkout that a folder lies in; null where it lies in none, or where the sources are asked for elsewhere.</summary>
    /// <param name="currentFolder">A full path, without a <c>docs.yml</c> in it or above it.</param>
    /// <param name="cacheFolder">A full path; null for none.</param>
    public static PlainCheckout? Find(string currentFolder, ConfigurationOverrides overrides, string? cacheFolder)
    {
        ArgumentNullException.ThrowIfNull(overrides);
        for (var at = currentFolder; at is not null; at = System.IO.Path.GetDirectoryName(at))
        {
            if (Directory.Exists(System.IO.Path.Join(at, Templates)))
            {
                var isElsewhere = overrides.Source is { } source && System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(source, currentFolder)) != at;

                // Each checkout has logos of its own, and so a lock file.
                return isElsewhere ? null : new(at, cacheFolder is null ? null : System.IO.Path.Join(cacheFolder, "checkouts", CacheName.Of(at), "library"));
            }
        }

        return null;
    }
}
