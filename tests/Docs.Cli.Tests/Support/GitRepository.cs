using System.Globalization;

namespace Docs.Cli.Tests.Support;

/// <summary>A real git repository in a folder; each commit is a minute after the one before.</summary>
internal sealed class GitRepository
{
    private readonly string _folder;
    private int _minutes;

    private GitRepository(string folder) => _folder = folder;

    /// <summary>Makes a folder a repository.</summary>
    public static async Task<GitRepository> InitAsync(string folder)
    {
        var repository = new GitRepository(folder);
        await repository.RunAsync("init", "--quiet", "--initial-branch=main");
        return repository;
    }

    /// <summary>Makes a folder a repository without a work tree, to which everybody may push.</summary>
    /// <param name="options">More for <c>git init</c>.</param>
    public static async Task<GitRepository> InitBareAsync(string folder, params string[] options)
    {
        Directory.CreateDirectory(folder);
        var repository = new GitRepository(folder);
        await repository.RunAsync(["init", "--quiet", "--bare", "--initial-branch=main", .. options]);
        await repository.RunAsync("config", "uploadpack.allowFilter", "true");
        return repository;
    }

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
        return await RunAsync("rev-parse", "HEAD");
    }

    /// <summary>Runs git, without any configuration of the machine, and tells what it printed.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        var result = await TryRunAsync(arguments);
        Assert.True(result.ExitCode == 0, $"git {string.Join(' ', arguments)}: {result}");
        return result.Out.Trim();
    }

    /// <summary>The same for what may fail.</summary>
    public async Task<RunResult> TryRunAsync(params string[] arguments)
    {
        var date = DateTime.UnixEpoch.AddYears(50).AddMinutes(_minutes++).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        using var git = RunningProgram.Start(
            "git",
            _folder,
            new Dictionary<string, string?>
            {
                ["GIT_CONFIG_GLOBAL"] = "/dev/null",
                ["GIT_CONFIG_NOSYSTEM"] = "1",
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
}
