using System.Collections.Immutable;
using Docs.Model;
using Docs.Publishing.Plans;
using Docs.Transport.Git.Pushing;

namespace Docs.Publishing.Repositories;

/// <summary>Which targets of one repository are published, rejected or not pushed yet.</summary>
/// <param name="targets">All of them.</param>
internal sealed class PushProgress(IEnumerable<Target> targets)
{
    // How often the remote may change between a plan and its push before we give up.
    private const int MaxPlans = 5;

    // Pushes in one run, at most: enough for each target alone and some retries, so that other publishers cannot keep this one busy for ever.
    private const int MaxPushes = 30;

    private readonly Dictionary<Target, TargetPlan> _done = [];
    private readonly Dictionary<Target, TargetPlan> _tried = [];
    private readonly Dictionary<Target, string> _refusals = [];
    private ImmutableArray<TargetPlan> _plans = [.. targets.Select(t => new TargetPlan(t, Branch: null, TargetState.Planned))];
    private string? _failure;
    private bool _isOneByOne;
    private int _late;
    private int _pushes;

    /// <summary>Whether there is nothing left to try.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Whether the remote can change several branches in one transaction; true until it refuses.</summary>
    public bool IsAtomic { get; private set; } = true;

    /// <summary>Why the remote's rules do not allow a target.</summary>
    public IReadOnlyDictionary<Target, string> Refusals => _refusals;

    /// <summary>Stores a new plan and returns the targets to push now.</summary>
    public List<TargetPlan> Begin(ImmutableArray<TargetPlan> plans)
    {
        _plans = plans;

        // The answer to an earlier push was lost, but the push succeeded.
        foreach (var plan in plans.Where(p => p.State == TargetState.Unchanged && _tried.TryGetValue(p.Target, out var tried) && tried.Commit == p.Commit))
        {
            _done.TryAdd(plan.Target, _tried[plan.Target] with { State = TargetState.Published });
        }

        var planned = plans.Where(p => p.State == TargetState.Planned).Take(_isOneByOne ? 1 : plans.Length).ToList();
        planned.ForEach(p => _tried[p.Target] = p);
        IsOver = planned.Count == 0;
        return planned;
    }

    /// <summary>Takes the ids of the commits that were made, and returns the plans with them.</summary>
    public List<TargetPlan> Take(List<TargetPlan> planned, IReadOnlyList<CommitId> commits)
    {
        var made = planned.Zip(commits, (p, commit) => p with { Commit = commit }).ToList();
        made.ForEach(p => _tried[p.Target] = p);
        return made;
    }

    /// <summary>Takes the remote's answer to a push.</summary>
    /// <returns>Whether no target is left to push.</returns>
    public bool End(List<TargetPlan> pushed, PushAnswer answer)
    {
        if (!answer.IsAtomic)
        {
            (IsAtomic, _isOneByOne) = (false, true);
            return false;
        }

        // A hook that rejects several branches at once does not say which one it rejects.
        var isRefusedAsWhole = pushed.Count > 1 && pushed.TrueForAll(p => OutcomeOf(p, answer) == RefOutcome.Refused);
        _isOneByOne |= isRefusedAsWhole;
        foreach (var plan in pushed)
        {
            if (OutcomeOf(plan, answer) == RefOutcome.Done)
            {
                _done[plan.Target] = plan with { State = TargetState.Published };
            }
            else if (OutcomeOf(plan, answer) == RefOutcome.Refused && !isRefusedAsWhole)
            {
                _refusals[plan.Target] = answer.Reasons[plan.Branch!];
            }
        }

        IsOver = _plans.All(p => p.State != TargetState.Planned || _done.ContainsKey(p.Target));
        return IsOver;
    }

    /// <summary>Counts a push. Returns whether another push is allowed.</summary>
    /// <param name="isLate">Whether another push changed the remote first.</param>
    public bool MayGoOn(bool isLate)
    {
        _late += isLate ? 1 : 0;
        return ++_pushes < MaxPushes && _late < MaxPlans;
    }

    /// <summary>Ends the run: targets that are not published yet fail.</summary>
    /// <param name="failure">Why, in one line.</param>
    public void Fail(string failure) => (_failure, IsOver) = (failure, true);

    /// <summary>The result for each target.</summary>
    public ImmutableArray<TargetPlan> Ended() =>
    [
        .. _plans.Select(p => _done.GetValueOrDefault(p.Target)
            ?? (p.State == TargetState.Planned ? p with { State = TargetState.Failed, Failure = _failure, Commit = null } : p)),
    ];

    private static RefOutcome OutcomeOf(TargetPlan plan, PushAnswer answer) => answer.Outcomes.GetValueOrDefault(plan.Branch!, RefOutcome.Held);
}
