using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Docs.Model;
using Docs.Model.Publishing;
using Docs.Transport.Files;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Cache;
using Docs.Transport.Git.Objects;
using Docs.Transport.Git.Processes;

namespace Docs.Transport.Git.Pushing;

/// <summary>
/// A remote repository to publish to, and a local bare repository in which the new commits are created. There is no work
/// tree. The local repository is cached for the next run; without the cache, everything is fetched again.
/// </summary>
public sealed class PublishedRepository : IDisposable
{
    private readonly GitRemote _remote;
    private readonly CachedRepository _cached;
    private WorkingRepository _repository;

    private PublishedRepository(GitRemote remote, CachedRepository cached, WorkingRepository repository)
    {
        (_remote, _cached, _repository) = (remote, cached, repository);
    }

    public GitAddress Address => _remote.Address;

    /// <summary>Whether a damaged cache may have caused a failure, so that the caller should try again without the cache.</summary>
    public bool MayBeDamaged(IOException failure) => _cached.MayBeDamaged(failure);

    /// <summary>Opens a repository to publish to. The remote is not contacted yet.</summary>
    /// <param name="cache">The cache of fetched objects; null for none.</param>
    /// <param name="token">Is sent over <c>https</c> or within this machine only; null without one.</param>
    /// <exception cref="IOException">The working folder cannot be created, or there is no git program.</exception>
    /// <exception cref="UnauthorizedAccessException">The working folder cannot be created.</exception>
    public static async Task<PublishedRepository> OpenAsync(
        GitRunner git, CacheFolder? cache, GitAddress address, GitPolicy policy, GitToken? token, CancellationToken ct)
    {
        var remote = new GitRemote(address, policy) { Token = token };
        var cached = new CachedRepository(new(git, cache), remote);
        return new(remote, cached, await cached.OpenAsync(ct).ConfigureAwait(false));
    }

    public void Dispose() => _cached.Dispose();

    /// <summary>Starts again with an empty repository, without the cache.</summary>
    /// <exception cref="IOException">The working folder cannot be created.</exception>
    public async Task StartAnewAsync(CancellationToken ct) => _repository = await _cached.StartAnewAsync(ct).ConfigureAwait(false);

    /// <summary>Stores the repository in the cache. It cannot be used afterwards.</summary>
    public void Keep() => _cached.Keep();

    /// <summary>Lists all branches: one round trip, and a second one if there is no branch yet.</summary>
    /// <exception cref="RemoteException">The remote does not answer.</exception>
    public async Task<RemoteHeads> AskAsync(CancellationToken ct)
    {
        var heads = RemoteHeads.Parse((await AskAsync(["ls-remote", "--quiet", "--symref", "--end-of-options", GitCommand.Source], ct).ConfigureAwait(false)).Output);
        if (heads.Branches.IsEmpty)
        {
            return heads with { Main = await AskUnbornAsync(ct).ConfigureAwait(false) };
        }

        if (heads.Branches.Values.First().IsSha256 && !_repository.IsSha256)
        {
            _repository = await _cached.ChangeFormatAsync("sha256", ct).ConfigureAwait(false);
        }

        return heads;
    }

    /// <summary>Fetches the last commits of branches with their trees; their files too, where the remote cannot leave them out.</summary>
    /// <param name="branches">By branch: what to keep it as, a word without slashes.</param>
    /// <param name="depth">Commits of each, at most.</param>
    /// <returns>Whether all branches were there.</returns>
    /// <exception cref="RemoteException">The remote does not send them.</exception>
    public async Task<bool> TryFetchAsync(IReadOnlyDictionary<BranchName, string> branches, int depth, CancellationToken ct)
    {
        try
        {
            await _repository.FetchAsync(branches.Select(b => $"+{b.Key.Ref}:refs/docs/{b.Value}"), depth, isFiltered: true, ct).ConfigureAwait(false);
            return true;
        }
        catch (RemoteException e) when (e.Failure is RemoteFailure.NoSuchRef or RemoteFailure.NoSuchCommit)
        {
            // Removed or moved since the remote was asked.
            return false;
        }
    }

