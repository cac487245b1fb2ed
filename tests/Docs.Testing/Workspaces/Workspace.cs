using System.Globalization;
using System.Text;
using Docs.Cli;
using Docs.Publishing.Hub.Api;
using Docs.Transport.Credentials;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Processes;
using Docs.Transport.Http;

namespace Docs.Testing.Workspaces;

/// <summary>
/// A temporary folder with images, the repository's own templates and a library, where the program looks for them
/// by default; removed when disposed.
/// </summary>
public sealed class Workspace : IDisposable
{
    /// <summary>The warning that makes a README one of ours.</summary>
    public const string GeneratedWarning = "<!--\n\nWARNING:\n\n    DO NOT EDIT \"x/README.md\"\n\n    IT IS AUTO-GENERATED\n\n-->\n";

    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    private readonly TemporaryFolder _folder;

    public Workspace(params string[] images)
    {
        _folder = new();
        Directory.CreateDirectory(At("docs-src/.library"));
        CopyTemplates(At("templates"));
        foreach (var image in images)
        {
            AddImage(image);
        }
    }

    private Workspace(TemporaryFolder folder) => _folder = folder;

    /// <summary>Its full path.</summary>
    public string Root => _folder.FullPath;

    /// <summary>What the terminal of <see cref="RunAsync(string[])"/> can do.</summary>
    public bool HasColor { get; init; }

    /// <summary>What standard input of <see cref="RunAsync(string[])"/> holds.</summary>
    public ReadOnlyMemory<byte> Input { get; init; }

    /// <summary>Whom <see cref="RunAsync(string[])"/> asks; null for nobody.</summary>
    public Spectre.Console.IAnsiConsole? Prompt { get; init; }

    /// <summary>How <see cref="RunAsync(string[])"/> asks servers and repositories: without waiting before it asks again.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Whether <see cref="RunAsync(string[])"/> keeps what others answered, in a folder <c>cache</c>.</summary>
    public bool HasCache { get; init; }

    /// <summary>What the environment of <see cref="RunAsync(string[])"/> has of secrets for repositories.</summary>
    public GitTokens Tokens { get; set; } = GitTokens.None;

    /// <summary>What the environment of <see cref="RunAsync(string[])"/> has as a token for GitHub.</summary>
    public WebToken? GitHubToken { get; set; }

    /// <summary>What the environment of <see cref="RunAsync(string[])"/> has of credentials for Docker Hub.</summary>
    public HubAccounts HubAccounts { get; set; } = HubAccounts.None;

    /// <summary>How <see cref="RunAsync(string[])"/> asks Docker Hub: without waiting before it asks again.</summary>
    public HubSettings Hub { get; set; } = new() { RetryDelay = TimeSpan.Zero };

    /// <summary>How <see cref="RunAsync(string[])"/> asks repositories.</summary>
    public GitPolicy GitPolicy { get; init; } = new() { RetryDelay = TimeSpan.Zero };

    /// <summary>How <see cref="RunAsync(string[])"/> asks web servers.</summary>
    public HttpPolicy Web { get; set; } = new() { RetryDelay = TimeSpan.Zero };

    /// <summary>The file that <see cref="RunAsync(string[])"/> adds a summary to, or null.</summary>
    public string? SummaryFile { get; set; }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    /// <summary>Another one with the same files, and without a terminal's settings.</summary>
    public Workspace Copy()
    {
        var copy = new Workspace(new TemporaryFolder());
        FolderContent.Load(Root).WriteTo(copy.Root);
        return copy;
    }

    /// <summary>The full path of something in it.</summary>
    public string At(string path) => Path.Join(Root, path);

    public string Read(string path) => File.ReadAllText(At(path));

    public bool Has(string path) => File.Exists(At(path));

    /// <summary>Writes a file, and the folders on its way.</summary>
    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] content) => _folder.Write(path, content);

    /// <summary>Replaces a file in one step, as most editors do.</summary>
    public void Save(string path, string text)
    {
        var aside = Path.Join(Path.GetTempPath(), Path.GetFileName(Root) + ".aside");
        File.WriteAllText(aside, text);
        File.Move(aside, At(path), overwrite: true);
    }

    public void Delete(string path) => File.Delete(At(path));

    public void DeleteFolder(string path) => Directory.Delete(At(path), recursive: true);

    /// <summary>Makes a symbolic link.</summary>
    /// <param name="target">A full path, or one relative to the link.</param>
    public void Link(string path, string target) => _folder.Link(path, target);

    /// <summary>Adds an image that has everything it needs.</summary>
    public void AddImage(string name, string content = "# What is it?\n\nWords.\n")
    {
        Write($"docs-src/{name}/content.md", content);
        Write($"docs-src/{name}/github-repo", $"https://github.com/example/{name}\n");
        Write($"docs-src/{name}/maintainer.md", "[the example people](https://example.com)\n");
        AddManifest(name, "1, latest");
    }

    public void AddManifest(string image, string tags) => Write(
        $"docs-src/.library/{image}",
        $"""
        Maintainers: Example People <people@example.com> (@example)
        GitRepo: https://github.com/example/{image}.git
        GitCommit: {Commit}

        Tags: {tags}
        Architectures: amd64, i386
        Directory: 1

        """);

    /// <summary>Adds a logo; its bytes are not looked at.</summary>
    public void AddLogo(string image, string bytes = "png") => Write($"docs-src/{image}/logo.png", bytes);

    /// <summary>Runs the program in this process, as if started in the folder.</summary>
    public Task<RunResult> RunAsync(params string[] arguments) => RunInAsync(Root, arguments);

    /// <summary>The same, started in another folder.</summary>
    public async Task<RunResult> RunInAsync(string folder, params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var terminal = new Terminal(output, TextWriter.Synchronized(error), folder, HasColor, IsInteractive: false)
        {
            OpenInput = () => new MemoryStream(Input.ToArray()),
            OpenPrompt = Prompt is null ? null : () => Prompt,
            Clock = Clock,
            CacheFolder = HasCache ? At("cache") : null,
            Program = new(BuiltProgram.FullPath, []),
            Web = Web,
            Git = GitPolicy,
            GitTokens = Tokens,
            GitHubToken = GitHubToken,
            Hub = Hub,
            HubAccounts = HubAccounts,
            SummaryFile = SummaryFile,
        };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        var exitCode = await Application.RunAsync(arguments, terminal, patience.Token);
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The state of everything in it.</summary>
    /// <param name="without">A folder that is left out, or null.</param>
    public SortedDictionary<string, string> States(string? without = null) => FileStates.Of(Root, without);

    private static void CopyTemplates(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(RepositoryRoot.Templates))
        {
            File.Copy(file, Path.Join(folder, Path.GetFileName(file)));
        }
    }
}
