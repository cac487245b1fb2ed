using System.Text;
using System.Text.RegularExpressions;
using Docs.Hub;
using Docs.Model.Findings;
using Docs.Preview.Rendering;
using Docs.Testing.GitHub;
using Docs.Testing.Servers;
using Docs.Testing.Workspaces;
using Docs.Tests.Hub;
using Docs.Transport.Credentials;
using Docs.Transport.Http;

namespace Docs.Tests.Examples;

/// <summary>
/// A workspace with the images <c>hello</c> and <c>python</c>, in which no rule finds anything, and the steps that
/// make of it what an example needs.
/// </summary>
internal sealed partial class ExampleSteps : IAsyncDisposable
{
    private FaultyServer? _server;
    private HubServer? _hub;
    private GitHubHost? _gitHub;

    /// <summary>Whom the templates and an example link to: no test asks them.</summary>
    private static readonly string[] LinkedHosts =
        ["dockr.ly", "github.com", "hub.docker.com", "raw.githubusercontent.com", "serverfault.com", "stackoverflow.com", "unix.stackexchange.com", "www.python.org"];

    public ExampleSteps()
    {
        foreach (var file in Directory.GetFiles(Checked.Files.At(CheckedWorkspace.Folder)))
        {
            var text = File.ReadAllText(file).Replace("hello", "python", StringComparison.Ordinal).Replace(":1", ":3", StringComparison.Ordinal);
            Checked.Files.Write($"docs-src/python/{Path.GetFileName(file)}", text);
        }

        // Three targets show what twelve do.
        Checked.Files.Write("docs.yml", "targets:\n  library:\n  amd64: amd64\n  i386: i386\n");
        Checked.Files.Write("docs-src/.library/python", Manifest);
        Checked.Files.Write("docs-src/.library/docs.lock.json", LockFile);
        Checked.Files.Web = new() { RetryDelay = TimeSpan.Zero, AllowsPrivateAddresses = true };
    }

    public CheckedWorkspace Checked { get; } = new();

    private const string Manifest =
        """
        Maintainers: Full Name <contact@example.com> (@handle)
        GitRepo: https://github.com/example/python.git
        GitCommit: 303456576fd52b3e000639d5cfdf384442e730d7

        Tags: 3.14, 3, latest
        Architectures: amd64, i386
        Directory: 3.14/trixie

        Tags: 3.14-slim, slim
        Architectures: amd64
        Directory: slim

        """;

    /// <summary>What a sync knows, so that it has nothing to ask for.</summary>
    private const string LockFile =
        """
        {
         "dockerfileBases": {
          "https://github.com/example/hello@0123456789abcdef0123456789abcdef01234567:slim/Dockerfile": "debian:13",
          "https://github.com/example/hello@0123456789abcdef0123456789abcdef01234567:1/Dockerfile": "debian:13",
          "https://github.com/example/python@303456576fd52b3e000639d5cfdf384442e730d7:3.14/trixie/Dockerfile": "debian:13",
          "https://github.com/example/python@303456576fd52b3e000639d5cfdf384442e730d7:slim/Dockerfile": "debian:13"
         },
         "logoCommits": {
          "hello/logo.png": null,
          "python/logo.png": "01c12653ecbabd0ba0a5f6b6c1a1a5f0c1a1a5f0"
         },
         "officialImages": {
          "commit": "5555555555555555555555555555555555555555",
          "date": "2026-01-05T12:00:00Z"
         }
        }

        """;

    public void Write(string path, byte[]? content)
    {
        if (content is null)
        {
            Checked.Files.Delete(path);
        }
        else
        {
            Checked.Files.Write(path, content);
        }
    }

