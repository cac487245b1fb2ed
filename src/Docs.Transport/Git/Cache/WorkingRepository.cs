using System.Globalization;
using Docs.Model;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Objects;
using Docs.Transport.Git.Processes;

namespace Docs.Transport.Git.Cache;

/// <summary>A bare repository that only this process uses, and the remote that it fetches from.</summary>
internal sealed class WorkingRepository : IDisposable
{
    /// <summary>The ref of the last <see cref="FetchAsync(string, int, bool, CancellationToken)"/>.</summary>
    public const string Fetched = "refs/docs/fetched";

    private static readonly string[] FetchQuietly =
        ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance", "--no-recurse-submodules"];

    private readonly GitRunner _git;
    private readonly GitRemote _remote;
    private byte[] _configuration = [];

    private WorkingRepository(GitRunner git, string folder, GitRemote remote, bool isCopy, string format)
    {
        (_git, Folder, _remote, IsCopy, IsSha256) = (git, folder, remote, isCopy, format == "sha256");
    }

    /// <summary>A full path.</summary>
    public string Folder { get; }

    /// <summary>Whether it started as a copy of the cached repository, so that a failure may come from a damaged cache.</summary>
    public bool IsCopy { get; }

    /// <summary>Whether its objects have ids of 64 digits.</summary>
    public bool IsSha256 { get; }

    /// <summary>Whether something was fetched into it or made in it.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Whether history is cut off somewhere.</summary>
    public bool IsShallow => File.Exists(ShallowFile);

    private string ShallowFile => Path.Join(Folder, "shallow");

    private string ConfigurationFile => Path.Join(Folder, "config");

    /// <summary>Makes a folder, empty or with objects, a repository.</summary>
    /// <param name="format">Of its objects: <c>sha1</c> or <c>sha256</c>.</param>
    public static async Task<WorkingRepository> InitAsync(GitRunner git, string folder, GitRemote remote, bool isCopy, string format, CancellationToken ct)
    {
        await File.WriteAllTextAsync(Path.Join(folder, GitSettings.TrustFile), "[safe]\n\tdirectory = *\n", ct).ConfigureAwait(false);
        var repository = new WorkingRepository(git, folder, remote, isCopy, format);
        await repository.ReadAsync(["init", "--bare", "--quiet", "--template=", "--object-format=" + format], "", ct).ConfigureAwait(false);
        repository._configuration = await File.ReadAllBytesAsync(repository.ConfigurationFile, ct).ConfigureAwait(false);
        return repository;
    }

    public void Dispose() => RepositoryCache.Remove(Folder);

    /// <summary>
    /// Prepares a push. From then on, git does not fetch missing objects by itself. History is cut off at a commit, because
    /// only then git leaves out the objects of all branches of the remote, and not only those of the new commits' parents.
    /// </summary>
    /// <param name="commit">A commit that this repository and the remote have.</param>
    public async Task CutOffAsync(CommitId commit, CancellationToken ct)
    {
        await File.WriteAllBytesAsync(ConfigurationFile, _configuration, ct).ConfigureAwait(false);
        if (!IsShallow)
        {
            await File.WriteAllTextAsync(ShallowFile, $"{commit}\n", ct).ConfigureAwait(false);
            IsChanged = true;
        }
    }

    /// <summary>Asks the remote for the object of a ref; null if there is no such ref. This takes one round trip.</summary>
    /// <exception cref="RemoteException">The remote does not answer.</exception>
    public async Task<GitTip?> AskAsync(GitRef at, CancellationToken ct)
    {
        if (at.IsCommit)
        {
            return new(at.Text, at.Text);
        }

        var answer = await TalkAsync(["ls-remote", "--quiet", "--end-of-options", GitCommand.Source, .. at.Names], "", _remote.Policy.AnswerTimeout, ct).ConfigureAwait(false);
        if (answer.ExitCode != 0)
        {
            throw Failure(answer);
        }

        // <id> tab <name>, also of names that only end alike.
        var lines = answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return at.Names
            .Select(name => Array.Find(lines, l => l.EndsWith("\t" + name, StringComparison.Ordinal)) is { } line ? new GitTip(name, line.Split('\t')[0]) : null)
            .FirstOrDefault(t => t is not null);
    }

    /// <summary>Fetches commits and trees; blobs too if the remote cannot leave them out.</summary>
    /// <param name="name">A whole ref, or a commit's id.</param>
    /// <param name="depth">Commits from there, at most.</param>
    /// <param name="isFiltered">Whether the remote is asked to leave blobs out.</param>
    /// <exception cref="RemoteException">The remote does not send them.</exception>
    public Task FetchAsync(string name, int depth, bool isFiltered, CancellationToken ct) => FetchAsync([$"+{name}:{Fetched}"], depth, isFiltered, ct);

    /// <summary>The same for several at once.</summary>
    /// <param name="refspecs">As in <c>+refs/heads/main:refs/docs/main</c>.</param>
    /// <exception cref="RemoteException">The remote does not send them.</exception>
    public async Task FetchAsync(IEnumerable<string> refspecs, int depth, bool isFiltered, CancellationToken ct)
    {
        string[] arguments =
        [
            .. FetchQuietly, $"--depth={depth.ToString(CultureInfo.InvariantCulture)}", .. isFiltered ? ["--filter=blob:none"] : (string[])[],
            "--end-of-options", GitCommand.Source, .. refspecs,
        ];
        var answer = await TalkAsync(arguments, "", _remote.Policy.TransferTimeout, ct).ConfigureAwait(false);
        IsChanged = true;
        if (answer.ExitCode != 0)
        {
            throw Failure(answer);
        }
    }

