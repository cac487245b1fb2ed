using System.Collections.Immutable;
using System.Text;
using Docs.Model;
using Docs.Model.Publishing;
using Docs.Publishing.Plans;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Objects;
using Docs.Transport.Git.Processes;
using Docs.Transport.Git.Pushing;

namespace Docs.Publishing.Repositories;

/// <summary>Publishes to one repository: reads the remote state, plans, makes the planned commits, and moves the branches to them.</summary>
public sealed class RepositoryPublication : IDisposable
{
    // How often the branches may change while they are read, before the run fails.
    private const int MaxAttempts = 5;

    private readonly IRemoteRepository _repository;
    private readonly Action<string> _trace;
    private readonly Propose? _propose;
    private RepositoryState _state;

    private RepositoryPublication(IRemoteRepository repository, RemoteHeads heads, Action<string> trace, Propose? propose)
    {
        (_repository, _state, _trace, _propose) = (repository, new(heads), trace, propose);
    }

    public GitAddress Address => _repository.Address;

    /// <summary>Lists the branches of a repository.</summary>
    /// <param name="repository">Is disposed with the publication, and also if opening fails.</param>
    /// <param name="trace">Called with each decision, a line each.</param>
    /// <param name="propose">Opens pull requests; null where there are none.</param>
    /// <exception cref="RemoteException">The remote does not answer.</exception>
    internal static async Task<RepositoryPublication> OpenAsync(IRemoteRepository repository, Action<string> trace, CancellationToken ct, Propose? propose = null)
    {
        try
        {
            return new(repository, await repository.LoadHeadsAsync(ct).ConfigureAwait(false), trace, propose);
        }
        catch
        {
            repository.Dispose();
            throw;
        }
    }

    public void Dispose() => _repository.Dispose();

    /// <summary>Plans each target. Nothing is changed on the remote.</summary>
    /// <param name="targets">Those of this repository, <c>library</c> first.</param>
    /// <exception cref="RemoteException">The remote does not answer.</exception>
    /// <exception cref="IOException">What is kept locally cannot be read or written.</exception>
    public Task<ImmutableArray<TargetPlan>> PlanAsync(PublishOptions options, IReadOnlyList<TargetReadmes> targets, CancellationToken ct) => options.PullRequests is null
        ? PlanDirectlyAsync(options, targets, ct)
        : ProposedPublication.RunAsync(options, targets, PlanDirectlyAsync, static (_, plans, _, _, _) => Task.FromResult(plans), ct);

    /// <summary>Plans and publishes. Each target is published completely or not at all, and no commit of another person is lost.</summary>
    /// <returns>The result for each target; none is <see cref="TargetState.Planned"/>.</returns>
    /// <exception cref="IOException">What is kept locally cannot be read or written.</exception>
    public Task<ImmutableArray<TargetPlan>> ApplyAsync(PublishOptions options, IReadOnlyList<TargetReadmes> targets, CancellationToken ct) => options.PullRequests is null
        ? ApplyDirectlyAsync(options, targets, ct)
        : ProposedPublication.RunAsync(options, targets, ApplyDirectlyAsync, _propose ?? throw new InvalidOperationException("this remote has no pull requests"), ct);

    /// <summary>The published texts that plans replace, by <see cref="ReadmeEdit.Before"/>.</summary>
    /// <exception cref="RemoteException">The remote does not send it.</exception>
    public async Task<ImmutableDictionary<string, string>> LoadTextsAsync(IEnumerable<TargetPlan> plans, CancellationToken ct)
    {
        var blobs = await _repository.LoadBlobsAsync([.. plans.SelectMany(p => p.Edits).Select(e => e.Before).OfType<string>().Distinct(StringComparer.Ordinal)], ct).ConfigureAwait(false);
        return blobs.ToImmutableDictionary(b => b.Key, b => Encoding.UTF8.GetString(b.Value.Span), StringComparer.Ordinal);
    }

    private async Task<ImmutableArray<TargetPlan>> PlanDirectlyAsync(PublishOptions options, IReadOnlyList<TargetReadmes> targets, CancellationToken ct)
    {
        var files = Place(options, targets, ct);
        while (true)
        {
            try
            {
                return await PlanAsync(options, files, ImmutableDictionary<Target, string>.Empty, ct).ConfigureAwait(false);
            }
            catch (IOException e)
            {
                if (!await TryStartAnewAsync(e, ct).ConfigureAwait(false))
                {
                    throw;
                }
            }
        }
    }