    /// <summary>Does one step: a name and its arguments, parted by spaces.</summary>
    public async Task DoAsync(string step)
    {
        var (name, rest) = Split(step);
        var (path, words) = Split(rest);
        switch (name)
        {
            case "docs" or "git":
                var result = await RunAsync(step);
                Assert.True(result.ExitCode == 0, $"{step}: {result}");
                break;
            case "append":
                var (times, text) = Split(words);
                var added = string.Concat(Enumerable.Repeat(Regex.Unescape(text), int.Parse(times, System.Globalization.CultureInfo.InvariantCulture)));
                Checked.Files.Write(path, (Checked.Files.Has(path) ? Checked.Files.Read(path) : "") + added);
                break;
            case "replace":
                var (old, now) = words.Split('|') is [var from, var to] ? (Regex.Unescape(from), Regex.Unescape(to)) : throw new InvalidOperationException(step);
                Assert.Contains(old, Checked.Files.Read(path), StringComparison.Ordinal);
                Checked.Files.Write(path, Checked.Files.Read(path).Replace(old, now, StringComparison.Ordinal));
                break;
            case "copy":
                Copy(path, words);
                break;
            case "official-images":
                Copy("docs-src/.library", "official-images/library");
                Checked.Files.Delete("official-images/library/docs.lock.json");
                await (await GitRepository.InitAsync(Checked.Files.At("official-images"))).RunAsync("checkout", "--quiet", "-b", "master");
                await GitRepository.Open(Checked.Files.At("official-images")).CommitAsync("Publish");
                break;
            case "shallow":
                await File.WriteAllTextAsync(Checked.Files.At(".git/shallow"), await GitRepository.Open(Checked.Files.Root).RunAsync("rev-parse", "HEAD") + "\n", Workspace.Cancellation);
                break;
            case "latin-1":
                Write(path, Encoding.Latin1.GetBytes(words + "\n"));
                break;
            case "utf-16":
                Write(path, Encoding.Unicode.GetBytes(words + "\n"));
                break;
            case "link":
                Checked.Files.Delete(path);
                Checked.Files.Link(path, words);
                break;
            case "folder":
                Checked.Files.Delete(path);
                Directory.CreateDirectory(Checked.Files.At(path));
                break;
            case "remove" when File.Exists(Checked.Files.At(path)):
                Checked.Files.Delete(path);
                break;
            case "remove":
                Directory.Delete(Checked.Files.At(path), recursive: true);
                break;
            case "read-only":
                File.SetAttributes(Checked.Files.At(path), FileAttributes.ReadOnly);
                break;
            case "repository":
                var repository = await GitRepository.InitAsync(Checked.Files.At(path));
                await repository.CommitAsync("Begin");
                break;
            case "bare-repository":
                await GitRepository.InitBareAsync(Checked.Files.At(path));
                break;
            case "commit":
                await GitRepository.Open(Checked.Files.At(path)).CommitAsync("Change");
                break;
            case "executable" when !OperatingSystem.IsWindows():
                File.SetUnixFileMode(Checked.Files.At(path), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
                break;
            case "server":
                _server = await FaultyServer.StartAsync((context, _) =>
                    context.Request.Path.StartsWithSegments(path.TrimEnd('/')) ? Faults.Text(context, words) : Faults.Status(context, 404));
                break;
            case "web-without":
                _server = await FaultyServer.StartAsync((context, _) =>
                    context.Request.Path == path ? Faults.Status(context, 404) : Faults.Text(context, "words"));
                Checked.Files.Web = Checked.Files.Web with { Hosts = new([.. LinkedHosts.Select(h => HostMapping.Parse($"https://{h}={_server.Address}")!)]) };
                break;
            case "github":
                var published = await GitRepository.InitBareAsync(Checked.Files.At(path));
                await published.RunAsync("update-ref", "refs/heads/main", await published.RunAsync("commit-tree", await published.RunAsync("mktree", "-z"), "-m", "First"));
                _gitHub = await GitHubHost.StartAsync(published.Folder);
                break;
            case "docker-hub":
                _hub = await HubServer.StartAsync(rest.Split(' '));
                break;
            case "docker-login":
                Checked.Files.HubAccounts = HubAccounts.Of(v => v switch { "DOCS_HUB_USER" => HubServer.User, "DOCS_HUB_TOKEN" => HubServer.Secret, _ => null }, dockerConfiguration: null);
                break;
            case "png":
                Write(path, Pictures.Png(120, 120));
                break;
            case "silent-server":
                _server = await FaultyServer.StartAsync((context, _) => Faults.Reset(context));
                break;
            default:
                Assert.Fail($"'{name}' is no step; tests/specs/README.md has them");
                break;
        }
    }

    /// <summary>Runs a command line: <c>docs</c> in this process, or git.</summary>
    public Task<RunResult> RunAsync(string command)
    {
        var words = Words().Matches(command).Select(m => m.Value.Trim('\'').Replace("SERVER", _server?.Address, StringComparison.Ordinal).Replace("GITHUB", _gitHub?.Address, StringComparison.Ordinal).Replace("HUB", _hub?.Address, StringComparison.Ordinal)).ToArray();
        return words[0] switch
        {
            "render" => Task.FromResult(Render(words[1])),
            "hub-page" => Task.FromResult(FitHubPage(words[1])),
            "docs" => Checked.Files.RunAsync(words[1..]),
            "git" => GitRepository.Open(Checked.Files.Root).TryRunAsync(words[1..]),
            _ => throw new InvalidOperationException($"'{command}' is no command of docs or git"),
        };
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        if (_hub is not null)
        {
            await _hub.DisposeAsync();
        }

        if (_gitHub is not null)
        {
            await _gitHub.DisposeAsync();
        }

        Checked.Dispose();
    }

    /// <summary>Shows a file as the preview does.</summary>
    private RunResult Render(string path)
    {
        var findings = new List<Finding>();
        ReadmeRenderer.Render(Checked.Files.Read(path), path, RenderSettings.None, findings);
        return new(0, "", string.Join('\n', findings));
    }

    /// <summary>Fits a README for Docker Hub, whose live description is a file.</summary>
    private RunResult FitHubPage(string live)
    {
        var findings = new List<Finding>();
        new HubFitter(HubPages.Location).Fit(HubPages.Readme("# Words\n"), "README.md", Checked.Files.Read(live), findings);
        return new(0, "", string.Join('\n', findings));
    }

    private void Copy(string from, string to)
    {
        if (File.Exists(Checked.Files.At(from)))
        {
            Checked.Files.Write(to, Checked.Files.Read(from));
        }
        else
        {
            FolderContent.Load(Checked.Files.At(from)).WriteTo(Checked.Files.At(to));
        }
    }

    private static (string Word, string Others) Split(string text) =>
        text.Split(' ', 2) is [var first, var rest] ? (first, rest) : (text, "");

    [GeneratedRegex("'[^']*'|[^ ]+")]
    private static partial Regex Words();
}
