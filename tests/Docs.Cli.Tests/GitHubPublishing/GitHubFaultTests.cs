using Docs.Model.Publishing;
using Docs.Publishing.Plans;
using Docs.Transport.Git.Processes;
using Microsoft.AspNetCore.Http;

namespace Docs.Cli.Tests.GitHubPublishing;

/// <summary>Each fault of a server at each request in turn: the outcome is right, or a clear failure, and a second run finishes.</summary>
public sealed class GitHubFaultTests
{
    private static readonly Lazy<Task<Run>> Faultless = new(() => RunAsync(movesTogether: true));

    private static readonly Lazy<Task<Run>> FaultlessOneByOne = new(() => RunAsync(movesTogether: false));

    private static readonly Lazy<Task<IReadOnlyList<HostExchange>>> Proposal = new(ProposeAsync);

    private static readonly Dictionary<string, HostFault> All = HostFault.All.Concat(HostFault.OfGraphQl).ToDictionary(StringComparer.Ordinal);

    // What passes if it happens once: waits, repetitions, and looking again.
    private static readonly string[] Passing =
    [
        "403 primary limit", "403 secondary limit", "429", "500", "502 after the work", "reset", "reset after the work", "no answer", "slow body", "HTML", "truncated JSON", "broken body",
        .. HostFault.OfGraphQl.Keys.Except(["GraphQL error without data"]),
    ];

    public static TheoryData<string, bool> Faults => [.. All.Keys.SelectMany(f => new[] { new TheoryDataRow<string, bool>(f, true), new(f, false) })];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_at_any_request_leaves_nothing_half_moved(string fault, bool passes)
    {
        var (exchanges, _, _) = await Faultless.Value;
        Assert.InRange(exchanges.Count, 15, 60);
        await FailAsync(fault, passes, await Faultless.Value, movesTogether: true, from: 0, every: HostFault.OfGraphQl.ContainsKey(fault) ? 1 : 12);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_while_branches_are_moved_one_by_one_leaves_nothing_half_moved(string fault, bool passes)
    {
        var run = await FaultlessOneByOne.Value;
        var first = run.Exchanges.Index().First(e => e.Item.Body.Contains("updateRefs", StringComparison.Ordinal)).Index;
        Assert.InRange(run.Exchanges.Count - first, 7, 20);
        await FailAsync(fault, passes, run, movesTogether: false, first, every: 12);
    }

    private static async Task FailAsync(string fault, bool passes, Run run, bool movesTogether, int from, int every)
    {
        var (exchanges, before, after) = run;
        foreach (var at in MomentsOf(fault, exchanges, every).Where(i => i >= from))
        {
            await using var scenario = await GitHubScenario.CreateAsync();
            scenario.Host.GraphQl.MovesTogether = movesTogether;
            scenario.Host.Before = Fail(scenario, fault, passes, at);
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
        foreach (var at in MomentsOf(fault, await Proposal.Value, every: 40))
        {
            await using var scenario = await GitHubScenario.CreateAsync();
            scenario.PullRequests = settings;
            var before = scenario.Heads();
            scenario.Host.Before = Fail(scenario, fault, passes, at);
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

    /// <summary>A fault from a request on, or once. Requests that are sent side by side come in another order each time, so the first one counts that it may be an answer to.</summary>
    private static Func<int, HttpContext, Task<HostFault?>> Fail(GitHubScenario scenario, string fault, bool passes, int at)
    {
        var times = 0;
        return (number, context) =>
        {
            context.Items[HostFault.Hanging] = (Action)scenario.Clock.Expire;
            return Task.FromResult(number >= at && IsAnswerTo(fault, context.Request.Method, context.Request.Path) && (Interlocked.Increment(ref times) == 1 || !passes) ? All[fault] : null);
        };
    }

    /// <summary>The requests at which a fault is tried: all that it may be an answer to, if there is time.</summary>
    private static IEnumerable<int> MomentsOf(string fault, IReadOnlyList<HostExchange> exchanges, int every) => Enumerable.Range(0, exchanges.Count)
        .Where(i => IsAnswerTo(fault, exchanges[i].Method, exchanges[i].Address) && (TestRun.IsComplete || (i + fault.Length) % every == 0));

    // A refused main branch stops library only: architectures are published over the main branch that there is.
    private static bool IsAnswerTo(string fault, string method, string path) =>
        HostFault.OfGraphQl.ContainsKey(fault) ? path == "/graphql" : fault != "422 tree too large" || method != "PATCH";

    private static async Task<Run> RunAsync(bool movesTogether)
    {
        await using var scenario = await GitHubScenario.CreateAsync();
        scenario.Host.GraphQl.MovesTogether = movesTogether;
        var before = scenario.Heads();
        Assert.Empty(await PublishAsync(scenario, "without a fault"));
        Assert.Equal("", await scenario.Repository.RunAsync("fsck", "--strict", "--no-progress", "--no-dangling"));
        return new([.. scenario.Host.Exchanges], before, scenario.Heads());
    }

    private static async Task<IReadOnlyList<HostExchange>> ProposeAsync()
    {
        await using var scenario = await GitHubScenario.CreateAsync();
        scenario.PullRequests = PullRequestSettings.Default with { Labels = ["docs"], Reviewers = ["hubot"] };
        Assert.Empty(await PublishAsync(scenario, "without a fault"));
        return [.. scenario.Host.Exchanges];
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

    /// <summary>A run without a fault.</summary>
    private sealed record Run(IReadOnlyList<HostExchange> Exchanges, SortedDictionary<string, string> Before, SortedDictionary<string, string> After);
}
