using System.Collections.Concurrent;
using Docs.Checks.Links;
using Docs.Model.Findings;
using Docs.Transport.Http;

namespace Docs.Pipeline.Checking;

/// <summary>The rule of dead links: it asks the web, so it is not among the pure ones, and only runs when asked to.</summary>
internal static class OnlineLinks
{
    /// <summary>Asks for each address once, or remembers that it answered lately.</summary>
    /// <param name="links">Perhaps several to one address.</param>
    /// <param name="trace">Told what could not be found out.</param>
    public static async Task<IReadOnlyList<Finding>> CheckAsync(
        IReadOnlyCollection<ExternalLink> links, WebSession client, LinkCache cache, Action<string> trace, CancellationToken ct)
    {
        var states = new ConcurrentDictionary<Uri, LinkState>();
        var asked = links.Select(l => l.Address).Distinct().Where(a => !cache.IsAlive(a)).OrderBy(a => a.AbsoluteUri, StringComparer.Ordinal);
        try
        {
            await Parallel.ForEachAsync(asked, new ParallelOptions { CancellationToken = ct, MaxDegreeOfParallelism = 64 }, async (address, token) =>
            {
                var state = await LinkProbe.ProbeAsync(client, address, token).ConfigureAwait(false);
                states[address] = state;
                if (state.IsDead == false)
                {
                    cache.Remember(address);
                }
                else if (state.IsDead is null)
                {
                    trace($"cannot tell whether {address} is dead: {state.Reason}");
                }
            }).ConfigureAwait(false);
        }
        finally
        {
            cache.Save();
        }

        // Without a network no host has an address: nothing is known then.
        var isOnline = states.Values.Any(s => s != LinkState.HostIsMissing);
        return [.. links
            .Where(l => states.TryGetValue(l.Address, out var state) && state.IsDead == true && (isOnline || state != LinkState.HostIsMissing))
            .Select(l => Catalogue.LinkIsDead(l.At, l.Address.OriginalString, states[l.Address].Reason, l.Image))];
    }
}
