using System.Collections.Immutable;
using Docs.Model;
using Docs.Transport.Git.Processes;

namespace Docs.Transport.Git.Pushing;

/// <summary>What a remote made of a push.</summary>
/// <param name="Outcomes">By branch.</param>
/// <param name="Reasons">The remote's words by branch, in one line; of those only that are not done.</param>
/// <param name="IsAtomic">Whether the remote can change several branches as one; where not, none was.</param>
public sealed record PushAnswer(
    ImmutableDictionary<string, RefOutcome> Outcomes, ImmutableDictionary<string, string> Reasons, bool IsAtomic = true)
{
    internal const string NotAtomic = "does not support --atomic push";

    private const string Prefix = "refs/heads/";

    // Another push was there between the remote's answer and its own change.
    private static readonly string[] Races =
        ["stale info", "fetch first", "failed to update ref", "failed to lock", "cannot lock", "incorrect old value", "already exists", "transaction failed", "shallow update"];

    private static readonly string[] Troubles = ["unpacker error", "failed to report", "missing necessary objects", "internal", "timeout"];

    internal static PushAnswer Of(GitResult result)
    {
        var outcomes = ImmutableDictionary.CreateBuilder<string, RefOutcome>(StringComparer.Ordinal);
        var reasons = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var words in result.Output.Split('\n').Select(l => l.Split('\t')).Where(w => w.Length == 3 && w[1].Contains(':' + Prefix, StringComparison.Ordinal)))
        {
            // <flag> tab <from>:<to> tab <summary>, the summary of a failure with the reason in parentheses
            var branch = words[1][(words[1].IndexOf(':', StringComparison.Ordinal) + 1 + Prefix.Length)..];
            outcomes[branch] = words[0] == "!" ? OutcomeOf(words[2]) : RefOutcome.Done;
            if (words[0] == "!")
            {
                reasons[branch] = Printable.Of(ReasonOf(words[2]));
            }
        }

        // A transaction that failed as a whole blames nobody; then somebody was in the way of all of them.
        return outcomes.Count > 0 && outcomes.Values.All(o => o == RefOutcome.Held)
            ? new(outcomes.Keys.ToImmutableDictionary(b => b, _ => RefOutcome.Moved), reasons.ToImmutable())
            : new(outcomes.ToImmutable(), reasons.ToImmutable());
    }

    private static RefOutcome OutcomeOf(string summary) =>
        summary.Contains("(atomic push fail", StringComparison.Ordinal) ? RefOutcome.Held
        : Array.Exists(Races, r => summary.Contains(r, StringComparison.Ordinal)) ? RefOutcome.Moved
        : Array.Exists(Troubles, t => summary.Contains(t, StringComparison.Ordinal)) ? RefOutcome.Failed
        : RefOutcome.Refused;

    private static string ReasonOf(string summary) =>
        summary.IndexOf('(', StringComparison.Ordinal) is var open and >= 0 && summary.EndsWith(')') ? summary[(open + 1)..^1] : summary;
}
