using System.Text;
using Docs.Sync.Dockerfiles;

namespace Docs.Tests.Sync;

public sealed class BaseCacheTests : IDisposable
{
    private const string File = "cache/dockerfile-bases.txt";
    private const string Key = "https://github.com/a/b@0123:1/Dockerfile";

    private readonly TemporaryFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void What_is_saved_is_found_again()
    {
        var cache = Load();
        cache.Remember(Key, "buildpack-deps:bookworm");
        cache.Remember(Key + " with spaces", null);
        cache.Save();

        Assert.Equal(BaseAnswer.Known("buildpack-deps:bookworm"), Load().Find(Key));
        Assert.Equal(BaseAnswer.Known(null), Load().Find(Key + " with spaces"));
        Assert.Null(Load().Find("another"));
    }

    [Fact]
    public void It_is_a_sorted_text()
    {
        var cache = Load();
        cache.Remember("c@1:Dockerfile", "x:1");
        cache.Remember("a@1:Dockerfile", null);
        cache.Remember("b@1:Dockerfile", "y:1");
        cache.Save();

        Assert.Equal("- a@1:Dockerfile\ny:1 b@1:Dockerfile\nx:1 c@1:Dockerfile\n", System.IO.File.ReadAllText(_root.PathOf(File)));
    }

    [Fact]
    public void Two_that_save_one_after_the_other_keep_what_both_found()
    {
        var (one, two) = (Load(), Load());
        one.Remember("one", "x:1");
        two.Remember("two", "x:2");
        one.Save();
        two.Save();

        Assert.Equal([BaseAnswer.Known("x:1"), BaseAnswer.Known("x:2")], new[] { "one", "two" }.Select(k => Load().Find(k)));
    }

    [Fact]
    public void Many_that_save_at_the_same_time_leave_a_whole_file()
    {
        Parallel.For(0, 50, i =>
        {
            var cache = Load();
            cache.Remember($"key{i}", "x:1");
            cache.Save();
        });

        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"x:1 key{i}").Order(StringComparer.Ordinal), System.IO.File.ReadLines(_root.PathOf(File)));
        Assert.Equal([_root.PathOf(File)], Directory.EnumerateFileSystemEntries(_root.PathOf("cache")));
    }

    [Fact]
    public async Task It_is_saved_while_others_add_to_it()
    {
        var many = TestRun.Values(200_000);
        var cache = Load();
        var adding = Task.Run(
            () =>
            {
                for (var i = 0; i < many; i++)
                {
                    cache.Remember($"key{i}", "x:1");
                }
            },
            TestContext.Current.CancellationToken);
        do
        {
            cache.Save();
        }
        while (!adding.IsCompleted);

        await adding;
        cache.Save();
        Assert.Equal(many, (await System.IO.File.ReadAllLinesAsync(_root.PathOf(File), TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public void What_is_no_cache_is_none()
    {
        _root.Write(File, Encoding.Latin1.GetBytes($"\0\xFF\n\nword\n x\nx:1 {Key}\n"));

        Assert.Equal(BaseAnswer.Known("x:1"), Load().Find(Key));
        Assert.Null(Load().Find("x"));
    }

    [Fact]
    public void Keys_that_would_be_two_lines_are_not_kept()
    {
        var cache = Load();
        cache.Remember("a\nx:1 b", "x:1");
        cache.Save();

        Assert.Null(Load().Find("b"));
    }

    [Fact]
    public void Where_nothing_can_be_written_nothing_is_lost_but_the_memory()
    {
        _root.Write("cache", "a file");
        var cache = Load();
        cache.Remember(Key, "x:1");
        cache.Save();

        Assert.Equal(BaseAnswer.Known("x:1"), cache.Find(Key));
        Assert.Null(Load().Find(Key));
    }

    private BaseCache Load() => BaseCache.Load(_root.PathOf("cache"));
}
