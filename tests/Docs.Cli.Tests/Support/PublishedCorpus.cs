using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Docs.Cli.Tests.Support;

/// <summary>
/// The tag data of a corpus as it is published: its manifests in a git repository, and each Dockerfile that its lock
/// file knows the base of at the address of its host; all others are not there, and neither are their repositories.
/// </summary>
internal sealed class PublishedCorpus : IAsyncDisposable
{
    private readonly WebApplication _raw;
    private readonly FrozenDictionary<string, string?> _bases;
    private readonly TimeSpan _latency;

    private PublishedCorpus(string corpus, string folder, TimeSpan latency)
    {
        (Folder, _latency) = (folder, latency);
        using var lockFile = JsonDocument.Parse(File.ReadAllBytes(Path.Join(corpus, "docs.lock.json")));
        _bases = lockFile.RootElement.GetProperty("dockerfileBases").EnumerateObject()
            .ToFrozenDictionary(b => b.Name, b => b.Value.GetString(), StringComparer.Ordinal);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _raw = builder.Build();
        _raw.Run(AnswerAsync);
    }

    /// <summary>The repository with the manifests.</summary>
    public string Folder { get; }

    /// <summary>What the corpus's lock file knows.</summary>
    public IReadOnlyDictionary<string, string?> Bases => _bases;

    /// <summary>What the servers of Dockerfiles were asked for so far.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>The server of the repository.</summary>
    public GitWebServer Git { get; private set; } = null!;

    /// <summary>The options that make a sync ask this and nobody else.</summary>
    public string[] Options =>
    [
        "--remote", $"{Git.Address}/{Path.GetFileName(Folder)}/.git",
        "--map-host", $"https://raw.githubusercontent.com={_raw.Urls.Single()}",
        "--map-host", $"https://github.com={_raw.Urls.Single()}/git",
    ];

    /// <param name="corpus">The folder that has <c>library</c> and <c>docs.lock.json</c>.</param>
    /// <param name="folder">Where the repository is made; its parent is served.</param>
    /// <param name="latency">How much later than at once each request is answered.</param>
    public static async Task<PublishedCorpus> StartAsync(string corpus, string folder, TimeSpan latency)
    {
        var published = new PublishedCorpus(corpus, folder, latency);
        Directory.CreateDirectory(Path.Join(folder, "library"));
        foreach (var manifest in Directory.EnumerateFiles(Path.Join(corpus, "library")))
        {
            File.Copy(manifest, Path.Join(folder, "library", Path.GetFileName(manifest)));
        }

        await RunGitAsync(folder, "init", "--quiet", "--initial-branch=master");
        await RunGitAsync(folder, "config", "uploadpack.allowFilter", "true");
        await published.CommitAsync();
        published.Git = await GitWebServer.StartAsync(Path.GetDirectoryName(folder)!, latency: latency);
        await published._raw.StartAsync(CancellationToken.None);
        return published;
    }

    /// <summary>Publishes what is in the folder.</summary>
    public async Task CommitAsync()
    {
        await RunGitAsync(Folder, "add", "--all");
        await RunGitAsync(Folder, "-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "--quiet", "--message", "Publish");
    }

    public async ValueTask DisposeAsync()
    {
        await _raw.DisposeAsync();
        await Git.DisposeAsync();
    }

    private static async Task RunGitAsync(string folder, params string[] arguments)
    {
        var start = GitWebServer.Prepare(arguments);
        start.WorkingDirectory = folder;
        using var git = Process.Start(start)!;
        git.StandardInput.Close();
        await git.StandardOutput.ReadToEndAsync();
        await git.WaitForExitAsync();
        if (git.ExitCode != 0)
        {
            throw new InvalidOperationException($"git {string.Join(' ', arguments)} ended with {git.ExitCode}");
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        Requests.Enqueue(path);
        await Task.Delay(_latency, context.RequestAborted);

        // /<owner>/<repository>/<commit>/<file>
        var parts = path.Split('/', 5);
        if (parts.Length == 5 && _bases.GetValueOrDefault($"https://github.com/{parts[1]}/{parts[2]}@{parts[3]}:{parts[4]}") is { } image)
        {
            await context.Response.WriteAsync($"FROM {image}\n", context.RequestAborted);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