    private async Task<ImmutableArray<TargetPlan>> ApplyDirectlyAsync(PublishOptions options, IReadOnlyList<TargetReadmes> targets, CancellationToken ct)
    {
        var files = Place(options, targets, ct);
        var progress = new PushProgress(files.Select(f => f.Target));
        while (!progress.IsOver)
        {
            try
            {
                await PushAsync(options, files, progress, ct).ConfigureAwait(false);
            }
            catch (IOException e)
            {
                if (await TryStartAnewAsync(e, ct).ConfigureAwait(false))
                {
                    continue;
                }

                if (e is not RemoteException)
                {
                    throw;
                }

                progress.Fail(e.Message);
            }
        }

        return progress.Ended();
    }

    /// <summary>One attempt: plans, and publishes all planned targets, or only the first one.</summary>
    private async Task PushAsync(PublishOptions options, ImmutableArray<TargetFiles> files, PushProgress progress, CancellationToken ct)
    {
        var planned = progress.Begin(await PlanAsync(options, files, progress.Refusals, ct).ConfigureAwait(false));
        if (planned.Count == 0)
        {
            return;
        }

        var commits = await _repository.MakeCommitsAsync(planned, ct).ConfigureAwait(false);
        var made = progress.Take(planned, commits);
        var updates = made.Select(p => new RefUpdate(p.Branch!, p.Expected, p.Commit!.Value));
        var answer = await _repository.MoveBranchesAsync([.. updates, .. progress.IsAtomic ? Unmoved(options, made) : []], ct).ConfigureAwait(false);
        _trace($"{Address}: {(answer.IsAtomic ? string.Join(", ", answer.Outcomes.Select(o => $"{o.Key} {o.Value}")) : "several branches cannot be changed as one; they are pushed one by one")}");
        var isOver = progress.End(made, answer);
        if (answer.Outcomes.FirstOrDefault(o => o.Value == RefOutcome.Failed).Key is { } failed)
        {
            throw new RemoteException(Address.Text, $"{failed}: {answer.Reasons[failed]}");
        }

        if (!isOver && !progress.MayGoOn(answer.Outcomes.ContainsValue(RefOutcome.Moved)))
        {
            var (branch, reason) = answer.Reasons.OrderBy(r => answer.Outcomes[r.Key] != RefOutcome.Moved).ThenBy(r => r.Key).FirstOrDefault();
            throw new RemoteException(Address.Text, $"other pushes were faster each time{(branch is null ? "" : $" (the last answer about {branch}: {reason})")}; try again later") { Failure = RemoteFailure.Moved };
        }

        if (!isOver)
        {
            await ReloadHeadsAsync(ct).ConfigureAwait(false);
        }
    }

    private async Task<bool> TryStartAnewAsync(IOException failure, CancellationToken ct)
    {
        if (!await _repository.TryStartAnewAsync(failure, ct).ConfigureAwait(false))
        {
            return false;
        }

        _trace($"{Address}: what was kept of it is left aside");
        _state = new(await _repository.LoadHeadsAsync(ct).ConfigureAwait(false));
        return true;
    }

    // Loaded commits stay valid, because commits never change.
    private async Task ReloadHeadsAsync(CancellationToken ct) =>
        _state = _state with { Heads = await _repository.LoadHeadsAsync(ct).ConfigureAwait(false) };

    private ImmutableArray<TargetFiles> Place(PublishOptions options, IReadOnlyList<TargetReadmes> targets, CancellationToken ct) =>
        TargetFiles.Of(targets, options.Settings.Path, _state.Format, ct);

    /// <summary>Plans, and loads missing objects until the plan is complete.</summary>
    private async Task<ImmutableArray<TargetPlan>> PlanAsync(
        PublishOptions options, ImmutableArray<TargetFiles> files, IReadOnlyDictionary<Target, string> refusals, CancellationToken ct)
    {
        for (var attempt = 1; ;)
        {
            var plan = new RepositoryPlanner(_state, options, Address.Text, refusals).Plan(files);
            if (plan.MissingObjects.IsEmpty)
            {
                return plan.Targets;
            }

            if (await _repository.TryLoadAsync(_state, options, files, plan.MissingObjects, ct).ConfigureAwait(false) is { } loaded)
            {
                _state = loaded;
                continue;
            }

            if (++attempt > MaxAttempts)
            {
                throw new RemoteException(Address.Text, $"its branches moved while they were read, {MaxAttempts} times in a row; try again");
            }

            await ReloadHeadsAsync(ct).ConfigureAwait(false);
        }
    }

    /// <summary>The main branch, where other branches get commits on top of it: it must not move before they are published.</summary>
    private IEnumerable<RefUpdate> Unmoved(PublishOptions options, List<TargetPlan> plans)
    {
        var main = RepositoryPlanner.MainBranchOf(_state, options)!;
        return options.Settings.Layout == GitLayout.Branch && plans.TrueForAll(p => p.Branch != main) && _state.Head(main) is { } head
            ? [new(main, head, head)]
            : [];
    }
}
