using Docs.Model;
using Docs.Model.Publishing;
using Docs.Transport.Git.Objects;

namespace Docs.Publishing.Plans;

/// <summary>
/// The last commit of a branch that another one is to take the place of. Publishers' commits may go: what they change are
/// generated READMEs, which are made again. Any other commit is somebody's work.
/// </summary>
/// <param name="mainCommit">The commit of the main branch; null without one.</param>
/// <param name="missing">Told what has to be loaded first; until then the answer is not the right one.</param>
internal sealed class ReplacedCommit(RepositoryState state, PublishOptions options, BranchHistory history, CommitId? mainCommit, MissingObjects missing)
{
    /// <summary>What would be lost, after <c>the last commit</c>; null for nothing.</summary>
    /// <param name="files">What the branch gets.</param>
    /// <param name="kept">What the main branch has, and the branch therefore gets too.</param>
    public string? FindLoss(BranchName branch, CommitId id, GitCommit commit, TargetFiles files, GitTree kept)
    {
        if (mainCommit is not { } main || id == main)
        {
            return null;
        }

        var loss = commit.Parents.Length > 1 || !history.IsPublishers(commit, main, missing)
            ? "was not made by a publisher"
            : FindOther(branch, id, commit, files, kept) is { } path ? $"changes '{path}', which is no generated README" : null;
        return loss is null || history.IsOnMain(id, main, missing) ? null : loss;
    }

    /// <summary>A file that the commit changes and that is no generated README; null for none.</summary>
    private string? FindOther(BranchName branch, CommitId id, GitCommit commit, TargetFiles files, GitTree kept)
    {
        var before = commit.Parents is [var parent, ..] ? state.Trees.GetValueOrDefault(parent) : GitTree.Empty;
        if (before is null || !state.Trees.TryGetValue(id, out var tree))
        {
            missing.Parents.Add(branch);
            return null;
        }

        var (old, now) = (PublishedReadme.In(before, options.Settings.Path, files.Target), PublishedReadme.In(tree, options.Settings.Path, files.Target));
        var made = files.Files.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        return before.DifferencesTo(tree, state.Format)
            .Where(d => !(d.Item is null ? old.ContainsKey(d.Path) : now.ContainsKey(d.Path) && IsGenerated(d.Item.Id!, made)) && !IsKept(d, kept))
            .Select(d => d.Path)
            .Min(StringComparer.Ordinal);
    }

    private bool IsKept(TreeDifference difference, GitTree kept)
    {
        var there = kept.Find(difference.Path);
        return difference.Item is null ? there is null : there is { Folder: null } && there.Id == difference.Item.Id && there.Mode == difference.Item.Mode;
    }

    private bool IsGenerated(string blob, HashSet<string> made)
    {
        if (made.Contains(blob))
        {
            return true;
        }

        if (state.Blobs.TryGetValue(blob, out var content))
        {
            return GeneratedFile.IsOne(content.Span);
        }

        missing.Blobs.Add(blob);
        return true;
    }
}