    /// <summary>The given commits as git stores them, by id; commits that are not in the local repository are left out.</summary>
    /// <exception cref="IOException">The repository is damaged.</exception>
    public async Task<ImmutableDictionary<CommitId, ReadOnlyMemory<byte>>> LoadCommitsAsync(IEnumerable<CommitId> ids, CancellationToken ct)
    {
        var list = await _repository.ReadAsync(["cat-file", "--batch"], string.Concat(ids.Select(i => i + "\n")), ct).ConfigureAwait(false);
        return Commits(list.Content);
    }

    /// <summary>The commits of a branch that are here, the newest first: each as git stores it, by its id.</summary>
    /// <param name="commit">Where to begin; it is here.</param>
    /// <exception cref="IOException">The repository is damaged.</exception>
    public async Task<ImmutableDictionary<CommitId, ReadOnlyMemory<byte>>> LoadHistoryAsync(CommitId commit, int depth, CancellationToken ct)
    {
        var ids = await _repository.ReadAsync(
            ["rev-list", "--max-count=" + depth.ToString(CultureInfo.InvariantCulture), "--end-of-options", commit.ToString(), "--"], "", ct).ConfigureAwait(false);
        return await LoadCommitsAsync(IdsIn(ids), ct).ConfigureAwait(false);
    }

    /// <summary>All entries of a local commit, including folders.</summary>
    /// <exception cref="IOException">The repository is damaged.</exception>
    public async Task<IReadOnlyList<TreeEntry>> LoadTreeAsync(CommitId commit, CancellationToken ct)
    {
        var list = await _repository.ReadAsync(["ls-tree", "-r", "-t", "-z", "--full-tree", "--end-of-options", commit.ToString()], "", ct).ConfigureAwait(false);
        return [.. list.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(TreeEntry.Parse)];
    }

    /// <summary>Fetches the blobs that are not in the local repository yet.</summary>
    /// <exception cref="RemoteException">The remote does not send them.</exception>
    public async Task FetchBlobsAsync(IEnumerable<string> ids, CancellationToken ct)
    {
        var here = await _repository.LoadSizesAsync(ct).ConfigureAwait(false);
        var missing = ids.Distinct(StringComparer.Ordinal).Where(i => !here.ContainsKey(i)).ToList();
        if (missing.Count > 0 && !await _repository.TryFetchBlobsAsync(missing, ct).ConfigureAwait(false))
        {
            throw new RemoteException(Address.Text, "it does not hand out single files of its branches");
        }
    }

