using Docs.Model.Publishing;
using Docs.Publishing.Plans;
using Docs.Transport.Git.Processes;

namespace Docs.Cli.Tests.GitHubPublishing;

/// <summary>Each fault of a server at each request in turn: the outcome is right, or a clear failure, and a second run finishes.</summary>
public sealed class GitHubFaultTests
{
    private static readonly Lazy<Task<(IReadOnlyList<HostExchange> Exchanges, SortedDictionary<string, string> Before, SortedDictionary<string, string> After)>> Faultless = new(RunAsync);

    private static readonly Lazy<Task<int>> ProposalRequests = new(CountProposalRequestsAsync);

    // What passes if it happens once: waits, repetitions, and looking again.
    private static readonly string[] Passing =
    [
        "403 primary limit", "403 secondary limit", "429", "500", "502 after the work", "reset", "reset after the work", "no answer", "slow body", "HTML", "truncated JSON", "broken body",
    ];

    public static TheoryData<string, bool> Faults => [.. HostFault.All.Keys.SelectMany(f => new[] { new TheoryDataRow<string, bool>(f, true), new(f, false) })];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_at_any_request_leaves_nothing_half_moved(string fault, bool passes)
    {
        var (exchanges, before, after) = await Faultless.Value;
        Assert.InRange(exchanges.Count, 20, 60);
        var moments = TestRun.IsComplete ? Enumerable.Range(0, exchanges.Count) : Enumerable.Range(0, exchanges.Count).Where(i => (i + fault.Length) % 12 == 0).ToList();
        foreach (var at in moments.Where(i => IsAnswerTo(fault, exchanges[i])))
        {
            await using var scenario = await GitHubScenario.CreateAsync();
            scenario.Host.Before = (number, context) =>
            {
                context.Items[HostFault.Hanging] = (Action)scenario.Clock.Expire;
                return Task.FromResult(number == at || (!passes && number > at) ? HostFault.All[fault] : null);
            };
            var where = $"{fault} at request {at}, {exchanges[at].Method} {exchanges[at].Address}";

            var failures = await PublishAsync(scenario, where);

            var now = scenario.Heads();
            AssertWhole(before, now, after, where);
            if (failures.Count > 0)
            {
                Assert.False(passes && Passing.Contains(fault), $"{where}: {failures[0]}");
                Assert.All(failures, f => AssertClear(f, where));
            }
            else
            {
                Assert.Equal(after, now);
            }

            scenario.Host.Before = static (_, _) => Task.FromResult<HostFault?>(null);
            Assert.Empty(await PublishAsync(scenario, where));
            Assert.Equal(after, scenario.Heads());
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_while_pull_requests_are_made_opens_none_twice(string fault, bool passes)
    {
        var settings = PullRequestSettings.Default with { Labels = ["docs"], Reviewers = ["hubot"] };
        var count = await ProposalRequests.Value;
        foreach (var at in TestRun.IsComplete ? Enumerable.Range(0, count) : Enumerable.Range(0, count).Where(i => (i + fault.Length) % 40 == 0))
        {
            await using var scenario = await GitHubScenario.CreateAsync();
            scenario.PullRequests = settings;
            var before = scenario.Heads();
            scenario.Host.Before = (number, context) =>
            {
                context.Items[HostFault.Hanging] = (Action)scenario.Clock.Expire;
                return Task.FromResult(number == at || (!passes && number > at) ? HostFault.All[fault] : null);
            };
            var where = $"{fault} at request {at} of a proposal";

            var failures = await PublishAsync(scenario, where);

            Assert.All(failures, f => AssertClear(f, where));
            scenario.Host.Before = static (_, _) => Task.FromResult<HostFault?>(null);
            Assert.Empty(await PublishAsync(scenario, where));
            Assert.Equal(["docs-update/amd64", "docs-update/i386", "docs-update/library"], scenario.Host.PullRequests.All.Select(p => p["head"]!["ref"]!.GetValue<string>()).Order(StringComparer.Ordinal));
            Assert.All(scenario.Host.PullRequests.All, p => Assert.Equal("open", p["state"]!.GetValue<string>()));
            Assert.Equal(before, new(scenario.Heads().Where(b => !b.Key.StartsWith("docs-update/", StringComparison.Ordinal)).ToDictionary(), StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task A_run_that_is_cancelled_between_two_requests_leaves_nothing_half_moved()
    {
        var (exchanges, before, after) = await Faultless.Value;
        foreach (var at in TestRun.IsComplete ? Enumerable.Range(0, exchanges.Count) : Enumerable.Range(0, exchanges.Count).Where(i => i % 8 == 0))
        {
            await using var scenario = await GitHubScenario.CreateAsync();
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(Workspace.Cancellation);
            scenario.Host.Before = async (number, _) =>
            {
                if (number == at)
                {
                    await stop.CancelAsync();
                }

                return null;
            };

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scenario.PublishAsync(stop.Token));

            var where = $"cancelled at request {at}";
            AssertWhole(before, scenario.Heads(), after, where);
            scenario.Host.Before = static (_, _) => Task.FromResult<HostFault?>(null);
            Assert.Empty(await PublishAsync(scenario, where));
            Assert.Equal(after, scenario.Heads());
        }
    }

    // A refused main branch stops library only: architectures are published over the main branch that there is.
    private static bool IsAnswerTo(string fault, HostExchange exchange) => fault != "422 tree too large" || exchange.Method != "PATCH";

    private static async Task<(IReadOnlyList<HostExchange> Exchanges, SortedDictionary<string, string> Before, SortedDictionary<string, string> After)> RunAsync()
    {
        await using var scenario = await GitHubScenario.CreateAsync();
        var before = scenario.Heads();
        Assert.Empty(await PublishAsync(scenario, "without a fault"));
        Assert.Equal("", await scenario.Repository.RunAsync("fsck", "--strict", "--no-progress", "--no-dangling"));
        return ([.. scenario.Host.Exchanges], before, scenario.Heads());
    }

    private static async Task<int> CountProposalRequestsAsync()
    {
        await using var scenario = await GitHubScenario.CreateAsync();
        scenario.PullRequests = PullRequestSettings.Default with { Labels = ["docs"], Reviewers = ["hubot"] };
        Assert.Empty(await PublishAsync(scenario, "without a fault"));
        return scenario.Host.Exchanges.Count;
    }

    /// <summary>Publishes. Returns the failures; those that are reported as published are.</summary>
    private static async Task<IReadOnlyList<string>> PublishAsync(GitHubScenario scenario, string where)
    {
        try
        {
            var plans = await scenario.PublishAsync(Workspace.Cancellation);
            var heads = scenario.Heads();
            Assert.All(plans.Where(p => p.State is TargetState.Published or TargetState.Unchanged), p => Assert.True(heads[p.Branch!.Value] == p.Commit.ToString(), where));
            return [.. plans.Where(p => p.State is TargetState.Failed).Select(p => p.Failure!)];
        }
        catch (RemoteException e)
        {
            return [e.Message];
        }
    }

    /// <summary>Each branch is where it was or where it should be, and no architecture is before the main branch.</summary>
    private static void AssertWhole(SortedDictionary<string, string> before, SortedDictionary<string, string> now, SortedDictionary<string, string> after, string where)
    {
        Assert.Equal(after.Keys, now.Keys);
        Assert.All(now, b => Assert.True(b.Value == before[b.Key] || b.Value == after[b.Key], where));
        Assert.True(now["main"] == after["main"] || now.Values.SequenceEqual(before.Values), where);
    }

    /// <summary>A failure names the repository, what was attempted and what to do, and no secret.</summary>
    private static void AssertClear(string failure, string where)
    {
        Assert.StartsWith($"{GitHubHost.Remote}: ", failure, StringComparison.Ordinal);
        Assert.True(failure.Contains("cannot ", StringComparison.Ordinal) || failure.Contains("other pushes were faster", StringComparison.Ordinal), $"{where}: {failure}");
        Assert.DoesNotContain(GitHubWorkspace.Secret, failure, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure);
    }
}
