using Docs.Model.Publishing;

namespace Docs.Model.Findings;

/// <summary>DOC5xx: why a target or a README is not published. Other targets and READMEs are published.</summary>
public static partial class Catalogue
{
    public static Finding ReadmeLacksWarning(SourceLocation at, Target target, ImageName image) =>
        Error("DOC501", at, $"'{target}' is not published: the README of '{image}' does not begin with the warning that it is generated. Without the warning, the next publication takes it for a README that a person wrote. Begin this file with a comment that contains DO NOT EDIT and AUTO-GENERATED", image);

    public static Finding RemovalsAreMany(SourceLocation at, Target target, int lost, int all) =>
        Error("DOC502", at, $"'{target}' is not published: this would remove {lost} of its {all} READMEs. To remove them, use --force-removals");

    public static Finding TagDataIsOlder(SourceLocation at, Target target, string date, string published) =>
        Error("DOC503", at, $"'{target}' is not published: its READMEs were made from tag data of {Quote(date)}, and the published READMEs from newer tag data of {Quote(published)}. Run 'docs sync', or fetch the newest sources. To publish the older READMEs, use --allow-older");

    public static Finding BranchIsRefused(SourceLocation at, Target target, BranchName branch, string reason) =>
        Error("DOC504", at, $"'{target}' is not published: the repository rejected the push to the branch {Quote(branch.Value)} ({reason}). Allow this user to push to this branch, or push to another branch with --pull-request-branch");

    public static Finding MainBranchIsEmpty(SourceLocation at, Target target, BranchName branch) =>
        Error("DOC505", at, $"'{target}' is not published: the commit of an architecture needs a parent on the main branch, but {Quote(branch.Value)} has no commit yet. Publish 'library' first");

    public static Finding PathIsTaken(SourceLocation at, Target target, string path, ImageName image) =>
        Error("DOC506", at, $"'{target}' is not published: {Quote(path)} cannot be written. The repository has a folder or a submodule with this name, or a file where a folder of this path must be. Rename or remove it there", image);

    public static Finding CommitWouldBeLost(SourceLocation at, Target target, BranchName branch, CommitId commit, string committer, string reason) =>
        Error("DOC507", at, $"'{target}' is not published: this would replace the last commit of the branch {Quote(branch.Value)}, and that commit, '{commit}' by {Quote(committer)}, {reason}. Move its changes to the main branch, then delete or reset {Quote(branch.Value)}");

    public static Finding MainBranchIsUnknown(SourceLocation at, BranchName? branch) =>
        Error("DOC508", at, $"nothing is published: {(branch is null ? "the main branch is unknown, because the HEAD of the repository names no branch that exists" : $"the main branch should be {Quote(branch.Value)}, but the repository has no such branch")}. Set HEAD in the repository, or set 'main-branch' under 'publish.git' in docs.yml");

    public static Finding PullRequestBranchIsTaken(SourceLocation at, BranchName branch) =>
        Error("DOC509", at, $"nothing is pushed to {Quote(branch.Value)}: this is the main branch, and a pull request needs another one. Choose another name with --pull-request-branch");

    public static Finding BranchNameIsTaken(SourceLocation at, Target target, BranchName branch, string obstacle) =>
        Error("DOC510", at, $"'{target}' is not published: git cannot push the branch {Quote(branch.Value)}, because the repository has {Quote(obstacle)}. Delete or rename {Quote(obstacle)} there, or choose another 'branch' under 'publish.git' in docs.yml");

    public static Finding ReadmeIsNotDecided(SourceLocation at, ImageName image) =>
        Error("DOC511", at, $"the README of '{image}' is not published, because it needs a fact that is unknown. Another finding here says how to get the fact. Until then the published README stays. The other READMEs are published", image);

    public static Finding ReadmeIsUnfinished(SourceLocation at, ImageName image, string marker) =>
        Error("DOC512", at, $"the README of '{image}' is not published, because it still has {Quote(marker)} from 'docs new'. Replace this text with your own. The other READMEs are published", image);

    /// <param name="image">Whose README is made from the file; null where every README is.</param>
    /// <param name="isRemoval">Whether the image's folder was removed.</param>
    public static Finding SourcesAreNotCommitted(SourceLocation at, ImageName? image, bool isRemoval = false) =>
        Error("DOC513", at, image is null
            ? "nothing is published, because every README is made from this file, and its changes are not committed. Commit them, or use --allow-dirty"
            : isRemoval ? $"the README of '{image}' stays published, because the removal of this file is not committed. Commit the removal, or use --allow-dirty"
            : $"the README of '{image}' is not published, because the changes of this file are not committed. Commit them, or use --allow-dirty. The other READMEs are published", image);

    public static Finding SourcesAreUnknown(SourceLocation at, string reason) =>
        Error("DOC514", at, $"nothing is published, because git cannot tell whether the files here are committed ({reason}). Solve this problem with git, or use --allow-dirty");

    public static Finding PlaceholderIsNew(SourceLocation at, ImageName image, string placeholder) =>
        Error("DOC515", at, $"the README of '{image}' is not published, because it has {Quote(placeholder)}, which looks like a placeholder without a value. The published README does not have this text. 'docs check {image}' shows the place. If the text is intended, exempt '{image}' from DOC417 in docs.yml. The other READMEs are published", image);
}
