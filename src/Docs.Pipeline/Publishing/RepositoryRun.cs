using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;
using Docs.Publishing.Plans;
using Docs.Publishing.Repositories;
using Docs.Sources.Configuration;
using Docs.Transport.Git.Processes;

namespace Docs.Pipeline.Publishing;

/// <summary>One repository of a run: it is opened while READMEs are built, and then planned or published to.</summary>
internal sealed class RepositoryRun : IAsyncDisposable
{
    private readonly GitDestination _destination;
    private readonly SemaphoreSlim _turns;
    private readonly CancellationTokenSource _ending;
    private readonly Task<RepositoryPublication> _opening;

    private RepositoryRun(GitDestination destination, SemaphoreSlim turns, CancellationTokenSource ending, Task<RepositoryPublication> opening) =>
        (_destination, _turns, _ending, _opening) = (destination, turns, ending, opening);

    /// <summary>Its targets, <c>library</c> first.</summary>
    public ImmutableArray<Target> Targets => _destination.Targets;

    /// <summary>Begins to ask the repository for its branches. A failure is reported when it is published to.</summary>
    /// <param name="turns">Entered while the host is asked: hosts limit how many requests they answer at the same time.</param>
    public static RepositoryRun Start(GitDestination destination, IPublicationTransport transport, SemaphoreSlim turns, CancellationToken ct)
    {
        var ending = CancellationTokenSource.CreateLinkedTokenSource(ct);
        return new(destination, turns, ending, Task.Run(() => OpenAsync(ending.Token), ending.Token));

        async Task<RepositoryPublication> OpenAsync(CancellationToken token)
        {
            await turns.WaitAsync(token).ConfigureAwait(false);
            try
            {
                return await transport.OpenAsync(destination.Address, token).ConfigureAwait(false);
            }
            finally
            {
                turns.Release();
            }
        }
    }

    /// <summary>Plans or publishes its targets.</summary>
    /// <param name="readmes">All that may go out, by target.</param>
    /// <param name="stopped">Targets that must not be published, with the findings that say why.</param>
    public async Task<IReadOnlyList<PublishedTarget>> PublishAsync(
        PublishReadmesRequest request, PublishOptions options, IReadOnlyList<TargetReadmes> readmes, IReadOnlyDictionary<Target, ImmutableArray<Finding>> stopped, CancellationToken ct)
    {
        var all = Targets.ToDictionary(t => t, t => new TargetPlan(t, Branch: null, TargetState.Stopped) { Findings = stopped.GetValueOrDefault(t, []) });
        var wanted = readmes.Where(r => all.ContainsKey(r.Target) && !stopped.ContainsKey(r.Target)).ToList();
        IReadOnlyDictionary<string, string> before = ImmutableDictionary<string, string>.Empty;
        try
        {
            if (wanted.Count > 0)
            {
                await PublishWantedAsync().ConfigureAwait(false);
            }
        }
        catch (RemoteException e)
        {
            foreach (var target in wanted.Select(w => w.Target).Where(t => all[t].State is TargetState.Stopped && all[t].Findings.IsEmpty))
            {
                all[target] = all[target] with { State = TargetState.Failed, Failure = e.Message };
            }
        }

        return [.. Targets.Select(t => new PublishedTarget(_destination.Address, all[t]) { Before = before })];

        async Task PublishWantedAsync()
        {
            var repository = await _opening.ConfigureAwait(false);
            await _turns.WaitAsync(ct).ConfigureAwait(false);
            try
            {
                foreach (var plan in request.IsDryRun
                    ? await repository.PlanAsync(options, wanted, ct).ConfigureAwait(false)
                    : await repository.ApplyAsync(options, wanted, ct).ConfigureAwait(false))
                {
                    all[plan.Target] = plan;
                }

                if (request.KeepsTexts)
                {
                    before = await repository.LoadTextsAsync(all.Values, ct).ConfigureAwait(false);
                }
            }
            finally
            {
                _turns.Release();
            }
        }
    }

    /// <summary>Keeps what was fetched; what still opens is cancelled.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        try
        {
            (await _opening.ConfigureAwait(false)).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            // It was never open; that is reported where it is used.
        }

        _ending.Dispose();
    }
}
