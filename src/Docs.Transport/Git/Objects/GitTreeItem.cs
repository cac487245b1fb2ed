namespace Docs.Transport.Git.Objects;

/// <summary>Something in a folder of a commit.</summary>
/// <param name="Mode">As git prints it: <c>100644</c> for a file, <c>040000</c> for a folder.</param>
/// <param name="Id">Of a file's content; of a folder, null.</param>
/// <param name="Folder">What is in it; null for anything but a folder.</param>
internal sealed record GitTreeItem(string Mode, string? Id, GitTree? Folder)
{
    public const string FolderMode = "040000";
    public const string FileMode = "100644";
    public const string SubmoduleMode = "160000";

    /// <summary>Whether it may be replaced by a file: a file or a link is one for git, a folder or a submodule is not.</summary>
    public bool IsFile => Folder is null && Mode != SubmoduleMode;

    public string IdIn(ObjectFormat format) => Folder?.IdIn(format) ?? Id!;

    public bool Equals(GitTreeItem? other, ObjectFormat format) => other is not null && Mode == other.Mode && IdIn(format) == other.IdIn(format);
}
