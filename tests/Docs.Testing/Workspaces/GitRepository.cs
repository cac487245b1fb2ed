using System.Globalization;
using System.Text;

namespace Docs.Testing.Workspaces;

/// <summary>A real git repository in a folder; each commit is a minute after the one before.</summary>
internal sealed class GitRepository
{
    // Most tests begin with at least one, and files are written in much less time than git starts in.
    private static readonly Lazy<Task<FolderContent>> Empty = new(() => MakeEmptyAsync());
    private static readonly Lazy<Task<FolderContent>> EmptyBare = new(() => MakeEmptyAsync("--bare"));

    private readonly string _folder;
    private int _minutes;

    private GitRepository(string folder) => _folder = folder;

    /// <summary>Makes a folder a repository.</summary>
    public static async Task<GitRepository> InitAsync(string folder)
    {
        (await Empty.Value).WriteTo(folder);
        return new(folder);
    }

    /// <summary>Makes a folder a repository without a work tree, to which everybody may push.</summary>
    /// <param name="options">More for <c>git init</c>.</param>
    public static async Task<GitRepository> InitBareAsync(string folder, params string[] options)
    {
        var empty = options.Length == 0 ? await EmptyBare.Value : await MakeEmptyAsync(["--bare", .. options]);
        empty.WriteTo(folder);
        return new(folder);
    }

    /// <summary>A repository that is there already.</summary>
    public static GitRepository Open(string folder) => new(folder);

    /// <summary>Clones a repository into a folder that is not there yet.</summary>
    public static async Task<GitRepository> CloneAsync(string from, string folder, params string[] options)
    {
        Directory.CreateDirectory(folder);
        var repository = new GitRepository(folder);
        await repository.RunAsync(["clone", "--quiet", .. options, from, "."]);
        return repository;
    }

    /// <summary>Its full path.</summary>
    public string Folder => _folder;

    /// <summary>Commits everything, and tells the commit.</summary>
    public async Task<string> CommitAsync(string message)
    {
        await RunAsync("add", "--all");
        await RunAsync("commit", "--quiet", "--allow-empty", "--message", message);

        // As "git rev-parse HEAD", without its start.
        var head = await File.ReadAllTextAsync(Path.Join(_folder, ".git", "HEAD"), Workspace.Cancellation);
        var commit = head.StartsWith("ref: ", StringComparison.Ordinal)
            ? await File.ReadAllTextAsync(Path.Join(_folder, ".git", head["ref: ".Length..].Trim()), Workspace.Cancellation)
            : head;
        return commit.Trim();
    }

    /// <summary>Makes a commit on <c>main</c> for each text of a file, in one process; the work tree stays as it is.</summary>
    public async Task CommitEachAsync(string path, IEnumerable<string> texts)
    {
        var stream = new StringBuilder("reset refs/heads/main\nfrom refs/heads/main^0\n\n");
        foreach (var text in texts)
        {
            stream.Append(CultureInfo.InvariantCulture, $"commit refs/heads/main\ncommitter A <a@example.com> {1_577_836_800 + (60 * _minutes++)} +0000\ndata 5\nnewer\n");
            stream.Append(CultureInfo.InvariantCulture, $"M 100644 inline {path}\ndata {Encoding.UTF8.GetByteCount(text)}\n{text}\n");
        }

        var result = await TryRunWithInputAsync(stream.ToString(), "fast-import", "--quiet");
        Assert.True(result.ExitCode == 0, $"{result}");
    }

    /// <summary>Runs git, without any configuration of the machine, and tells what it printed.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        var result = await TryRunAsync(arguments);
        Assert.True(result.ExitCode == 0, $"git {string.Join(' ', arguments)}: {result}");
        return result.Out.Trim();
    }

    /// <summary>The same for what may fail.</summary>
    public Task<RunResult> TryRunAsync(params string[] arguments) => TryRunWithInputAsync("", arguments);

    private async Task<RunResult> TryRunWithInputAsync(string input, params string[] arguments)
    {
        var date = DateTime.UnixEpoch.AddYears(50).AddMinutes(_minutes++).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        using var git = RunningProgram.StartWithInput(
            input,
            "git",
            _folder,
            new Dictionary<string, string?>
            {
                ["GIT_CONFIG_GLOBAL"] = "/dev/null",
                ["GIT_CONFIG_NOSYSTEM"] = "1",

                // Each commit would start two more processes to see whether there is something to tidy up.
                ["GIT_CONFIG_COUNT"] = "1",
                ["GIT_CONFIG_KEY_0"] = "maintenance.auto",
                ["GIT_CONFIG_VALUE_0"] = "false",
                ["GIT_AUTHOR_DATE"] = date,
                ["GIT_COMMITTER_DATE"] = date,
                ["GIT_AUTHOR_NAME"] = "A",
                ["GIT_AUTHOR_EMAIL"] = "a@example.com",
                ["GIT_COMMITTER_NAME"] = "A",
                ["GIT_COMMITTER_EMAIL"] = "a@example.com",
            },
            arguments);
        return await git.EndAsync(Workspace.Cancellation);
    }

    /// <summary>The files that git makes a new repository of.</summary>
    private static async Task<FolderContent> MakeEmptyAsync(params string[] options)
    {
        using var folder = new TemporaryFolder();
        var repository = new GitRepository(folder.FullPath);
        await repository.RunAsync(["init", "--quiet", "--template=", "--initial-branch=main", .. options]);
        await repository.RunAsync("config", "uploadpack.allowFilter", "true");
        return FolderContent.Load(folder.FullPath);
    }
}
