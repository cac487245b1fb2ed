using System.Collections.Immutable;
using Docs.Hub.Plans;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;
using Docs.Publishing.Hub;
using Docs.Publishing.Hub.Api;
using Docs.Sources.Configuration;
using Docs.Transport.Credentials;
using Docs.Transport.Pictures;

namespace Docs.Pipeline.Publishing;

/// <summary>A publication to Docker Hub: who the user is, and one repository after another, a few at a time.</summary>
internal sealed class HubRun : IDisposable
{
    private readonly HubSettings _settings;
    private readonly HubSession _session;
    private readonly PictureRenderer _renderer;

    private HubRun(HubSettings settings, HubSession session, PictureRenderer renderer) => (_settings, _session, _renderer) = (settings, session, renderer);

    /// <summary>Finds the user's credentials. Nobody is asked over the network yet.</summary>
    /// <param name="api">Where the API is, as written; null for Docker Hub's own.</param>
    /// <param name="isDryRun">Whether nothing is sent, so that no credential is needed.</param>
    /// <exception cref="UsageException">The address must not get a token, or there is no credential.</exception>
    /// <exception cref="IOException">Docker's credentials cannot be read.</exception>
    public static async Task<HubRun> OpenAsync(string? api, IEnumerable<string> namespaces, bool isDryRun, Surroundings surroundings, CancellationToken ct)
    {
        var address = AddressOf(api);

        // Docker's credentials are for Docker Hub, whatever the address of another API says.
        var asksDocker = address.IsLoopback || address.Authority == HubSettings.DockerHub.Authority;
        var names = namespaces.Distinct(StringComparer.Ordinal).ToList();
        var accounts = await FindAccountsAsync().ConfigureAwait(false);
        var missing = names.Where(n => !accounts.ContainsKey(n)).ToList();
        if (missing.Count > 0 && !isDryRun)
        {
            throw new UsageException([Catalogue.HubCredentialIsMissing(missing)]);
        }

        var settings = surroundings.Hub with { Api = address, Clock = surroundings.Clock, Notice = surroundings.Notice, Trace = surroundings.Trace };
        return new(settings, HubSession.Open(settings, accounts, readsPublicly: isDryRun), new(surroundings.Program, surroundings.Trace));

        async Task<IReadOnlyDictionary<string, AccountCredential>> FindAccountsAsync()
        {
            try
            {
                return await surroundings.HubAccounts.FindAsync(names, asksDocker, ct).ConfigureAwait(false);
            }
            catch (Exception e) when (isDryRun && e is (IOException or UnauthorizedAccessException))
            {
                // Most repositories are public.
                surroundings.Notice($"comparing without a login: {e.Message}");
                return ImmutableDictionary<string, AccountCredential>.Empty;
            }
        }
    }

    /// <summary>Publishes to repositories.</summary>
    /// <param name="logos">The pictures of repositories; null to keep those that are there.</param>
    /// <param name="withPlaceholders">Images whose text may have what looks like a placeholder without a value.</param>
    /// <returns>In the order of the sources.</returns>
    public async Task<ImmutableArray<HubOutcome>> PublishAsync(
        IReadOnlyList<HubSource> sources, HubLogos? logos, IReadOnlySet<ImageName> withPlaceholders, bool isDryRun, IProgress<StepsDone>? progress, CancellationToken ct)
    {
        var publication = new HubPublication(_session, withPlaceholders);
        var pictures = logos is null ? null : new LogoPublication(_session, _renderer, logos.Cache);
        var outcomes = new HubOutcome[sources.Count];
        var done = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, sources.Count),
            new ParallelOptions { MaxDegreeOfParallelism = _settings.Requests, CancellationToken = ct },
            async (i, token) =>
            {
                var hasLogo = logos?.IsFor(sources[i]) == true;
                outcomes[i] = await publication.PublishAsync(sources[i], hasLogo ? pictures : null, hasLogo ? logos!.Find(sources[i]) : null, isDryRun, token).ConfigureAwait(false);
                progress?.Report(new(Interlocked.Increment(ref done), sources.Count, sources[i].Repository.ToString()));
            }).ConfigureAwait(false);
        return [.. outcomes];
    }

    public void Dispose() => _session.Dispose();

    private static Uri AddressOf(string? api)
    {
        if (api is null)
        {
            return HubSettings.DockerHub;
        }

        return Uri.TryCreate(api.TrimEnd('/') + "/", UriKind.Absolute, out var address) && HubSettings.IsAllowed(address)
            ? address
            : throw new UsageException([Catalogue.HubAddressIsUnsafe(api)]);
    }
}
