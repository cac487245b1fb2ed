using System.Collections.Concurrent;
using System.Text;
using Docs.Model;
using Docs.Model.Manifests;
using Docs.Sync.Dockerfiles;
using Docs.Transport.Http;

namespace Docs.Cli.Tests.Transport;

/// <summary>Where the bases of Dockerfiles come from.</summary>
public sealed class BaseFinderTests
{
    private static readonly Dictionary<string, string?> NothingKnown = new(StringComparer.Ordinal);

    [Fact]
    public async Task What_is_known_is_not_asked_for()
    {
        await using var server = await FaultyServer.StartAsync((context, _) => Faults.Text(context, "FROM alpine:3.22\n"));
        var sources = Sources(3);
        var cache = BaseCache.Load(null);
        cache.Remember(sources[1].LockKey, null);
        var known = new Dictionary<string, string?>(StringComparer.Ordinal) { [sources[0].LockKey] = "debian:trixie" };

        var answers = await FindAsync(server, sources, known, cache);

        Assert.Equal([BaseAnswer.Known("debian:trixie"), BaseAnswer.Known(null), BaseAnswer.Known("alpine:3.22")], sources.Select(s => answers[s.LockKey]));
        Assert.Equal([$"GET /docker-library/x/{sources[2].Commit}/2/Dockerfile"], server.Requests);
    }

