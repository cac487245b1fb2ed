using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Publishing;
using Docs.Model.Snapshots;
using Docs.Transport.Git.Objects;

namespace Docs.Publishing.Plans;

/// <summary>
/// Decides which commits to make on the branches of one repository, from what the repository has and what it should
/// have. It reads nothing itself: where something is not known yet, the plan has no commits and says what to load first.
/// </summary>
/// <param name="state">The loaded objects of the repository.</param>
/// <param name="remote">Its address, as findings name it.</param>
/// <param name="refusals">Why the remote rejected targets in earlier pushes of this run.</param>
internal sealed class RepositoryPlanner(
    RepositoryState state, PublishOptions options, string remote, IReadOnlyDictionary<Target, string> refusals)
{
    // Of the target that is planned now, so that one target's do not hide those of the others.
    private MissingObjects _missing = new();
    private readonly SourceLocation _at = new(remote);
    private readonly ObjectFormat _format = state.Format;
    private readonly BranchName? _main = MainBranchOf(state, options);
    private readonly BranchHistory _history = new(state, options.Settings.Committer);

    private TargetTree Tree => new(state, options, _missing);

    /// <summary>The main branch; null where neither the configuration nor the remote names it.</summary>
    public static BranchName? MainBranchOf(RepositoryState state, PublishOptions options) =>
        options.Settings.MainBranch ?? state.Heads.Main ?? (state.Heads.Branches.IsEmpty ? options.FirstBranch : null);

    /// <summary>Plans each target, in the given order, <c>library</c> first.</summary>
    public RepositoryPlan Plan(IReadOnlyList<TargetFiles> targets)
    {
        var plans = ImmutableArray.CreateBuilder<TargetPlan>(targets.Count);
        if (_main is null || (!state.Heads.Branches.IsEmpty && state.Head(_main) is null))
        {
            return new([.. targets.Select(t => Stopped(new(t.Target, Branch: null, TargetState.Unchanged), Catalogue.MainBranchIsUnknown(_at, _main)))], _missing);
        }

        if (Load(_main) is not { } head)
        {
            return new([], _missing);
        }

        var @base = head.Commit is null ? null : BaseCommit.Of(head.Id!.Value, head.Commit, head.Tree);
        var missing = new MissingObjects();
        foreach (var target in targets)
        {
            _missing = new();
            var plan = IsOrdinary(target.Target) ? PlanOrdinary(target, @base) : PlanArchitecture(target, @base);
            missing.Add(_missing);
            if (plan is null)
            {
                continue;
            }

            plans.Add(plan);
            if (options.Settings.Layout == GitLayout.Branch && plan.State == TargetState.Planned && plan.Branch == _main)
            {
                @base = BaseCommit.Of(plan);
            }
        }

        return new(missing.IsEmpty ? plans.ToImmutable() : [], missing);
    }

    private bool IsOrdinary(Target target) => options.Settings.Layout == GitLayout.Repository || target == Target.Library;

    /// <summary>Plans one more commit on the main branch.</summary>
    private TargetPlan? PlanOrdinary(TargetFiles files, BaseCommit? @base)
    {
        var plan = new TargetPlan(files.Target, _main!, TargetState.Unchanged);
        var present = PublishedReadme.In(@base?.Tree, options.Settings.Path, files.Target);
        (files, plan) = Refuse(files, plan, present, _main!);
        if (TargetTree.Place(files, @base?.Tree ?? GitTree.Empty, out var kept) is not { } placed)
        {
            return Stopped(plan, Catalogue.PathIsTaken(_at, files.Target, kept!.Path, kept.Image));
        }

        var result = Tree.WithoutGone(files, placed, present.Values);
        if (!_missing.IsEmpty)
        {
            return null;
        }

        if (result.IdIn(_format) == (@base?.Tree ?? GitTree.Empty).IdIn(_format))
        {
            return plan with { Commit = @base?.Id };
        }

        // The time comes from the inputs and not from a clock, so that the same inputs give the same commit.
        var time = CommitTime.Later(@base?.CommitterTime, CommitTime.FromIso(options.TagData?.Date)) ?? CommitTime.Zero;
        var published = @base is null ? null : _history.FindTagData(@base.Id, _missing);
        return Settle(plan, files, new(@base, PresentTree: @base?.Tree, present, published), Draft(files, @base?.Id, result, time, time), result);
    }

    /// <summary>Plans the branch of an architecture: the main branch and one commit.</summary>
    private TargetPlan? PlanArchitecture(TargetFiles files, BaseCommit? @base)
    {
        var branch = options.Settings.BranchOf(files.Target, files.Namespace)!;
        var plan = new TargetPlan(files.Target, branch, TargetState.Unchanged);
        if (@base is null)
        {
            return Stopped(plan, Catalogue.MainBranchIsEmpty(_at, files.Target, _main!));
        }

        if (TargetTree.Place(files, @base.Tree, out var kept) is not { } result)
        {
            return Stopped(plan, Catalogue.PathIsTaken(_at, files.Target, kept!.Path, kept.Image));
        }

        var head = state.Head(branch);
        var keepsOthers = options.Images.Any(i => !files.Has(i)) || options.IsPartial;
        if (!keepsOthers)
        {
            // Compare ids first: an unchanged branch then needs no fetch.
            result = Tree.WithoutGone(files, result, PublishedReadme.In(@base.Tree, options.Settings.Path, files.Target).Values);
            if (_missing.IsEmpty && Draft(files, @base, result).IdIn(_format) == head)
            {
                return plan with { Commit = head };
            }
        }

        if (Load(branch) is not { } there)
        {
            return null;
        }

        var present = PublishedReadme.In(there.Commit is null ? null : there.Tree, options.Settings.Path, files.Target);
        (files, plan) = Refuse(files, plan, present, branch);
        if (keepsOthers || !plan.Refused.IsEmpty)
        {
            result = Tree.WithOthers(files, TargetTree.Place(files, @base.Tree, out _)!, PublishedReadme.In(@base.Tree, options.Settings.Path, files.Target), present);
        }

        if (!_missing.IsEmpty)
        {
            return null;
        }

        // A pull request leaves ordinary commits behind, so only the files count then.
        if (there.Commit is { } commit && commit.Tree == result.IdIn(_format) && (options.PullRequests is not null || (commit.Parents is [var parent] && parent == @base.Id)))
        {
            return plan with { Commit = head };
        }

        if (options.PullRequests is not null)
        {
            return there.Commit is null
                ? plan with { State = TargetState.Failed, Failure = $"{remote}: there is no branch '{branch}' yet that a pull request could lead to; publish '{files.Target}' once without --pull-request" }
                : Propose(plan, files, BaseCommit.Of(there.Id!.Value, there.Commit, there.Tree), present, TagDataTrailer.FindIn(there.Commit.Message), result);
        }

        var published = there.Commit is null ? null : TagDataTrailer.FindIn(there.Commit.Message);
        var startsThere = there.Commit?.Parents is [var old] && old == @base.Id;
        return Settle(plan, files, new(@base, startsThere ? there.Tree : null, present, published), Draft(files, @base, result), result);
    }

    /// <summary>Plans one more commit on an architecture's own branch, for a pull request into it.</summary>
    private TargetPlan? Propose(TargetPlan plan, TargetFiles files, BaseCommit own, Dictionary<string, PublishedReadme> present, TagDataTrailer? published, GitTree result)
    {
        var time = CommitTime.Later(own.CommitterTime, CommitTime.FromIso(options.TagData?.Date)) ?? CommitTime.Zero;
        return Settle(plan, files, new(own, own.Tree, present, published), Draft(files, own.Id, result, time, time), result);
    }

    /// <summary>Removes READMEs that must not replace the published ones.</summary>
    private (TargetFiles Files, TargetPlan Plan) Refuse(TargetFiles files, TargetPlan plan, Dictionary<string, PublishedReadme> present, BranchName branch)
    {
        var (rest, findings) = new UnfilledPlaceholders(state, options, _missing).Refuse(files, present);
        var refused = findings.Select(f => f.Image).OfType<ImageName>().Order();
        return (rest, plan with { Refused = [.. refused], Findings = findings, PublishedSources = _history.FindSources(state.Head(branch))?.Commit });
    }

    private CommitDraft Draft(TargetFiles files, BaseCommit parent, GitTree tree) => Draft(files, parent.Id, tree, parent.AuthorTime, parent.CommitterTime);

    private CommitDraft Draft(TargetFiles files, CommitId? parent, GitTree tree, CommitTime authorTime, CommitTime committerTime)
    {
        string[] trailers = [.. new[] { options.TagData?.Trailer, options.Sources?.Trailer }.OfType<string>()];
        var message = options.Settings.MessageFor(files.Target, files.Namespace) + "\n" + (trailers.Length > 0 ? $"\n{string.Join('\n', trailers)}\n" : "");
        return new(tree.IdIn(_format), parent, options.Settings.Author, authorTime, options.Settings.Committer, committerTime, message);
    }

    /// <summary>Completes the plan of a changed target: its branch, the findings that stop it, and the steps of its commit.</summary>
    private TargetPlan? Settle(TargetPlan plan, TargetFiles files, Present present, CommitDraft draft, GitTree result)
    {
        var id = draft.IdIn(_format);
        var own = plan.Branch!;
        var branch = options.PullRequestBranch?.Fill(files.Target, files.Namespace) ?? own;
        plan = plan with { Branch = branch };
        if (options.PullRequests is not null)
        {
            plan = plan with { Into = own, Edits = ReadmeEdit.Between(present.Readmes, result, files) };
        }

        if (options.PullRequestBranch is not null && branch == _main)
        {
            return Stopped(plan, Catalogue.PullRequestBranchIsTaken(_at, branch));
        }

        var head = state.Head(branch);
        if (head == id)
        {
            return plan with { Commit = head };
        }

        if (Load(branch) is not { } there)
        {
            return null;
        }

        if (there.Commit is { } commit && commit.Tree == draft.Tree && commit.Parents.SequenceEqual(draft.Parent is { } parent ? [parent] : []))
        {
            return plan with { Commit = head };
        }

        var edits = ReadmeEdit.Between(present.Readmes, result, files);
        plan = plan with { Commit = id, Edits = edits, Expected = head, State = TargetState.Planned, Steps = StepsOf(files, draft, result, present) };
        var findings = new List<Finding>();
        var lost = edits.Count(e => e.State == ReadmeState.Orphaned);
        if (!options.ForcesRemovals && lost * 5 > present.Readmes.Count)
        {
            findings.Add(Catalogue.RemovalsAreMany(_at, files.Target, lost, present.Readmes.Count));
        }

        if (!options.AllowsOlder && present.TagData is { } published && options.TagData?.IsNotOlderThan(published) != true)
        {
            findings.Add(Catalogue.TagDataIsOlder(_at, files.Target, options.TagData?.Date ?? "an unknown date", published.Date ?? published.Commit.ToString()));
        }

        // The main branch only gets new commits. Any other branch is replaced, and so a commit of another person could be lost.
        if (branch != _main && !options.ReplacesOthers && there.Commit is { } last
            && new ReplacedCommit(state, options, _history, state.Head(_main!), _missing).FindLoss(branch, there.Id!.Value, last, files, present.Parent?.Tree ?? GitTree.Empty) is { } loss)
        {
            findings.Add(Catalogue.CommitWouldBeLost(_at, files.Target, branch, there.Id.Value, last.Committer, loss));
        }

        // A push of other branches names the main branch too, so that it cannot move meanwhile.
        if (state.Heads.FindObstacle(branch) is { } obstacle)
        {
            findings.Add(Catalogue.BranchNameIsTaken(_at, files.Target, branch, obstacle));
        }
        else if (options.Settings.Layout == GitLayout.Branch && state.Heads.FindObstacle(_main!) is { } ofMain)
        {
            findings.Add(Catalogue.BranchNameIsTaken(_at, files.Target, _main!, ofMain));
        }

        if (refusals.GetValueOrDefault(files.Target) is { } refusal)
        {
            findings.Add(Catalogue.BranchIsRefused(_at, files.Target, branch, refusal));
        }

        return !_missing.IsEmpty ? null : findings.Count == 0 ? plan : Stopped(plan, [.. findings]);
    }

    private CommitSteps StepsOf(TargetFiles files, CommitDraft draft, GitTree result, Present present)
    {
        var contents = files.Files.DistinctBy(f => f.Id).ToImmutableDictionary(f => f.Id, StringComparer.Ordinal);
        var steps = StepsFrom(present.PresentTree ?? present.Parent?.Tree ?? GitTree.Empty, present.PresentTree);
        return present.PresentTree is not null && steps.Restored.Any() ? StepsFrom(present.Parent!.Tree, start: null) : steps;

        CommitSteps StepsFrom(GitTree from, GitTree? start) =>
            new(draft, result, start is null || start == present.Parent?.Tree ? null : start.IdIn(_format), from, [.. from.DifferencesTo(result, _format)], contents);
    }

    /// <summary>The last commit of a branch with its tree; both empty if there is no branch; null while they are not loaded.</summary>
    private BranchHead? Load(BranchName branch)
    {
        if (state.Head(branch) is not { } id)
        {
            return new(Id: null, Commit: null, GitTree.Empty);
        }

        if (state.Commits.TryGetValue(id, out var commit) && state.Trees.TryGetValue(id, out var tree))
        {
            return new(id, commit, tree);
        }

        _missing.Branches.Add(branch);
        return null;
    }

    private static TargetPlan Stopped(TargetPlan plan, params ImmutableArray<Finding> findings) =>
        plan with { State = TargetState.Stopped, Commit = null, Steps = null, Findings = [.. plan.Findings.Concat(findings).Order()] };

    private sealed record BranchHead(CommitId? Id, GitCommit? Commit, GitTree Tree);

    /// <param name="Parent">The parent of the planned commit; null for the first commit.</param>
    /// <param name="PresentTree">An existing tree that differs little from the planned one; null for the tree of the parent.</param>
    /// <param name="Readmes">Of the target, as they are published.</param>
    /// <param name="TagData">What those were made from; null where that is not known.</param>
    private sealed record Present(BaseCommit? Parent, GitTree? PresentTree, Dictionary<string, PublishedReadme> Readmes, TagDataTrailer? TagData);
}
