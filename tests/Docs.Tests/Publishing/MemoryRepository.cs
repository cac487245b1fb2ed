using System.Collections.Immutable;
using System.Text;
using Docs.Model;
using Docs.Model.Publishing;
using Docs.Publishing.Plans;
using Docs.Transport.Git.Objects;

namespace Docs.Tests.Publishing;

/// <summary>A repository without git and without files: what plans are made from, and what becomes of it when they are applied.</summary>
internal sealed class MemoryRepository(ObjectFormat format)
{
    public const string Main = "main";

    private const string Remote = "remote";

    private readonly Dictionary<string, CommitId> _heads = new(StringComparer.Ordinal);
    private readonly Dictionary<CommitId, GitCommit> _commits = [];
    private readonly Dictionary<CommitId, GitTree> _trees = [];
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _blobs = new(StringComparer.Ordinal);

    private RepositoryState Heads => new(new RemoteHeads(BranchName.Parse(Main), _heads.ToImmutableDictionary(h => BranchName.Parse(h.Key), h => h.Value)));

    /// <summary>Everything that there is to know.</summary>
    private RepositoryState Whole => Heads with
    {
        Commits = _commits.ToImmutableDictionary(),
        Trees = _trees.ToImmutableDictionary(),
        Blobs = _blobs.ToImmutableDictionary(StringComparer.Ordinal),
        History = int.MaxValue,
    };

    /// <summary>The files of a branch, by path; none without the branch.</summary>
    public IReadOnlyDictionary<string, string> FilesOf(string branch)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (_heads.TryGetValue(branch, out var head))
        {
            Add(_trees[head], "");
        }

        return files;

        void Add(GitTree tree, string at)
        {
            foreach (var (name, item) in tree.Items)
            {
                if (item.Folder is { } folder)
                {
                    Add(folder, at + name + "/");
                }
                else
                {
                    files[at + name] = Encoding.UTF8.GetString(_blobs[item.Id!].Span);
                }
            }
        }
    }

    /// <summary>Makes a commit, and a branch be at it.</summary>
    /// <param name="on">The branch whose commit is its parent; null or an unknown one for none.</param>
    /// <param name="files">By path: their texts, null for files that it removes.</param>
    public void Commit(string branch, string? on, IReadOnlyDictionary<string, string?> files, Identity committer, string message)
    {
        var parent = Head(on);
        var tree = parent is { } known ? _trees[known] : GitTree.Empty;
        foreach (var (path, text) in files)
        {
            tree = text is null ? tree.Without(path)
                : tree.With(path, GitTreeItem.FileMode, Store(Encoding.UTF8.GetBytes(text)))

                // A file in place of a folder, or the other way round.
                ?? tree.Without(path.Split('/')[0]).With(path, GitTreeItem.FileMode, Store(Encoding.UTF8.GetBytes(text)))!;
        }

        Store(branch, new(tree.IdIn(format), parent, committer, CommitTime.Zero, committer, CommitTime.Zero, message), tree);
    }

    /// <summary>Plans with everything known from the start.</summary>
    public ImmutableArray<TargetPlan> Plan(PublishOptions options, IReadOnlyList<TargetReadmes> targets)
    {
        var plan = PlanFrom(Whole, options, targets);
        Assert.True(plan.MissingObjects.IsEmpty, "a plan lacks something that there is not");
        return plan.Targets;
    }

    /// <summary>Plans with the heads alone, and then with whatever the plan says that it lacks.</summary>
    public ImmutableArray<TargetPlan> PlanStepByStep(PublishOptions options, IReadOnlyList<TargetReadmes> targets)
    {
        const int Steps = 10;
        var state = Heads;
        for (var step = 0; step < Steps; step++)
        {
            var plan = PlanFrom(state, options, targets);
            if (plan.MissingObjects.IsEmpty)
            {
                return plan.Targets;
            }

            state = With(state, plan.MissingObjects);
        }

        throw new InvalidOperationException("a plan goes on lacking something");
    }

    /// <summary>Pushes what is planned.</summary>
    public void Apply(IEnumerable<TargetPlan> plans)
    {
        foreach (var plan in plans.Where(p => p.State == TargetState.Planned))
        {
            Assert.Equal(Head(plan.Branch!.Value), plan.Expected);
            foreach (var file in plan.Steps!.Contents.Values)
            {
                Store(file.Content.ToArray());
            }

            Assert.Equal(plan.Commit, Store(plan.Branch!.Value, plan.Steps.Draft, plan.Steps.Result));
        }
    }

    private RepositoryPlan PlanFrom(RepositoryState state, PublishOptions options, IReadOnlyList<TargetReadmes> targets) =>
        new RepositoryPlanner(state, options, Remote, ImmutableDictionary<Target, string>.Empty)
            .Plan(TargetFiles.Of(targets, options.Settings.Path, format, CancellationToken.None));

    private RepositoryState With(RepositoryState state, MissingObjects missing)
    {
        var heads = missing.Branches.Select(b => _heads[b.Value]).ToList();
        var history = new List<CommitId>();
        for (var next = Head(Main); next is { } commit && history.Count < missing.History; next = _commits[commit].Parents is [var parent, ..] ? parent : null)
        {
            history.Add(commit);
        }

        heads.AddRange(missing.Parents.SelectMany(b => _commits[_heads[b.Value]].Parents));
        return state with
        {
            Commits = state.Commits.SetItems(heads.Concat(history).Distinct().Select(h => KeyValuePair.Create(h, _commits[h]))),
            Trees = state.Trees.SetItems(heads.Distinct().Select(h => KeyValuePair.Create(h, _trees[h]))),
            Blobs = state.Blobs.SetItems(missing.Blobs.Select(b => KeyValuePair.Create(b, _blobs[b]))),
            History = Math.Max(state.History, missing.History),
        };
    }

    private string Store(byte[] content)
    {
        var id = format.IdOfBlob(content);
        _blobs[id] = content;
        return id;
    }

    private CommitId? Head(string? branch) => branch is not null && _heads.TryGetValue(branch, out var head) ? head : null;

    private CommitId Store(string branch, CommitDraft draft, GitTree tree)
    {
        var id = draft.IdIn(format);
        _commits[id] = GitCommit.Parse(Encoding.UTF8.GetBytes(draft.Print()));
        _trees[id] = tree;
        _heads[branch] = id;
        return id;
    }
}
