using Docs.Model.Findings;
using Docs.Sources.Configuration;
using Docs.Sync;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Http;

namespace Docs.Pipeline.Requests;

/// <summary>Where tag data is published.</summary>
/// <param name="Remote">A git URL or a folder, as written.</param>
/// <param name="Ref">A branch, tag or commit, as written.</param>
/// <param name="IsOffline">Whether no host is asked.</param>
/// <param name="Hosts">Where the user wants addresses to lead.</param>
public sealed record TagDataRemote(string Remote, string Ref, bool IsOffline, HostMap Hosts)
{
    /// <summary>The addresses and names that were written, parsed.</summary>
    /// <exception cref="UsageException">Something is no address, or no name of a commit.</exception>
    internal LiveSettings Resolve(Surroundings surroundings)
    {
        var findings = new List<Finding>();
        if (!GitAddress.TryParse(Hosts.Find(Remote) ?? Remote, GitProtocols.All, surroundings.CurrentFolder, out var address, out var refusal))
        {
            findings.Add(Catalogue.RemoteIsWrong("--remote", Remote, refusal));
        }

        if (!GitRef.TryParse(Ref, out var at))
        {
            findings.Add(Catalogue.RemoteIsWrong("--ref", Ref, "is not the name of a branch, a tag or a commit"));
        }

        return findings.Count > 0
            ? throw new UsageException([.. findings])
            : new(address!, at!, IsOffline, surroundings.OpenCache(), surroundings.GitHubToken);
    }
}
