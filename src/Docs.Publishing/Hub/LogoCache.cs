using Docs.Model.Publishing;
using Docs.Transport.Files;

namespace Docs.Publishing.Hub;

/// <summary>
/// Remembers which picture was last sent to a repository, and which one Docker Hub showed then: it may have made another file
/// of it. It can be deleted at any time.
/// </summary>
/// <param name="cache">Null for none: then nothing is remembered.</param>
internal sealed class LogoCache(CacheFolder? cache)
{
    private const string Folder = "hub-logos";

    /// <summary>What was last sent to a repository; null where that is not known.</summary>
    public SentLogo? Find(Uri api, HubRepositoryName name)
    {
        try
        {
            return cache is not null && PathOf(api, name) is var path && File.Exists(path) ? SentLogo.Parse(RegularFile.ReadAllBytes(path)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // As if nothing were kept.
            return null;
        }
    }

    /// <summary>Remembers a picture that was sent.</summary>
    public void Add(Uri api, HubRepositoryName name, ReadOnlySpan<byte> sent, ReadOnlySpan<byte> shown)
    {
        if (cache is null)
        {
            return;
        }

        try
        {
            var path = PathOf(api, name);
            WholeFile.CreateFolder(Path.GetDirectoryName(path)!);
            WholeFile.Write(path, SentLogo.Of(sent, shown).Print());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            cache.Report(e);
        }
    }

    private string PathOf(Uri api, HubRepositoryName name) => Path.Join(cache!.Path, Folder, CacheName.Of($"{api} {name}"));
}
