using System.Collections.Immutable;
using System.Text;
using Docs.Model;
using Docs.Model.Publishing;
using Docs.Publishing.Plans;
using Docs.Transport.Files;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Objects;
using Docs.Transport.Git.Processes;
using Docs.Transport.Git.Pushing;

namespace Docs.Publishing.Git;

/// <summary>Publishes to one repository: reads the remote state, plans, and pushes all planned commits at once.</summary>
public sealed class RepositoryPublication : IDisposable
{
    // How often the branches may change while they are read, before the run fails.
    private const int MaxAttempts = 5;

    private readonly PublishedRepository _repository;
    private readonly Action<string> _trace;
    private RepositoryLoader _loader;

    private RepositoryPublication(PublishedRepository repository, RemoteHeads heads, Action<string> trace)
    {
        (_repository, _loader, _trace) = (repository, new(repository, heads), trace);
    }

    public GitAddress Address => _repository.Address;

    /// <summary>Opens a repository and asks it for its branches.</summary>
    /// <param name="cache">The cache of fetched objects; null for none.</param>
    /// <param name="token">Authenticates the user; null for none.</param>
    /// <param name="trace">Called with each decision, a line each.</param>
    /// <exception cref="RemoteException">The remote does not answer.</exception>
    /// <exception cref="IOException">The working folder cannot be created, or there is no git program.</exception>
    /// <exception cref="UnauthorizedAccessException">The working folder cannot be created.</exception>
    public static async Task<RepositoryPublication> OpenAsync(
        GitRunner git, CacheFolder? cache, GitAddress address, GitPolicy policy, GitToken? token, Action<string> trace, CancellationToken ct)
    {
        var repository = await PublishedRepository.OpenAsync(git, cache, address, policy, token, ct).ConfigureAwait(false);
        try
        {
            return new(repository, await repository.AskAsync(ct).ConfigureAwait(false), trace);
        }
        catch
        {
            repository.Dispose();
            throw;
        }
    }

    /// <summary>Stores the fetched and created objects in the cache.</summary>
    public void Dispose()
    {
        _repository.Keep();
        _repository.Dispose();
    }

    /// <summary>Plans each target. Only the cache is changed.</summary>
    /// <param name="targets">Those of this repository, <c>library</c> first.</param>
    /// <exception cref="RemoteException">The remote does not answer.</exception>
    /// <exception cref="IOException">The working folder cannot be created.</exception>
    public async Task<ImmutableArray<TargetPlan>> PlanAsync(PublishOptions options, IReadOnlyList<TargetReadmes> targets, CancellationToken ct)
    {
        var files = Place(options, targets, ct);
        try
        {
            return await PlanAsync(options, files, ImmutableDictionary<Target, string>.Empty, ct).ConfigureAwait(false);
        }
        catch (IOException e) when (_repository.MayBeDamaged(e))
        {
            await StartAnewAsync(ct).ConfigureAwait(false);
            return await PlanAsync(options, files, ImmutableDictionary<Target, string>.Empty, ct).ConfigureAwait(false);
        }
    }

    /// <summary>Plans and pushes. Each target is pushed completely or not at all, and no push of another person is overwritten.</summary>
    /// <returns>The result for each target; none is <see cref="TargetState.Planned"/>.</returns>
    /// <exception cref="IOException">The working folder cannot be created.</exception>
    public async Task<ImmutableArray<TargetPlan>> ApplyAsync(PublishOptions options, IReadOnlyList<TargetReadmes> targets, CancellationToken ct)
    {
        var files = Place(options, targets, ct);
        var progress = new PushProgress(files.Select(f => f.Target));
        while (!progress.IsOver)
        {
            try
            {
                await PushAsync(options, files, progress, ct).ConfigureAwait(false);
            }
            catch (IOException e) when (_repository.MayBeDamaged(e))
            {
                await StartAnewAsync(ct).ConfigureAwait(false);
            }
            catch (RemoteException e)
            {
                progress.Fail(e.Message);
            }
        }

        return progress.Ended();
    }

    /// <summary>The published texts that plans replace, by <see cref="ReadmeEdit.Before"/>.</summary>
    /// <exception cref="RemoteException">The remote does not send it.</exception>
    public async Task<ImmutableDictionary<string, string>> LoadTextsAsync(IEnumerable<TargetPlan> plans, CancellationToken ct)
    {
        var blobs = await _repository.LoadBlobsAsync([.. plans.SelectMany(p => p.Edits).Select(e => e.Before).OfType<string>()], ct).ConfigureAwait(false);
        return blobs.ToImmutableDictionary(b => b.Key, b => Encoding.UTF8.GetString(b.Value.Span), StringComparer.Ordinal);
    }

