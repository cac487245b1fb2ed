using Docs.Model;
using Docs.Model.Publishing;
using Docs.Transport.Git.Objects;

namespace Docs.Publishing.Plans;

/// <summary>
/// The last commit of a branch, which a planned commit would replace. A publisher's commit may be replaced, because it
/// changes only generated READMEs. Any other commit is the work of a person.
/// </summary>
/// <param name="mainCommit">The commit of the main branch; null without one.</param>
/// <param name="missing">Collects objects that must be loaded first. While it is not empty, the result is provisional.</param>
internal sealed class ReplacedCommit(RepositoryState state, PublishOptions options, BranchHistory history, CommitId? mainCommit, MissingObjects missing)
{
    /// <summary>Why the commit must not be replaced, as in <c>was not made by a publisher</c>; null if it may be replaced.</summary>
    /// <param name="files">What the branch gets.</param>
    /// <param name="kept">The tree of the main branch, which the new commit contains too.</param>
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

    private static bool IsKept(TreeDifference difference, GitTree kept)
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
