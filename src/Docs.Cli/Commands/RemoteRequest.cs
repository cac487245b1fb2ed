using Docs.Model.Findings;
using Docs.Sync;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Http;

namespace Docs.Cli.Commands;

/// <summary>Whom a command line names to be asked for tag data.</summary>
/// <param name="Remote">A git URL or a folder, as written.</param>
/// <param name="Ref">A branch, tag or commit, as written.</param>
/// <param name="IsOffline">Whether no host is asked.</param>
/// <param name="Hosts">Where the user wants addresses to lead.</param>
internal sealed record RemoteRequest(string Remote, string Ref, bool IsOffline, HostMap Hosts)
{
    /// <summary>What is meant.</summary>
    /// <exception cref="UsageException">Something is no address, or no name of a commit.</exception>
    public LiveSettings Resolve(Terminal terminal)
    {
        var findings = new List<Finding>();
        var address = GitAddress.Find(Hosts.Find(Remote) ?? Remote, GitProtocols.All, terminal.CurrentFolder, out var refusal);
        if (address is null)
        {
            findings.Add(Catalogue.RemoteIsWrong("--remote", Remote, refusal!));
        }

        var at = GitRef.Find(Ref);
        if (at is null)
        {
            findings.Add(Catalogue.RemoteIsWrong("--ref", Ref, "is not the name of a branch, a tag or a commit"));
        }

        return findings.Count > 0
            ? throw new UsageException([.. findings])
            : new(address!, at!, IsOffline, terminal.CacheFolder, terminal.GitHubToken);
    }
}
