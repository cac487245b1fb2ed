using System.Text.Encodings.Web;
using System.Text.Json;
using Docs.Publishing.GitHub.Commits;
using Docs.Publishing.Plans;
using Docs.Transport.Git.Objects;

namespace Docs.Publishing.GitHub.Repositories;

/// <summary>The changes of a planned tree, in pieces that GitHub makes in time.</summary>
internal static class TreePieces
{
    /// <summary>Bytes of JSON in a piece, at most, unless one file alone is larger: GitHub needs too long for several megabytes.</summary>
    public const int Limit = 1_000_000;

    // Bytes of what a change has beside its path and its content.
    private const int Frame = 100;

    /// <summary>The changes that make a planned tree from the tree that its steps start at.</summary>
    /// <param name="existing">Ids of blobs that the repository has; all others are sent.</param>
    public static IEnumerable<TreeChange> ChangesOf(CommitSteps steps, IReadOnlySet<string> existing)
    {
        foreach (var (path, item) in steps.Differences.OrderBy(d => d.Path, StringComparer.Ordinal))
        {
            if (item is null)
            {
                // GitHub deletes files, and a folder with its last file.
                foreach (var file in FilesBelow(steps.From.Find(path), path))
                {
                    yield return TreeChange.Delete(file);
                }
            }
            else if (!existing.Contains(item.Id!) && steps.Contents.TryGetValue(item.Id!, out var readme))
            {
                yield return TreeChange.Write(path, System.Text.Encoding.UTF8.GetString(readme.Content.Span)) with { Mode = item.Mode };
            }
            else
            {
                yield return TreeChange.Place(path, item.Id!) with { Mode = item.Mode };
            }
        }
    }

    /// <summary>Splits changes, in their order.</summary>
    public static IEnumerable<IReadOnlyList<TreeChange>> Split(IEnumerable<TreeChange> changes)
    {
        var (piece, size) = (new List<TreeChange>(), 0);
        foreach (var change in changes)
        {
            var own = SizeOf(change);
            if (piece.Count > 0 && size + own > Limit)
            {
                yield return piece;
                (piece, size) = ([], 0);
            }

            piece.Add(change);
            size += own;
        }

        if (piece.Count > 0)
        {
            yield return piece;
        }
    }

    /// <summary>Bytes of JSON, about.</summary>
    public static int SizeOf(TreeChange change) =>
        Frame + change.Path.Length + (change.Content is { } content ? JsonEncodedText.Encode(content, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.Length : 0);

    private static IEnumerable<string> FilesBelow(GitTreeItem? item, string path) =>
        item?.Folder is { } folder ? folder.Items.SelectMany(i => FilesBelow(i.Value, $"{path}/{i.Key}")) : [path];
}