    /// <summary>One attempt: plans, and pushes all planned targets, or only the first one.</summary>
    private async Task PushAsync(PublishOptions options, ImmutableArray<TargetFiles> files, PushProgress progress, CancellationToken ct)
    {
        var planned = progress.Begin(await PlanAsync(options, files, progress.Refusals, ct).ConfigureAwait(false));
        if (planned.Count == 0)
        {
            return;
        }

        var updates = await MakeAsync(planned, ct).ConfigureAwait(false);
        var answer = await _repository.PushAsync([.. updates, .. progress.IsAtomic ? Unmoved(options, planned) : []], ct).ConfigureAwait(false);
        _trace($"{Address}: {(answer.IsAtomic ? string.Join(", ", answer.Outcomes.Select(o => $"{o.Key} {o.Value}")) : "several branches cannot be changed as one; they are pushed one by one")}");
        if (answer.Outcomes.FirstOrDefault(o => o.Value == RefOutcome.Failed).Key is { } failed)
        {
            throw new RemoteException(Address.Text, $"{failed}: {answer.Reasons[failed]}");
        }

        var isOver = progress.End(planned, answer);
        if (!isOver && !progress.MayGoOn(answer.Outcomes.ContainsValue(RefOutcome.Moved)))
        {
            var (branch, reason) = answer.Reasons.OrderBy(r => answer.Outcomes[r.Key] != RefOutcome.Moved).ThenBy(r => r.Key).FirstOrDefault();
            throw new RemoteException(Address.Text, $"other pushes were faster each time{(branch is null ? "" : $" (the last answer about {branch}: {reason})")}; try again later") { Failure = RemoteFailure.Moved };
        }

        if (!isOver)
        {
            _loader.Take(await _repository.AskAsync(ct).ConfigureAwait(false));
        }
    }

    private async Task StartAnewAsync(CancellationToken ct)
    {
        _trace($"{Address}: what was kept of it is left aside");
        await _repository.StartAnewAsync(ct).ConfigureAwait(false);
        _loader = new(_repository, await _repository.AskAsync(ct).ConfigureAwait(false));
    }

    private ImmutableArray<TargetFiles> Place(PublishOptions options, IReadOnlyList<TargetReadmes> targets, CancellationToken ct) =>
        TargetFiles.Of(targets, options.Settings.Path, _loader.State.Format, ct);

    /// <summary>Plans, and loads missing objects until the plan is complete.</summary>
    private async Task<ImmutableArray<TargetPlan>> PlanAsync(
        PublishOptions options, ImmutableArray<TargetFiles> files, IReadOnlyDictionary<Target, string> refusals, CancellationToken ct)
    {
        for (var attempt = 1; ;)
        {
            var plan = new RepositoryPlanner(_loader.State, options, Address.Text, refusals).Plan(files);
            if (plan.MissingObjects.IsEmpty)
            {
                return plan.Targets;
            }

            if (!await _loader.TryLoadAsync(options, files, plan.MissingObjects, ct).ConfigureAwait(false))
            {
                if (++attempt > MaxAttempts)
                {
                    throw new RemoteException(Address.Text, $"its branches moved while they were read, {MaxAttempts} times in a row; try again");
                }

                _loader.Take(await _repository.AskAsync(ct).ConfigureAwait(false));
            }
        }
    }

    /// <summary>Creates the commits in the local repository, and returns the branch updates that publish them.</summary>
    private async Task<List<RefUpdate>> MakeAsync(List<TargetPlan> plans, CancellationToken ct)
    {
        var restored = plans.SelectMany(p => p.Steps!.Restored).ToList();
        if (restored.Count > 0)
        {
            await _repository.FetchBlobsAsync(restored, ct).ConfigureAwait(false);
        }

        var commits = await _repository.ImportAsync(new ImportStream(plans).WriteAsync, ct).ConfigureAwait(false);

        // Use the ids that git reports: git may keep a file mode of an old tree that it does not list.
        return [.. plans.Zip(commits, (p, commit) => new RefUpdate(p.Branch!, p.Expected, commit))];
    }

    /// <summary>The main branch, where other branches get commits on top of it: it must not move before they are pushed.</summary>
    private IEnumerable<RefUpdate> Unmoved(PublishOptions options, List<TargetPlan> plans)
    {
        var main = RepositoryPlanner.MainBranchOf(_loader.State, options)!;
        return options.Settings.Layout == GitLayout.Branch && plans.TrueForAll(p => p.Branch != main) && _loader.State.Head(main) is { } head
            ? [new(main, head, head)]
            : [];
    }
}