    /// <summary>Fetches missing blobs in one request; false if the remote does not send single blobs.</summary>
    /// <exception cref="RemoteException">It does not answer in time.</exception>
    public async Task<bool> TryFetchBlobsAsync(IEnumerable<string> ids, CancellationToken ct)
    {
        // git need not list our commits to the remote: only these blobs are fetched, and nothing that refers to them.
        string[] arguments = [.. FetchQuietly, "--filter=blob:none", "--stdin", "--end-of-options", GitCommand.Source];
        var answer = await TalkAsync(arguments, string.Concat(ids.Select(i => i + "\n")), _remote.Policy.TransferTimeout, ct, "fetch.negotiationAlgorithm=noop").ConfigureAwait(false);
        IsChanged = true;
        return answer.ExitCode == 0;
    }

    /// <summary>The sizes of all local objects in bytes, by id. The remote is not asked.</summary>
    /// <exception cref="IOException">The repository is damaged.</exception>
    public async Task<IReadOnlyDictionary<string, int>> LoadSizesAsync(CancellationToken ct)
    {
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        if (!IsCopy && !IsChanged)
        {
            // It was made just now.
            return sizes;
        }

        var list = await ReadAsync(["cat-file", "--batch-all-objects", "--unordered", "--batch-check=%(objectname) %(objectsize)"], "", ct).ConfigureAwait(false);
        foreach (var line in list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            sizes[line[..space]] = int.TryParse(line.AsSpan(space + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : int.MaxValue;
        }

        return sizes;
    }

    /// <summary>The id and the committer's date of a commit, as git prints it in ISO 8601.</summary>
    /// <param name="revision">A whole ref, or the id of the commit or of a tag that leads to it.</param>
    /// <exception cref="IOException">There is no such commit, or the repository is damaged.</exception>
    public async Task<(CommitId Id, string Date)> LoadCommitAsync(string revision, CancellationToken ct)
    {
        var log = await ReadAsync(["log", "-1", "--format=%H %cI", "--end-of-options", revision, "--"], "", ct).ConfigureAwait(false);
        var words = log.Output.TrimEnd('\n').Split(' ');
        return (CommitId.Parse(words[0]), words[1]);
    }

    /// <summary>The entry of a commit at a path, or all entries below a folder if the path ends with a slash.</summary>
    /// <exception cref="IOException">There is no such commit, or the repository is damaged.</exception>
    public async Task<IReadOnlyList<TreeEntry>> ListAsync(CommitId commit, string path, CancellationToken ct)
    {
        var list = await ReadAsync(["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", commit.ToString(), "--", path], "", ct).ConfigureAwait(false);
        return [.. list.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(TreeEntry.Parse)];
    }

    /// <summary>The content of local blobs, in the order of the ids.</summary>
    /// <exception cref="IOException">The repository is damaged.</exception>
    public async Task<IReadOnlyList<byte[]>> LoadBlobsAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var list = await ReadAsync(["cat-file", "--batch"], string.Concat(ids.Select(i => i + "\n")), ct).ConfigureAwait(false);
        return BlobBatch.Parse(list.Content, ids.Count) ?? throw new IOException($"git cat-file: a blob is missing or damaged in {Folder}");
    }

    /// <summary>Runs a command that needs no remote.</summary>
    /// <exception cref="IOException">It fails.</exception>
    public Task<GitResult> ReadAsync(IReadOnlyList<string> arguments, string input, CancellationToken ct) =>
        ReadAsync(new GitCommand(Folder, arguments) { Input = input }, ct);

    /// <summary>Runs a command that creates objects.</summary>
    /// <exception cref="IOException">It fails.</exception>
    public Task<GitResult> WriteAsync(IReadOnlyList<string> arguments, Func<Stream, CancellationToken, Task> write, CancellationToken ct)
    {
        IsChanged = true;
        return ReadAsync(new GitCommand(Folder, arguments) { WriteInput = write, Settings = ["fastimport.unpackLimit=1"] }, ct);
    }

    private async Task<GitResult> ReadAsync(GitCommand command, CancellationToken ct)
    {
        var result = await _git.RunAsync(command, ct).ConfigureAwait(false);
        return result.ExitCode == 0 ? result : throw new IOException($"git {command.Arguments[0]}: {result.Reason}");
    }

    /// <summary>Runs a command that connects to the remote, and retries it after a temporary failure.</summary>
    /// <exception cref="RemoteException">It did not end in time.</exception>
    public async Task<GitResult> TalkAsync(
        IReadOnlyList<string> arguments, string input, TimeSpan timeout, CancellationToken ct, params string[] settings)
    {
        var command = new GitCommand(Folder, arguments)
        {
            Remote = _remote.Address,
            Token = _remote.Token,
            Settings = [.. _remote.Settings, .. settings],
            Input = input,
            Timeout = timeout,
        };
        try
        {
            return await _remote.Retry.ExecuteAsync(async token => await _git.RunAsync(command, token).ConfigureAwait(false), ct).ConfigureAwait(false);
        }
        catch (TimeoutException e)
        {
            throw new RemoteException(_remote.Address.Text, e.Message, e) { Failure = RemoteFailure.TimedOut };
        }
    }

    /// <summary>The exception for a command that failed.</summary>
    public RemoteException Failure(GitResult result) =>
        new(_remote.Address.Text, result.Reason) { Failure = RemoteFailureParser.Parse(result) ?? RemoteFailure.Unknown };

    /// <summary>Whether a damaged cache may have caused a failure, so that the caller should try again without the cache.</summary>
    public bool MayBeDamaged(IOException failure) => IsCopy && failure is not RemoteException
    {
        Failure: RemoteFailure.Transient or RemoteFailure.TimedOut or RemoteFailure.NeedsCredentials or RemoteFailure.Denied or RemoteFailure.Redirected or RemoteFailure.Moved,
    };
}
