using Docs.Preview;
using Docs.Transport.Files;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Processes;
using Docs.Transport.Git.Reading;

namespace Docs.Pipeline.Previewing;

/// <summary>Where a preview's links to sources lead.</summary>
public static class SourceAddresses
{
    // What a browser would run, show or ask for itself.
    private static readonly string[] NoEditors = ["javascript", "data", "vbscript", "blob", "about", "file", "view-source"];

    /// <summary>Whether an address opens a file in a program of this machine, or on a page of the web.</summary>
    public static bool IsEditor(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains(SourceAddress.PathField, StringComparison.Ordinal)
            && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
            && Uri.TryCreate(text.Replace(SourceAddress.PathField, "path", StringComparison.Ordinal).Replace(SourceAddress.LineField, "1", StringComparison.Ordinal), UriKind.Absolute, out var address)
            && text.StartsWith(address.Scheme + ":", StringComparison.OrdinalIgnoreCase)
            && !NoEditors.Contains(address.Scheme, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The pages of the repository that a folder is checked out from, at its commit; null where nobody knows them.</summary>
    /// <param name="currentFolder">A full path; what origins are relative to.</param>
    internal static async Task<SourceAddress?> FindInRepositoryAsync(GitRunner git, string currentFolder, CancellationToken ct)
    {
        try
        {
            var (tree, _) = await WorkTree.FindAsync(git, currentFolder, ct).ConfigureAwait(false);
            if (tree is not { Commit: { } commit } || !RealPath.IsInside(RealPath.Of(currentFolder), tree.Top))
            {
                return null;
            }

            var remote = await git.RunAsync(currentFolder, ["remote", "get-url", "origin"], ct).ConfigureAwait(false);
            if (remote.ExitCode != 0
                || !GitAddress.TryParse(remote.Output.TrimEnd('\n'), GitProtocols.Https | GitProtocols.Ssh, currentFolder, out var address, out _)
                || HostedPages.Find(address) is not { } pages)
            {
                return null;
            }

            var folder = Path.GetRelativePath(tree.Top, RealPath.Of(currentFolder)).Replace('\\', '/');
            var prefix = folder == "." ? "" : string.Concat(folder.Split('/').Select(p => Uri.EscapeDataString(p) + "/"));
            return new($"{pages.Address}{pages.Prefix}/blob/{commit}/{prefix}{SourceAddress.PathField}#L{SourceAddress.LineField}", "Open on the repository's pages");
        }
        catch (IOException)
        {
            // There is no git program: the pages then have no such links.
            return null;
        }
    }

    /// <summary>An editor on this machine; null without one.</summary>
    /// <param name="pattern">As in <c>vscode://file/{path}:{line}</c>; the path is a full one.</param>
    /// <param name="currentFolder">A full path; what origins are relative to.</param>
    internal static SourceAddress? OfEditor(string? pattern, string currentFolder)
    {
        if (pattern is null)
        {
            return null;
        }

        var folder = string.Join('/', currentFolder.Replace('\\', '/').TrimStart('/').Split('/').Select(Uri.EscapeDataString));
        return new(pattern.Replace(SourceAddress.PathField, $"{folder}/{SourceAddress.PathField}", StringComparison.Ordinal), "Open in the editor");
    }
}
