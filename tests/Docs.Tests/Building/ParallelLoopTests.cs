using Docs.Model.Findings;
using Docs.Pipeline.Building;

namespace Docs.Tests.Building;

public sealed class ParallelLoopTests
{
    [Theory]
    [InlineData(0, 4)]
    [InlineData(1, 4)]
    [InlineData(1000, 1)]
    [InlineData(1000, 4)]
    public void It_acts_once_on_each(int count, int threads)
    {
        var acts = new int[count];

        ParallelLoop.For(count, i => Interlocked.Increment(ref acts[i]), threads, TestContext.Current.CancellationToken);

        Assert.All(acts, a => Assert.Equal(1, a));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_failure_is_thrown_as_it_is_and_ends_the_loop(int threads)
    {
        var acts = 0;

        var failure = Assert.Throws<IOException>(() => ParallelLoop.For(
            1000,
            i =>
            {
                Interlocked.Increment(ref acts);
                throw new IOException($"no space left for {i}");
            },
            threads,
            TestContext.Current.CancellationToken));

        Assert.StartsWith("no space left for ", failure.Message, StringComparison.Ordinal);
        Assert.InRange(acts, 1, threads);
    }

    [Fact]
    public void After_a_failure_nobody_acts_any_more_when_it_returns()
    {
        using var begun = new ManualResetEventSlim();
        using var failing = new ManualResetEventSlim();
        var hasEnded = false;

        Assert.Throws<IOException>(() => ParallelLoop.For(2, Act, threads: 2, TestContext.Current.CancellationToken));

        Assert.True(Volatile.Read(ref hasEnded));

        void Act(int i)
        {
            if (i == 0)
            {
                begun.Wait(TestContext.Current.CancellationToken);
                failing.Set();
                throw new IOException("full");
            }

            begun.Set();
            failing.Wait(TestContext.Current.CancellationToken);
            Volatile.Write(ref hasEnded, true);
        }
    }

    [Fact]
    public void A_cancelled_loop_begins_nothing()
    {
        var acts = 0;

        Assert.ThrowsAny<OperationCanceledException>(() => ParallelLoop.For(1000, _ => Interlocked.Increment(ref acts), threads: 4, new CancellationToken(canceled: true)));

        Assert.Equal(0, acts);
    }

    [Fact]
    public void Findings_of_all_items_are_collected_once_each_and_sorted()
    {
        var loop = new FindingLoop(4);
        loop.Add([Found(3)]);

        loop.ForEach([.. Enumerable.Range(0, 100)], (i, found) => found.Add(Found(i % 5)), TestContext.Current.CancellationToken);

        Assert.Equal([Found(0), Found(1), Found(2), Found(3), Found(4)], loop.Findings);
    }

    private static Finding Found(int line) => Catalogue.LockFileIsWrong(new("docs.lock.json", line + 1, 1), "wrong");
}
