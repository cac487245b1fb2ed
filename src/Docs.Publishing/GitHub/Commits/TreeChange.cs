using Docs.Transport.Git.Objects;

namespace Docs.Publishing.GitHub.Commits;

/// <summary>What a new tree has at a path, compared with the tree that it is made from.</summary>
/// <param name="Path">With slashes, from the root of the repository.</param>
/// <param name="Content">The whole text of a file; null otherwise. Text without a blob's id saves one call for each file.</param>
/// <param name="Blob">The id of a file that the repository has; null otherwise.</param>
internal sealed record TreeChange(string Path, string? Content, string? Blob)
{
    /// <summary>As git prints it: <c>100644</c> for an ordinary file.</summary>
    public string Mode { get; init; } = GitTreeItem.FileMode;

    public static TreeChange Write(string path, string content) => new(path, content, Blob: null);

    public static TreeChange Place(string path, string blob) => new(path, Content: null, blob);

    public static TreeChange Delete(string path) => new(path, Content: null, Blob: null);
}
