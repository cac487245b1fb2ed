using Docs.Transport.Git;

namespace Docs.Cli.GitPublishing;

/// <summary>Where the pages of a host show a commit.</summary>
internal static class CommitLink
{
    /// <summary>The address of the page; null for a host whose pages are not known.</summary>
    public static string? Find(GitAddress remote, string commit)
    {
        var text = remote.Text.EndsWith(".git", StringComparison.Ordinal) ? remote.Text[..^4] : remote.Text.TrimEnd('/');
        var page = remote.Protocol switch
        {
            GitProtocols.Https => text,

            // ssh://git@github.com/owner/name and git@github.com:owner/name
            GitProtocols.Ssh => text.StartsWith("ssh://", StringComparison.Ordinal)
                ? $"https://{remote.Host!.Split(':')[0]}/{text["ssh://".Length..].Split('/', 2)[1]}"
                : $"https://{remote.Host}/{text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimStart('/')}",
            _ => null,
        };
        return page is null ? null
            : page.StartsWith("https://github.", StringComparison.Ordinal) ? $"{page}/commit/{commit}"
            : page.StartsWith("https://gitlab.", StringComparison.Ordinal) ? $"{page}/-/commit/{commit}"
            : null;
    }
}