    [Fact]
    public async Task What_was_found_once_is_never_asked_for_again()
    {
        using var workspace = new Workspace();
        await using var server = await FaultyServer.StartAsync((context, _) => context.Request.Path.Value!.Contains("/1/", StringComparison.Ordinal)
            ? Faults.Status(context, 404)
            : Faults.Text(context, "FROM alpine:3.22\n"));

        var first = await FindAsync(server, Sources(3), NothingKnown, BaseCache.Load(workspace.At("cache")));
        var second = await FindAsync(server, Sources(3), NothingKnown, BaseCache.Load(workspace.At("cache")));

        Assert.Equal(first.OrderBy(a => a.Key, StringComparer.Ordinal), second.OrderBy(a => a.Key, StringComparer.Ordinal));
        Assert.Equal(2, first.Values.Count(a => a == BaseAnswer.Known("alpine:3.22")));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Each_Dockerfile_is_asked_for_once_and_progress_is_told()
    {
        await using var server = await FaultyServer.StartAsync((context, _) => Faults.Text(context, "FROM alpine:3.22\n"));
        var told = new ConcurrentQueue<(int Done, int Total, string What)>();

        await FindAsync(server, [.. Sources(5), .. Sources(5)], NothingKnown, progress: (done, total, what) => told.Enqueue((done, total, what)));

        Assert.Equal(5, server.Requests.Count);
        Assert.Equal([1, 2, 3, 4, 5], told.Select(t => t.Done).Order());
        Assert.All(told, t => Assert.Equal(5, t.Total));
        Assert.Equal(Sources(5).Select(s => s.LockKey), told.Select(t => t.What).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Git_is_asked_where_the_web_has_no_such_file()
    {
        await using var server = await FaultyServer.StartAsync((context, _) => Faults.Status(context, 404));
        GitSource[] sources = [.. Sources(2), Sources(1)[0] with { Repository = "https://git.example.org/x.git" }];

        var answers = await FindAsync(server, sources, NothingKnown, git: source => source == sources[0]
            ? FetchedFile.Missing
            : new(Encoding.UTF8.GetBytes($"FROM git:{(source == sources[1] ? 1 : 2)}"), null));

        Assert.Equal([BaseAnswer.Known(null), BaseAnswer.Known("git:1"), BaseAnswer.Known("git:2")], sources.Select(s => answers[s.LockKey]));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task What_fails_is_told_and_is_asked_for_again_the_next_time()
    {
        await using var server = await FaultyServer.StartAsync((context, before) => (context.Request.Path.Value![^12], before) switch
        {
            ('0', < 3) => Faults.Status(context, 503),
            ('1', < 3) => Faults.BadGzip(context),
            ('2', 0) => Faults.Chunks(context, BaseFinder.MaxFileSize + 1),
            ('3', 0) => Faults.Status(context, 403),
            ('4', 0) => Faults.Redirect(context, "https://example.org"),
            _ => Faults.Text(context, "FROM alpine:3.22\n"),
        });
        var cache = BaseCache.Load(null);
        GitSource[] sources = [.. Sources(6), Sources(1)[0] with { Repository = "https://169.254.169.254/latest" }];

        var answers = await FindAsync(server, sources, NothingKnown, cache);
        var again = await FindAsync(server, Sources(6), NothingKnown, cache);

        string[] expected =
        [
            "the server answers 503", "unsupported compression method", "it is longer than 1048576 bytes", "the server answers 403", "redirected to another scheme", "", "not a host of the public internet",
        ];
        Assert.All(sources.Zip(expected), p => Assert.Contains(p.Second, answers[p.First.LockKey].Failure ?? "", StringComparison.Ordinal));
        Assert.Equal(BaseAnswer.Known("alpine:3.22"), answers[sources[5].LockKey]);
        Assert.All(again.Values, a => Assert.Equal(BaseAnswer.Known("alpine:3.22"), a));
    }

    [Theory]
    [MemberData(nameof(WebSessionTests.PassingFaults), MemberType = typeof(WebSessionTests))]
    public async Task A_fault_at_any_request_changes_nothing(string fault)
    {
        const int Files = 4;
        for (var faulty = 0; faulty < Files; faulty++)
        {
            var count = 0;
            var at = faulty;
            await using var server = await FaultyServer.StartAsync((context, _) =>
                Interlocked.Increment(ref count) == at + 1 ? WebSessionTests.Commit(fault, context) : Faults.Text(context, "FROM alpine:3.22\n"));

            var answers = await FindAsync(server, Sources(Files), NothingKnown);

            Assert.All(answers.Values, a => Assert.Equal(BaseAnswer.Known("alpine:3.22"), a));
            Assert.Equal(Files + 1, server.Requests.Count);
        }
    }

    [Fact]
    public async Task A_host_that_fails_all_the_time_is_given_up()
    {
        await using var server = await FaultyServer.StartAsync((context, _) => Faults.Status(context, 503));

        var answers = await FindAsync(server, Sources(100), NothingKnown);

        Assert.Equal(100, answers.Count);
        Assert.All(answers.Values, a => Assert.NotNull(a.Failure));
        Assert.Contains(answers.Values, a => a.Failure!.Contains("not asked any more", StringComparison.Ordinal));
        Assert.InRange(server.Requests.Count, 8 * 3, 16 * 3);
    }

    [Fact]
    public async Task What_is_built_from_an_archive_is_built_from_nothing()
    {
        await using var server = await FaultyServer.StartAsync((context, _) => Faults.Text(context, "{}"));
        var source = Sources(1)[0] with { Builder = "oci-import", File = "index.json" };

        Assert.Equal(BaseAnswer.Known("scratch"), (await FindAsync(server, [source], NothingKnown))[source.LockKey]);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Who_cancels_keeps_what_was_found()
    {
        using var workspace = new Workspace();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var found = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await FaultyServer.StartAsync((context, _) => context.Request.Path.Value!.Contains("/0/", StringComparison.Ordinal)
            ? Faults.Text(context, "FROM alpine:3.22\n")
            : Faults.Hang(context, reached));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Workspace.Cancellation);

        var finding = FindAsync(server, Sources(2), NothingKnown, BaseCache.Load(workspace.At("cache")), progress: (_, _, _) => found.SetResult(), ct: stop.Token);
        await Task.WhenAll(reached.Task, found.Task).WaitAsync(Workspace.Cancellation);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => finding);
        var cache = BaseCache.Load(workspace.At("cache"));
        Assert.Equal([BaseAnswer.Known("alpine:3.22"), null], Sources(2).Select(s => cache.Find(s.LockKey)));
    }

    private static async Task<IReadOnlyDictionary<string, BaseAnswer>> FindAsync(
        FaultyServer server,
        IEnumerable<GitSource> sources,
        Dictionary<string, string?> known,
        BaseCache? cache = null,
        Func<GitSource, FetchedFile>? git = null,
        Action<int, int, string>? progress = null,
        CancellationToken? ct = null)
    {
        using var web = new WebSession(new()
        {
            RetryDelay = TimeSpan.Zero,
            RequestsPerHost = 8,
            Hosts = new([HostMapping.Parse("https://raw.githubusercontent.com=" + server.Address)!]),
        });
        var finder = new BaseFinder(web, cache ?? BaseCache.Load(null), token: null, (source, _) => Task.FromResult(git is null ? FetchedFile.Missing : git(source)));
        return await finder.FindAsync(sources, known, progress ?? ((_, _, _) => { }), ct ?? Workspace.Cancellation);
    }

    private static GitSource[] Sources(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new GitSource(
            "https://github.com/docker-library/x.git", GitSource.DefaultFetch, CommitId.Parse("0123456789abcdef0123456789abcdef01234567"), $"{i}", GitSource.DefaultFile, Builder: null)),
    ];
}
