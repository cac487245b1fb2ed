using Docs.Model.Publishing;

namespace Docs.Transport.Git.Addresses;

/// <summary>Finds the web pages of a repository from its git address.</summary>
public static class HostedPages
{
    /// <summary>The pages of a repository; null for a folder, and for a host whose pages are not known.</summary>
    public static RepositoryPages? Find(GitAddress remote)
    {
        ArgumentNullException.ThrowIfNull(remote);
        var text = remote.Text.EndsWith(".git", StringComparison.Ordinal) ? remote.Text[..^4] : remote.Text.TrimEnd('/');
        var address = remote.Protocol switch
        {
            GitProtocols.Https => text,

            // ssh://git@github.com/owner/name and git@github.com:owner/name
            GitProtocols.Ssh => text.StartsWith("ssh://", StringComparison.Ordinal)
                ? $"https://{remote.Host!.Split(':')[0]}/{text["ssh://".Length..].Split('/', 2)[1]}"
                : $"https://{remote.Host}/{text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimStart('/')}",
            _ => null,
        };
        return address is null ? null : RepositoryPages.Find(address);
    }
}
