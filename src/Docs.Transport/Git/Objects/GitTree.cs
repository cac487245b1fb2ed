using System.Collections.Immutable;
using System.Text;

namespace Docs.Transport.Git.Objects;

/// <summary>A folder of a commit, with all that is in it. It never changes: a change makes another one, which shares the rest.</summary>
internal sealed class GitTree
{
    private string? _id;

    private GitTree(ImmutableDictionary<string, GitTreeItem> items, string? id = null) => (Items, _id) = (items, id);

    public static GitTree Empty { get; } = new(ImmutableDictionary<string, GitTreeItem>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>By name.</summary>
    public ImmutableDictionary<string, GitTreeItem> Items { get; }

    /// <summary>The folder that a listing is of.</summary>
    /// <param name="entries">As git lists them, folders too and before what is in them.</param>
    /// <param name="id">Of the whole.</param>
    public static GitTree Of(IEnumerable<TreeEntry> entries, string id)
    {
        var top = Empty.Items.ToBuilder();
        var items = new Dictionary<string, ImmutableDictionary<string, GitTreeItem>.Builder>(StringComparer.Ordinal) { [""] = top };
        var folders = new List<TreeEntry>();
        foreach (var entry in entries)
        {
            if (entry.Mode == GitTreeItem.FolderMode)
            {
                items[entry.Path] = Empty.Items.ToBuilder();
                folders.Add(entry);
            }
            else
            {
                var (parent, name) = Split(entry.Path);
                items[parent][name] = new(entry.Mode, entry.Id, Folder: null);
            }
        }

        // A folder is listed before its content. Read from the end, each folder is complete before its parent is built.
        for (var i = folders.Count - 1; i >= 0; i--)
        {
            var (parent, name) = Split(folders[i].Path);
            items[parent][name] = new(GitTreeItem.FolderMode, Id: null, new GitTree(items[folders[i].Path].ToImmutable(), folders[i].Id));
        }

        return new(top.ToImmutable(), id);
    }

    /// <summary>The id that git gives it.</summary>
    public string IdIn(ObjectFormat format) => _id ??= format.IdOf("tree", Print(format));

    /// <summary>What is at a path; null for nothing.</summary>
    public GitTreeItem? Find(string path)
    {
        var (first, below) = Cut(path);
        var item = Items.GetValueOrDefault(first);
        return below is null ? item : item?.Folder?.Find(below);
    }

    /// <summary>The tree with a file at a path; null if a folder or a submodule has this path, or a file has the path of one of its folders.</summary>
    public GitTree? With(string path, string mode, string id)
    {
        var (first, below) = Cut(path);
        var there = Items.GetValueOrDefault(first);
        if (below is null)
        {
            return there is null or { IsFile: true } ? new(Items.SetItem(first, new(mode, id, Folder: null))) : null;
        }

        return there is { Folder: null } ? null
            : (there?.Folder ?? Empty).With(below, mode, id) is { } folder ? new(Items.SetItem(first, new(GitTreeItem.FolderMode, Id: null, folder)))
            : null;
    }

    /// <summary>The same without what is at a path, and without the folders that are empty then.</summary>
    public GitTree Without(string path)
    {
        var (first, below) = Cut(path);
        if (below is null)
        {
            return new(Items.Remove(first));
        }

        if (Items.GetValueOrDefault(first)?.Folder is not { } folder)
        {
            return this;
        }

        var left = folder.Without(below);
        return new(left.Items.IsEmpty ? Items.Remove(first) : Items.SetItem(first, new(GitTreeItem.FolderMode, Id: null, left)));
    }

    /// <summary>The changes that turn this tree into another one, in no particular order.</summary>
    public IEnumerable<TreeDifference> DifferencesTo(GitTree other, ObjectFormat format) =>
        IdIn(format) == other.IdIn(format) ? [] : DifferencesTo(other, format, "");

    private IEnumerable<TreeDifference> DifferencesTo(GitTree other, ObjectFormat format, string at)
    {
        foreach (var name in Items.Keys.Union(other.Items.Keys, StringComparer.Ordinal))
        {
            var (before, after) = (Items.GetValueOrDefault(name), other.Items.GetValueOrDefault(name));
            if (after is not null && after.Equals(before, format))
            {
                continue;
            }

            if (before is not null && (after is null || before.Folder is null != after.Folder is null))
            {
                yield return new(at + name, Item: null);
            }

            if (after is { Folder: null })
            {
                yield return new(at + name, after);
            }

            foreach (var within in after?.Folder is null ? [] : (before?.Folder ?? Empty).DifferencesTo(after.Folder, format, at + name + "/"))
            {
                yield return within;
            }
        }
    }

    private byte[] Print(ObjectFormat format)
    {
        // <mode without leading zeros> space <name> NUL <id, as bytes>, sorted as if a folder's name ended with a slash
        var lines = Items.Select(i => new Line(Encoding.UTF8.GetBytes(i.Value.Folder is null ? i.Key : i.Key + "/"), i.Value)).ToArray();
        Array.Sort(lines);
        using var bytes = new MemoryStream();
        foreach (var line in lines)
        {
            bytes.Write(Encoding.ASCII.GetBytes(line.Item.Mode.TrimStart('0') + " "));
            bytes.Write(line.SortedAs.AsSpan(0, line.SortedAs.Length - (line.Item.Folder is null ? 0 : 1)));
            bytes.WriteByte(0);
            bytes.Write(Convert.FromHexString(line.Item.IdIn(format)));
        }

        return bytes.ToArray();
    }

    private static (string First, string? Below) Cut(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (path, null) : (path[..slash], path[(slash + 1)..]);
    }

    private static (string Parent, string Name) Split(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? ("", path) : (path[..slash], path[(slash + 1)..]);
    }

    private sealed record Line(byte[] SortedAs, GitTreeItem Item) : IComparable<Line>
    {
        public int CompareTo(Line? other) => SortedAs.AsSpan().SequenceCompareTo(other!.SortedAs);
    }
}
