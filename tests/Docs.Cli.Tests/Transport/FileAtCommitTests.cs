using System.Net;
using System.Net.Sockets;
using Docs.Model;
using Docs.Model.Manifests;
using Docs.Transport.Git.Reading;

namespace Docs.Cli.Tests.Transport;

/// <summary>Single files of single commits, from real servers on this machine and from addresses that must not be asked.</summary>
public sealed class FileAtCommitTests
{
    private const string Repository = "https://github.com/example/" + OfficialImages.Name + ".git";

    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public async Task A_file_of_an_old_commit_comes_byte_for_byte_whatever_the_server_can_do(bool isOld, bool filters)
    {
        using var images = await OfficialImages.CreateAsync();
        await images.Git.RunAsync("config", "uploadpack.allowFilter", filters ? "true" : "false");
        images.Write("1/Dockerfile", [.. "FROM debian\r\n"u8, 0, 255]);
        var commit = await images.Git.CommitAsync("old");
        await images.Git.CommitEachAsync("1/Dockerfile", Enumerable.Range(0, 60).Select(i => $"FROM debian:{i}\n"));
        await using var web = await GitWebServer.StartAsync(images.Served, isOld);
        using var files = Files(images, web.Address);

        var file = await files.LoadAsync(Source(commit), Workspace.Cancellation);

        Assert.Equal([.. "FROM debian\r\n"u8, 0, 255], file.Content!.Value.ToArray());
        Assert.Empty(file.Reason);
        Assert.False(file.IsFailure);
    }

    [Fact]
    public async Task A_server_that_hands_out_commits_is_asked_for_one_commit_and_one_file()
    {
        using var images = await OfficialImages.CreateAsync();
        images.Write("1/Dockerfile", "FROM debian\n");
        var commit = await images.Git.CommitAsync("old");
        images.Write("1/Dockerfile", "FROM debian:2\n");
        await images.Git.CommitAsync("newer");
        await using var daemon = GitDaemon.Start(images.Served);
        using (var files = Files(images, daemon.Address))
        {
            await files.LoadAsync(Source(commit), Workspace.Cancellation);
            await files.LoadAsync(Source(commit), Workspace.Cancellation);
        }

        Assert.Equal(2, daemon.Connections);
        var kept = await images.Git.RunAsync("--git-dir", Assert.Single(images.Repositories()), "cat-file", "--batch-all-objects", "--batch-check=%(objecttype)");
        Assert.Single(kept.Split('\n'), "commit");
        Assert.Single(kept.Split('\n'), "blob");

        using var later = Files(images, daemon.Address);
        Assert.NotNull((await later.LoadAsync(Source(commit), Workspace.Cancellation)).Content);
        Assert.Equal(2, daemon.Connections);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_not_there_is_missing_for_good(bool isOld)
    {
        using var images = await OfficialImages.CreateAsync();
        images.Link("link", "library/empty");
        images.Write("large", new byte[(1 << 20) + 1]);
        var commit = await images.Git.CommitAsync("odd");
        await using var web = await GitWebServer.StartAsync(images.Served, isOld);
        using var files = Files(images, web.Address);
        var address = $"{web.Address}/{OfficialImages.Name}";
        const string Gone = "0123456789abcdef0123456789abcdef01234567";

        foreach (var (source, reason) in new[]
        {
            (Source(commit), $"there is no file '1/Dockerfile' in commit {commit}"),
            (Source(commit) with { Directory = ".", File = "library" }, $"there is no file 'library' in commit {commit}"),
            (Source(commit) with { Directory = ".", File = "link" }, $"'link' is a symbolic link in commit {commit}"),
            (Source(commit) with { Directory = "link", File = "Dockerfile" }, $"there is no file 'link/Dockerfile' in commit {commit}"),
            (Source(commit) with { Directory = ".", File = "large" }, $"'large' has 1048577 bytes, more than 1048576 in commit {commit}"),
            (Source(Gone), $"there is no commit {Gone}{(isOld ? " of refs/heads/main" : "")}"),
        })
        {
            Assert.Equal(new CommitFile(Content: null, $"{address}: {reason}", IsFailure: false), await files.LoadAsync(source, Workspace.Cancellation));
        }
    }

    [Fact]
    public async Task Several_files_at_once_all_come()
    {
        using var images = await OfficialImages.CreateAsync();
        var commits = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            images.Write("1/Dockerfile", $"FROM debian:{i}\n");
            commits.Add(await images.Git.CommitAsync("another"));
        }

        await using var daemon = GitDaemon.Start(images.Served);
        using var files = Files(images, daemon.Address);
        using var others = Files(images, daemon.Address);

        var all = await Task.WhenAll(commits.SelectMany(c => new[] { files, others }.Select(f => f.LoadAsync(Source(c), Workspace.Cancellation))));

        Assert.Equal(Enumerable.Range(0, 6).SelectMany(i => new[] { $"FROM debian:{i}\n", $"FROM debian:{i}\n" }), all.Select(a => System.Text.Encoding.UTF8.GetString(a.Content!.Value.Span)));
    }

