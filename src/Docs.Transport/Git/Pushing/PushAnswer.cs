using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Publishing;
using Docs.Transport.Git.Processes;

namespace Docs.Transport.Git.Pushing;

/// <summary>The remote's answer to a push.</summary>
/// <param name="Outcomes">By branch.</param>
/// <param name="Reasons">Why branches were not changed, by branch: git's words and the remote's, in one line.</param>
/// <param name="IsAtomic">Whether the remote can change several branches at once; where it cannot, none was changed.</param>
public sealed record PushAnswer(
    ImmutableDictionary<BranchName, RefOutcome> Outcomes, ImmutableDictionary<BranchName, string> Reasons, bool IsAtomic = true)
{
    private const string Prefix = "refs/heads/";

    /// <summary>From what <c>git push --porcelain</c> printed; without outcomes where there was no answer.</summary>
    internal static PushAnswer Parse(GitResult result)
    {
        var outcomes = ImmutableDictionary.CreateBuilder<BranchName, RefOutcome>();
        var reasons = ImmutableDictionary.CreateBuilder<BranchName, string>();
        var locks = RemoteFailureParser.LockErrors(result);
        foreach (var words in result.Output.Split('\n').Select(l => l.Split('\t')).Where(w => w.Length == 3 && w[1].Contains(':' + Prefix, StringComparison.Ordinal)))
        {
            // <flag> tab <from>:<to> tab <summary>, the summary of a failure with the reason in parentheses
            var name = words[1][(words[1].IndexOf(':', StringComparison.Ordinal) + 1)..];
            var branch = BranchName.Parse(name[Prefix.Length..]);
            if (words[0] != "!")
            {
                outcomes[branch] = RefOutcome.Done;
                continue;
            }

            var lockError = locks.GetValueOrDefault(name);
            outcomes[branch] = OutcomeOf(RemoteFailureParser.ParseBranch(words[2], lockError));
            reasons[branch] = Printable.Of(ReasonOf(words[2], lockError ?? (outcomes[branch] == RefOutcome.Refused ? result.RemoteWords : "")));
        }

        return new(Blame(outcomes.ToImmutable(), locks), reasons.ToImmutable());
    }

    /// <summary>A failed atomic push reports the same failure for all its branches. Finds the branch that caused it.</summary>
    private static ImmutableDictionary<BranchName, RefOutcome> Blame(ImmutableDictionary<BranchName, RefOutcome> outcomes, IReadOnlyDictionary<string, string> locks)
    {
        bool IsLocked(BranchName branch) => locks.ContainsKey(branch.Ref);

        // If the remote does not say which one, another push changed a branch in the meantime.
        return outcomes.Count == 0 ? outcomes
            : outcomes.Values.All(o => o == RefOutcome.Held) ? outcomes.Keys.ToImmutableDictionary(b => b, _ => RefOutcome.Moved)
            : !outcomes.Keys.Any(IsLocked) ? outcomes
            : outcomes.ToImmutableDictionary(o => o.Key, o => o.Value == RefOutcome.Moved && !IsLocked(o.Key) ? RefOutcome.Held : o.Value);
    }

    private static RefOutcome OutcomeOf(RemoteFailure failure) => failure switch
    {
        RemoteFailure.Held => RefOutcome.Held,
        RemoteFailure.Moved => RefOutcome.Moved,
        RemoteFailure.Broken => RefOutcome.Failed,
        _ => RefOutcome.Refused,
    };

    private static string ReasonOf(string summary, string remote)
    {
        var own = summary.IndexOf('(', StringComparison.Ordinal) is var open and >= 0 && summary.EndsWith(')') ? summary[(open + 1)..^1] : summary;
        return remote.Length == 0 ? own : $"{own}: {remote}";
    }
}
