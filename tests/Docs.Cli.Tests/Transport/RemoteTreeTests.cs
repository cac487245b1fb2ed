using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Processes;
using Docs.Transport.Git.Reading;

namespace Docs.Cli.Tests.Transport;

/// <summary>The files of a folder of a repository elsewhere, read from real servers on this machine.</summary>
public sealed class RemoteTreeTests
{
    [Theory]
    [InlineData("http", true, false)]
    [InlineData("http", false, false)]
    [InlineData("http", true, true)]
    [InlineData("http", false, true)]
    [InlineData("git", true, false)]
    [InlineData("git", false, false)]
    [InlineData("file", true, false)]
    [InlineData("file", false, false)]
    public async Task Files_come_byte_for_byte_whatever_the_server_can_do(string protocol, bool filters, bool isOld)
    {
        using var images = await OfficialImages.CreateAsync();
        await images.Git.RunAsync("config", "uploadpack.allowFilter", filters ? "true" : "false");
        await using var web = await GitWebServer.StartAsync(images.Served, isOld);
        await using var daemon = GitDaemon.Start(images.Served);
        var address = (protocol == "http" ? web.Address : protocol == "git" ? daemon.Address : "file://" + images.Served) + "/" + OfficialImages.Name;

        var read = await images.LoadAsync(address);

        Assert.Equal(await images.Git.RunAsync("rev-parse", "main"), read.Commit?.ToString());
        Assert.Equal(await images.Git.RunAsync("log", "-1", "--format=%cI", "main"), read.Date);
        Assert.Equal(images.FilesOnDisk(), read.Files);
        Assert.Empty(read.LeftOut);
    }

    [Fact]
    public async Task Only_what_is_asked_for_is_fetched_and_all_of_it_at_once()
    {
        using var images = await OfficialImages.CreateAsync();
        await images.Git.CommitAsync("second");
        await using var daemon = GitDaemon.Start(images.Served);

        await images.LoadAsync($"{daemon.Address}/{OfficialImages.Name}");

        // The question, the trees, the blobs.
        Assert.Equal(3, daemon.Connections);
        var kept = await images.Git.RunAsync("--git-dir", Assert.Single(images.Repositories()), "cat-file", "--batch-all-objects", "--batch-check=%(objecttype)");
        var types = kept.Split('\n').CountBy(t => t).ToDictionary();
        Assert.Equal(1, types["commit"]);
        Assert.Equal(images.FilesOnDisk().Count, types["blob"]);
    }