    [Theory]
    [InlineData("http://169.254.169.254/repository")]
    [InlineData("https://169.254.169.254/repository")]
    [InlineData("https://127.0.0.1/repository")]
    [InlineData("https://2130706433/repository")]
    [InlineData("https://0x7f.1/repository")]
    [InlineData("https://[::1]/repository")]
    [InlineData("https://localhost/repository")]
    [InlineData("https://private.example.com/repository")]
    [InlineData("https://user:secret@public.example.com/repository")]
    [InlineData("http://public.example.com/repository")]
    [InlineData("file:///etc")]
    [InlineData("/etc")]
    [InlineData("ext::sh -c touch% started")]
    [InlineData("--upload-pack=touch started")]
    [InlineData("git@public.example.com:repository")]
    public async Task Nobody_is_asked_for_an_address_that_is_not_of_the_public_internet(string repository)
    {
        using var images = await OfficialImages.CreateAsync();
        using var files = new FileAtCommit(images.Runner, images.CacheFolder, _ => null, new())
        {
            Resolve = (host, _) => Task.FromResult(host == "public.example.com" ? new[] { IPAddress.Parse("93.184.215.14") } : [IPAddress.Parse("10.1.2.3"), IPAddress.IPv6Loopback]),
        };

        var file = await files.LoadAsync(Source("0123456789abcdef0123456789abcdef01234567") with { Repository = repository }, Workspace.Cancellation);

        Assert.True(file.IsFailure);
        Assert.DoesNotContain("secret", file.Reason.Replace(repository, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(images.Commands);
    }

    [Fact]
    public async Task A_host_that_does_not_exist_is_a_failure()
    {
        using var images = await OfficialImages.CreateAsync();
        using var files = new FileAtCommit(images.Runner, images.CacheFolder, _ => null, new())
        {
            Resolve = (_, _) => throw new SocketException((int)SocketError.HostNotFound),
        };

        var file = await files.LoadAsync(Source("0123456789abcdef0123456789abcdef01234567"), Workspace.Cancellation);

        Assert.True(file.IsFailure);
        Assert.StartsWith($"{Repository}: there is no host 'github.com': ", file.Reason, StringComparison.Ordinal);
        Assert.Empty(images.Commands);
    }

    [Fact]
    public async Task A_repository_that_cannot_be_reached_is_a_failure()
    {
        using var images = await OfficialImages.CreateAsync();
        using var files = Files(images, "http://127.0.0.1:9");

        var file = await files.LoadAsync(Source("0123456789abcdef0123456789abcdef01234567"), Workspace.Cancellation);

        Assert.True(file.IsFailure);
        Assert.StartsWith($"http://127.0.0.1:9/{OfficialImages.Name}: ", file.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_that_is_no_name_is_not_handed_to_git()
    {
        using var images = await OfficialImages.CreateAsync();
        using var files = Files(images, images.Served);

        var file = await files.LoadAsync(Source("0123456789abcdef0123456789abcdef01234567") with { Fetch = "--upload-pack=touch" }, Workspace.Cancellation);

        Assert.True(file.IsFailure);
        Assert.Empty(images.Commands);
    }

    private static GitSource Source(string commit) => new(Repository, "refs/heads/main", CommitId.Parse(commit), "1", "Dockerfile", Builder: null);

    private static FileAtCommit Files(OfficialImages images, string server) => new(
        images.Runner,
        images.CacheFolder,
        address => address == Repository ? $"{server}/{OfficialImages.Name}" : null,
        new() { RetryDelay = TimeSpan.Zero });
}