    /// <summary>The content of blobs, by id; missing ones are fetched.</summary>
    /// <exception cref="RemoteException">The remote does not send them.</exception>
    public async Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>> LoadBlobsAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var distinct = ids.Distinct(StringComparer.Ordinal).ToList();
        await FetchBlobsAsync(distinct, ct).ConfigureAwait(false);
        var contents = await _repository.LoadBlobsAsync(distinct, ct).ConfigureAwait(false);
        return distinct.Zip(contents).ToImmutableDictionary(p => p.First, p => (ReadOnlyMemory<byte>)p.Second, StringComparer.Ordinal);
    }

    /// <summary>Makes objects from a stream of <c>git fast-import</c>.</summary>
    /// <returns>The commits that the stream asked for with <c>get-mark</c>, in its order.</returns>
    /// <exception cref="IOException">They could not be made.</exception>
    public async Task<IReadOnlyList<CommitId>> ImportAsync(Func<Stream, CancellationToken, Task> write, CancellationToken ct)
    {
        var made = await _repository.WriteAsync(["fast-import", "--quiet", "--done", "--force", "--date-format=raw"], write, ct).ConfigureAwait(false);
        return [.. IdsIn(made)];
    }

    /// <summary>Changes branches of the remote: all or none, and each only if it is at the expected commit.</summary>
    /// <exception cref="RemoteException">It does not answer; whether it changed them is not known.</exception>
    public async Task<PushAnswer> PushAsync(IReadOnlyCollection<RefUpdate> updates, CancellationToken ct)
    {
        if (updates.Select(u => u.Expected).FirstOrDefault(e => e is not null) is { } there)
        {
            await _repository.CutOffAsync(there, ct).ConfigureAwait(false);
        }

        string[] arguments =
        [
            "push", "--porcelain", "--no-verify", "--no-follow-tags", "--no-recurse-submodules", "--no-signed",
            .. updates.Count > 1 ? ["--atomic"] : (string[])[],
            .. updates.Select(u => u.Lease), "--end-of-options", GitCommand.Source, .. updates.Select(u => u.Refspec),
        ];
        var result = await _repository.TalkAsync(arguments, "", _remote.Policy.TransferTimeout, ct).ConfigureAwait(false);
        return RemoteFailureParser.Parse(result) == RemoteFailure.NotAtomic
            ? new([], [], IsAtomic: false)
            : PushAnswer.Parse(result) is { Outcomes.Count: > 0 } answer ? answer
            : throw FailureOf(result);
    }

    private RemoteException FailureOf(GitResult result)
    {
        var failure = _repository.Failure(result);
        return failure.Failure switch
        {
            RemoteFailure.NeedsCredentials => new(Address.Text, $"{result.Reason}; set DOCS_GIT_TOKEN to a token that may push there") { Failure = failure.Failure },
            RemoteFailure.Redirected => new(Address.Text, $"{result.Reason}: the server redirects to another address, and a token is not sent there; configure that address as the remote") { Failure = failure.Failure },
            _ => failure,
        };
    }

    /// <summary>A line for each.</summary>
    private static IEnumerable<CommitId> IdsIn(GitResult result) => result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(CommitId.Parse);

    private static ImmutableDictionary<CommitId, ReadOnlyMemory<byte>> Commits(ReadOnlyMemory<byte> batch)
    {
        var commits = ImmutableDictionary.CreateBuilder<CommitId, ReadOnlyMemory<byte>>();
        for (var rest = batch; rest.Span.IndexOf((byte)'\n') is var end and >= 0;)
        {
            // <id> <type> <size> newline <content> newline, or <id> missing newline
            var words = Encoding.ASCII.GetString(rest.Span[..end]).Split(' ');
            rest = rest[(end + 1)..];
            if (words is [var id, var type, var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size < rest.Length)
            {
                if (type == "commit")
                {
                    commits[CommitId.Parse(id)] = rest[..size];
                }

                rest = rest[(size + 1)..];
            }
        }

        return commits.ToImmutable();
    }

    private async Task<GitResult> AskAsync(IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var answer = await _repository.TalkAsync(arguments, "", _remote.Policy.AnswerTimeout, ct).ConfigureAwait(false);
        return answer.ExitCode == 0 ? answer : throw FailureOf(answer);
    }

    /// <summary>Requests the name of the branch for the first commit; a remote without commits gives it only to a clone.</summary>
    private async Task<BranchName?> AskUnbornAsync(CancellationToken ct)
    {
        const string Start = "ref: refs/heads/";
        var folder = Path.Join(_repository.Folder, "unborn");
        await AskAsync(["clone", "--quiet", "--bare", "--depth=1", "--template=", "--end-of-options", Address.Text, folder], ct).ConfigureAwait(false);
        var head = await File.ReadAllTextAsync(Path.Join(folder, "HEAD"), ct).ConfigureAwait(false);
        RepositoryCache.Remove(folder);
        return head.StartsWith(Start, StringComparison.Ordinal) && BranchName.TryParse(head[Start.Length..].TrimEnd('\n'), out var main) ? main : null;
    }
}
