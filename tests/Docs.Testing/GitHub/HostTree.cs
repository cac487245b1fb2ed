using System.Text;
using System.Text.Json.Nodes;

namespace Docs.Testing.GitHub;

/// <summary>Trees of a repository, for a server.</summary>
internal sealed class HostTree(BareObjects objects)
{
    private const string Folder = "40000";

    /// <summary>All entries of a tree and of the trees below, as GitHub's API lists them; null where there is no such tree.</summary>
    public JsonArray? List(string id, bool isRecursive)
    {
        var list = new JsonArray();
        return objects.Find("tree", id) is { } content && Add(content, "") ? list : null;

        bool Add(byte[] tree, string at)
        {
            foreach (var (name, mode, entry) in Read(tree))
            {
                var isFolder = mode == Folder;
                list.Add(new JsonObject
                {
                    ["path"] = at + name,
                    ["mode"] = mode.PadLeft(6, '0'),
                    ["type"] = isFolder ? "tree" : mode == "160000" ? "commit" : "blob",
                    ["sha"] = entry,
                    ["url"] = "https://api.github.com/x",
                });
                if (isFolder && isRecursive)
                {
                    Add(objects.Find("tree", entry)!, $"{at}{name}/");
                }
            }

            return true;
        }
    }

    /// <summary>Makes a tree from another one. Returns its id; null where it needs what does not exist.</summary>
    /// <param name="changes">As GitHub's API takes them.</param>
    public string? Make(string? from, IEnumerable<JsonNode> changes)
    {
        var files = new List<(string[] Path, string? Mode, string? Id)>();
        foreach (var change in changes)
        {
            var isDeleted = change["content"] is null && change["sha"] is null;
            var id = isDeleted ? null : change["content"] is { } text ? objects.Write("blob", Encoding.UTF8.GetBytes(text.GetValue<string>())) : change["sha"]!.GetValue<string>();
            if (!isDeleted && change["content"] is null && objects.Find("blob", id) is null)
            {
                return null;
            }

            files.Add((change["path"]!.GetValue<string>().Split('/'), isDeleted ? null : change["mode"]!.GetValue<string>(), id));
        }

        return from is not null && objects.Find("tree", from) is null ? null : Make(from, files, depth: 0) ?? objects.Write("tree", []);
    }

    // Null for a folder that is empty then.
    private string? Make(string? from, IEnumerable<(string[] Path, string? Mode, string? Id)> files, int depth)
    {
        var entries = (from is null ? [] : Read(objects.Find("tree", from)!)).ToDictionary(e => e.Name, e => (e.Mode, e.Id), StringComparer.Ordinal);
        foreach (var group in files.GroupBy(f => f.Path[depth], StringComparer.Ordinal))
        {
            var (mode, id) = (Folder, default(string));
            if (group.First() is var first && first.Path.Length == depth + 1)
            {
                (mode, id) = (first.Mode!, first.Id);
            }
            else
            {
                id = Make(entries.TryGetValue(group.Key, out var there) && there.Mode == Folder ? there.Id : null, group, depth + 1);
            }

            if (id is null)
            {
                entries.Remove(group.Key);
            }
            else
            {
                entries[group.Key] = (mode, id);
            }
        }

        return entries.Count == 0 ? null : objects.Write("tree", Print(entries));
    }

    private static byte[] Print(Dictionary<string, (string Mode, string Id)> entries)
    {
        using var bytes = new MemoryStream();
        foreach (var (name, entry) in entries.OrderBy(e => e.Value.Mode == Folder ? e.Key + "/" : e.Key, StringComparer.Ordinal))
        {
            bytes.Write(Encoding.UTF8.GetBytes($"{entry.Mode.TrimStart('0')} {name}\0"));
            bytes.Write(Convert.FromHexString(entry.Id));
        }

        return bytes.ToArray();
    }

    private static List<(string Name, string Mode, string Id)> Read(byte[] tree)
    {
        var entries = new List<(string Name, string Mode, string Id)>();
        for (var at = 0; at < tree.Length;)
        {
            var space = Array.IndexOf(tree, (byte)' ', at);
            var end = Array.IndexOf(tree, (byte)0, space);
            entries.Add((Encoding.UTF8.GetString(tree, space + 1, end - space - 1), Encoding.ASCII.GetString(tree, at, space - at), Convert.ToHexStringLower(tree.AsSpan(end + 1, 20))));
            at = end + 21;
        }

        return entries;
    }
}
