using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Publishing;
using Docs.Publishing.Plans;
using Docs.Transport.Git.Objects;
using Docs.Transport.Git.Pushing;

namespace Docs.Publishing.Git;

/// <summary>Loads the objects of a remote repository that plans need.</summary>
/// <param name="state">What is loaded already.</param>
internal sealed class RepositoryLoader(PublishedRepository repository, RepositoryState state)
{
    // The local ref of the main branch. No target has this name.
    private const string KeptMain = "main";

    /// <summary>What is loaded now.</summary>
    public RepositoryState State { get; private set; } = state;

    /// <summary>Loads missing objects into <see cref="State"/>; false if the branches of the remote changed since they were listed.</summary>
    public async Task<bool> TryLoadAsync(PublishOptions options, ImmutableArray<TargetFiles> files, MissingObjects missing, CancellationToken ct)
    {
        var main = RepositoryPlanner.MainBranchOf(State, options)!;
        if (missing.Blobs.Count > 0)
        {
            State = State with { Blobs = State.Blobs.SetItems(await repository.LoadBlobsAsync(missing.Blobs, ct).ConfigureAwait(false)) };
        }

        if (missing.History > 0)
        {
            if (!await repository.TryFetchAsync(new Dictionary<BranchName, string> { [main] = KeptMain }, missing.History, ct).ConfigureAwait(false))
            {
                return false;
            }

            Add(await repository.LoadHistoryAsync(State.Head(main)!.Value, missing.History, ct).ConfigureAwait(false));
            State = State with { History = missing.History };
        }

        if (missing.Parents.Count > 0 && !await TryLoadParentsAsync(missing.Parents, ct).ConfigureAwait(false))
        {
            return false;
        }

        return missing.Branches.Count == 0 || await TryLoadBranchesAsync(options, files, missing, main, ct).ConfigureAwait(false);
    }

    /// <summary>Loads the parent of each branch's last commit, with its tree. The last commits are loaded already.</summary>
    private async Task<bool> TryLoadParentsAsync(IReadOnlyCollection<BranchName> branches, CancellationToken ct)
    {
        const int WithParent = 2;
        var parents = branches.ToDictionary(b => b, b => State.Commits[State.Head(b)!.Value].Parents[0]);
        var ids = parents.Values.Distinct().ToList();
        var here = await repository.LoadCommitsAsync(ids, ct).ConfigureAwait(false);
        var notHere = parents.Where(p => !here.ContainsKey(p.Value)).Select((p, i) => KeyValuePair.Create(p.Key, $"parent-{i}")).ToDictionary();
        if (notHere.Count > 0)
        {
            if (!await repository.TryFetchAsync(notHere, WithParent, ct).ConfigureAwait(false))
            {
                return false;
            }

            here = await repository.LoadCommitsAsync(ids, ct).ConfigureAwait(false);
        }

        Add(here);
        foreach (var id in ids)
        {
            if (!here.ContainsKey(id))
            {
                return false;
            }

            await AddTreeAsync(id, ct).ConfigureAwait(false);
        }

        return true;
    }

    private async Task AddTreeAsync(CommitId commit, CancellationToken ct)
    {
        var tree = GitTree.Of(await repository.LoadTreeAsync(commit, ct).ConfigureAwait(false), State.Commits[commit].Tree);
        State = State with { Trees = State.Trees.SetItem(commit, tree) };
    }

    private async Task<bool> TryLoadBranchesAsync(
        PublishOptions options, ImmutableArray<TargetFiles> files, MissingObjects missing, BranchName main, CancellationToken ct)
    {
        // All at once: a repository without the main branch's commit most likely lacks the targets' commits too.
        var names = new Dictionary<BranchName, string>();
        foreach (var file in files)
        {
            if (options.Settings.BranchOf(file.Target, file.Namespace) is { } branch)
            {
                names.TryAdd(branch, file.Target.Name);
            }
        }

        foreach (var branch in missing.Branches)
        {
            names.TryAdd(branch, $"other-{names.Count}");
        }

        names[main] = KeptMain;
        var known = missing.Branches.Contains(main) ? names.Keys.Where(b => State.Head(b) is not null) : missing.Branches;
        var heads = known.ToDictionary(b => b, b => State.Head(b)!.Value);
        var here = await repository.LoadCommitsAsync(heads.Values.Distinct(), ct).ConfigureAwait(false);
        var notHere = heads.Where(h => !here.ContainsKey(h.Value)).Select(h => h.Key).ToList();
        if (notHere.Count > 0)
        {
            if (!await repository.TryFetchAsync(notHere.ToDictionary(b => b, b => names[b]), depth: 1, ct).ConfigureAwait(false))
            {
                return false;
            }

            here = here.SetItems(await repository.LoadCommitsAsync(notHere.Select(b => heads[b]), ct).ConfigureAwait(false));
        }

        Add(here);
        foreach (var branch in missing.Branches)
        {
            if (!here.ContainsKey(heads[branch]))
            {
                return false;
            }

            await AddTreeAsync(heads[branch], ct).ConfigureAwait(false);
        }

        return true;
    }

    private void Add(ImmutableDictionary<CommitId, ReadOnlyMemory<byte>> commits) =>
        State = State with { Commits = State.Commits.SetItems(commits.Select(c => KeyValuePair.Create(c.Key, GitCommit.Parse(c.Value.Span)))) };
}