    [Fact]
    public async Task An_unchanged_remote_is_asked_once()
    {
        using var images = await OfficialImages.CreateAsync();
        await using var daemon = GitDaemon.Start(images.Served);
        await using var web = await GitWebServer.StartAsync(images.Served);
        foreach (var address in (string[])[daemon.Address, web.Address])
        {
            await images.LoadAsync($"{address}/{OfficialImages.Name}");
        }

        var connections = daemon.Connections;
        web.Requests.Clear();
        var started = Stopwatch.StartNew();
        var again = await images.LoadAsync($"{daemon.Address}/{OfficialImages.Name}");
        TestContext.Current.TestOutputHelper!.WriteLine($"{started.ElapsedMilliseconds} ms");
        await images.LoadAsync($"{web.Address}/{OfficialImages.Name}");

        Assert.Equal(images.FilesOnDisk(), again.Files);
        Assert.Equal(connections + 1, daemon.Connections);
        Assert.Equal([$"GET /{OfficialImages.Name}/info/refs", $"POST /{OfficialImages.Name}/git-upload-pack"], web.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_changed_remote_is_read_anew(bool filters)
    {
        using var images = await OfficialImages.CreateAsync();
        await images.Git.RunAsync("config", "uploadpack.allowFilter", filters ? "true" : "false");
        await using var daemon = GitDaemon.Start(images.Served);
        var address = $"{daemon.Address}/{OfficialImages.Name}";
        var commits = new List<string?>();
        for (var round = 0; round < 4; round++)
        {
            images.Write($"library/image{round}", $"changed {round}\n");
            images.Write($"library/new{round}", "new\n");
            File.Delete(Path.Join(images.Folder, "library", $"image{10 + round}"));
            var commit = await images.Git.CommitAsync("another");

            var read = await images.LoadAsync(address);

            Assert.Equal(commit, read.Commit?.ToString());
            Assert.Equal(images.FilesOnDisk(), read.Files);
            commits.Add(read.Commit?.ToString());
        }

        Assert.Equal(4, commits.Distinct().Count());
        Assert.Single(images.Repositories());
    }

    [Fact]
    public async Task A_commit_that_is_known_is_not_asked_for()
    {
        using var images = await OfficialImages.CreateAsync();
        await using var daemon = GitDaemon.Start(images.Served);
        var address = $"{daemon.Address}/{OfficialImages.Name}";
        var first = await images.LoadAsync(address);
        images.Write("library/image0", "changed\n");
        await images.Git.CommitAsync("second");
        var connections = daemon.Connections;

        var read = await images.LoadAsync(address, first.Commit.ToString()!);

        Assert.Equal(first.Files, read.Files);
        Assert.Equal(connections, daemon.Connections);
    }

    [Theory]
    [InlineData("v1")]
    [InlineData("refs/tags/v1")]
    [InlineData("refs/heads/main")]
    [InlineData("HEAD")]
    public async Task A_tag_or_a_whole_name_will_do(string at)
    {
        using var images = await OfficialImages.CreateAsync();
        await images.Git.RunAsync("tag", "--annotate", "--message", "one", "v1");
        await images.Git.RunAsync("branch", "other/v1");
        await using var daemon = GitDaemon.Start(images.Served);
        var address = $"{daemon.Address}/{OfficialImages.Name}";

        var read = await images.LoadAsync(address, at);
        var connections = daemon.Connections;
        var again = await images.LoadAsync(address, at);

        Assert.Equal(await images.Git.RunAsync("rev-parse", "main"), read.Commit?.ToString());
        Assert.Equal(read.Commit, again.Commit);
        Assert.Equal(connections + 1, daemon.Connections);
    }

    [Fact]
    public async Task Links_submodules_and_large_files_are_left_out_and_told()
    {
        using var images = await OfficialImages.CreateAsync();
        images.Link("library/link", "/etc/passwd");
        images.Write("library/large", new byte[(1 << 20) + 1]);
        images.Write("library/largest", new byte[1 << 20]);
        Directory.CreateDirectory(Path.Join(images.Folder, "library/submodule"));
        await images.Git.RunAsync("update-index", "--add", "--cacheinfo", $"160000,{await images.Git.RunAsync("rev-parse", "main")},library/submodule");
        await images.Git.CommitAsync("odd");
        var plain = await images.Git.RunAsync("ls-tree", "--name-only", "main", "library/");

        var read = await images.LoadAsync(images.Folder);

        Assert.Contains("library/submodule", plain, StringComparison.Ordinal);
        Assert.Equal(
            [new("large", "1048577 bytes, more than 1048576"), new("link", "a symbolic link"), new("submodule", "a submodule")],
            read.LeftOut);
        Assert.Equal(1 << 20, read.Files["largest"].Length);
        Assert.DoesNotContain(read.Files.Keys, k => k is "link" or "large" or "submodule");
    }

    [Fact]
    public async Task A_folder_that_is_no_repository_has_no_commit()
    {
        using var images = await OfficialImages.CreateAsync();
        images.Link("library/link", "/etc/passwd");
        images.Write("library/large", new byte[(1 << 20) + 1]);
        images.Write("library/sub/file", "below\n");
        Directory.Delete(Path.Join(images.Folder, ".git"), recursive: true);

        var read = await images.LoadAsync(images.Folder);

        Assert.Null(read.Commit);
        Assert.Null(read.Date);
        Assert.Equal(images.FilesOnDisk().Where(f => f.Key is not ("link" or "large")).Append(new("sub/file", "below\n"u8.ToArray())).OrderBy(f => f.Key, StringComparer.Ordinal), read.Files);
        Assert.Equal([new("large", "1048577 bytes, more than 1048576"), new("link", "a symbolic link")], read.LeftOut);
        Assert.Empty(images.Commands);
    }

    [Fact]
    public async Task A_bare_repository_in_a_folder_is_one()
    {
        using var images = await OfficialImages.CreateAsync();
        await images.Git.RunAsync("clone", "--quiet", "--bare", ".", images.At("bare"));

        var read = await images.LoadAsync(images.At("bare"));

        Assert.Equal(images.FilesOnDisk(), read.Files);
        Assert.NotNull(read.Commit);
    }

    [Fact]
    public async Task What_is_not_there_is_told_with_the_remote()
    {
        using var images = await OfficialImages.CreateAsync();
        await images.Git.RunAsync("checkout", "-q", "--orphan", "bare");
        await images.Git.RunAsync("rm", "-rfq", "library");
        await images.Git.CommitAsync("without");

        var branch = await Assert.ThrowsAsync<RemoteException>(() => images.LoadAsync(images.Folder, "nothing"));
        var folder = await Assert.ThrowsAsync<RemoteException>(() => images.LoadAsync(images.Folder, "bare"));
        var nobody = await Assert.ThrowsAsync<RemoteException>(() => images.LoadAsync("http://127.0.0.1:9/nobody"));

        Assert.Equal($"{images.Folder}: there is no branch or tag 'nothing'", branch.Message);
        Assert.Equal($"{images.Folder}: there is no folder 'library' at 'refs/heads/bare'", folder.Message);
        Assert.StartsWith("http://127.0.0.1:9/nobody: ", nobody.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("git")]
    [InlineData("http")]
    public async Task A_server_that_never_answers_is_left_and_git_with_it(string protocol)
    {
        using var images = await OfficialImages.CreateAsync();
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var address = OfficialImages.AddressOf($"{protocol}://{silent.LocalEndpoint}/{OfficialImages.Name}");
        var tree = new RemoteTree(images.Runner, images.CacheFolder, new() { AnswerTimeout = TimeSpan.FromSeconds(1) });

        var load = tree.LoadAsync(address, GitRef.Parse("main"), "library", Workspace.Cancellation);
        using var connection = await silent.AcceptTcpClientAsync(Workspace.Cancellation);
        var late = await Assert.ThrowsAsync<RemoteException>(() => load);

        Assert.Equal($"{address}: git ls-remote did not end within 1 s", late.Message);
        await ReadToEndAsync(connection);
        Assert.Empty(images.Repositories());

        using var patience = new CancellationTokenSource();
        load = images.LoadAsync(address.Text, ct: patience.Token);
        using var second = await silent.AcceptTcpClientAsync(Workspace.Cancellation);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => load);
        await ReadToEndAsync(second);
        Assert.Empty(images.Repositories());
    }

    /// <summary>Ends when nobody holds the other end any more: a child of git would.</summary>
    private static async Task ReadToEndAsync(TcpClient connection)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Workspace.Cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        try
        {
            await connection.GetStream().CopyToAsync(Stream.Null, patience.Token);
        }
        catch (IOException)
        {
            // Cut off is as good.
        }
    }
}
