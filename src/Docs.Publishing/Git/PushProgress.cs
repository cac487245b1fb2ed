using System.Collections.Immutable;
using Docs.Model;
using Docs.Publishing.Plans;
using Docs.Transport.Git.Pushing;

namespace Docs.Publishing.Git;

/// <summary>The targets of one repository between pushes: which are done, refused or still to push.</summary>
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

    /// <summary>Whether the remote is believed to change several branches as one.</summary>
    public bool IsAtomic { get; private set; } = true;

    /// <summary>Why the remote's rules do not allow a target.</summary>
    public IReadOnlyDictionary<Target, string> Refusals => _refusals;

    /// <summary>Takes a new plan; returns the part of it to push now.</summary>
    public List<TargetPlan> Begin(ImmutableArray<TargetPlan> plans)
    {
        _plans = plans;

        // An answer that did not arrive may have been yes.
        foreach (var plan in plans.Where(p => p.State == TargetState.Unchanged && _tried.TryGetValue(p.Target, out var tried) && tried.Commit == p.Commit))
        {
            _done.TryAdd(plan.Target, _tried[plan.Target] with { State = TargetState.Published });
        }

        var planned = plans.Where(p => p.State == TargetState.Planned).Take(_isOneByOne ? 1 : plans.Length).ToList();
        planned.ForEach(p => _tried[p.Target] = p);
        IsOver = planned.Count == 0;
        return planned;
    }

    /// <summary>Takes the remote's answer to a push.</summary>
    /// <returns>Whether that was all.</returns>
    public bool End(List<TargetPlan> pushed, PushAnswer answer)
    {
        if (!answer.IsAtomic)
        {
            (IsAtomic, _isOneByOne) = (false, true);
            return false;
        }

        // A hook that is asked about all of them does not tell which one it minds.
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

    /// <summary>Counts a push; whether there may be another one.</summary>
    /// <param name="isLate">Whether somebody else was faster.</param>
    public bool MayGoOn(bool isLate)
    {
        _late += isLate ? 1 : 0;
        return ++_pushes < MaxPushes && _late < MaxPlans;
    }

    /// <summary>Gives up what is not done yet.</summary>
    /// <param name="failure">Why, in one line.</param>
    public void Fail(string failure) => (_failure, IsOver) = (failure, true);

    /// <summary>What came of each target.</summary>
    public ImmutableArray<TargetPlan> Ended() =>
    [
        .. _plans.Select(p => _done.GetValueOrDefault(p.Target)
            ?? (p.State == TargetState.Planned ? p with { State = TargetState.Failed, Failure = _failure, Commit = null } : p)),
    ];

    private static RefOutcome OutcomeOf(TargetPlan plan, PushAnswer answer) => answer.Outcomes.GetValueOrDefault(plan.Branch!, RefOutcome.Held);
}
