using Docs.Hub.Links;
using Docs.Transport.Files;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Processes;
using Docs.Transport.Git.Reading;

namespace Docs.Pipeline.Publishing;

/// <summary>The web pages of a README that is checked out from git.</summary>
/// <param name="Readme">The page of the README itself.</param>
/// <param name="Base">Where its relative links lead.</param>
internal sealed record ReadmePages(string Readme, LinkBase Base)
{
    private const string Remote = "origin";

    /// <summary>Asks git: the pages of the commit that is checked out, at the host of the remote <c>origin</c>.</summary>
    /// <param name="file">The README: a full path.</param>
    /// <returns>Null where git knows no such remote or commit, or the pages of its host are not known.</returns>
    /// <exception cref="IOException">There is no git program.</exception>
    public static async Task<ReadmePages?> FindAsync(string file, GitRunner git, CancellationToken ct)
    {
        var folder = Path.GetDirectoryName(RealPath.Of(file))!;
        var (tree, _) = await WorkTree.FindAsync(git, folder, ct).ConfigureAwait(false);
        if (tree?.Commit is not { } commit)
        {
            return null;
        }

        var remote = await git.RunAsync(folder, ["remote", "get-url", Remote], ct).ConfigureAwait(false);
        if (remote.ExitCode != 0
            || !GitAddress.TryParse(remote.Output.Trim(), GitProtocols.All | GitProtocols.Ssh, folder, out var address, out _)
            || HostedPages.Find(address) is not { } pages)
        {
            return null;
        }

        var path = Path.GetRelativePath(tree.Top, RealPath.Of(file)).Replace('\\', '/');
        return new(pages.File(commit.ToString(), path), new(pages.File(commit.ToString(), ""), pages.Raw(commit.ToString(), ""), Path.GetDirectoryName(path)!.Replace('\\', '/')));
    }

    /// <summary>The pages below an address that a person wrote; null where it is none.</summary>
    /// <param name="file">The README: a full path.</param>
    public static ReadmePages? Parse(string address, string file) =>
        LinkBase.Parse(address) is { } @base ? new(@base.Resolve(Uri.EscapeDataString(Path.GetFileName(file)), isPicture: false)!, @base) : null;
}
