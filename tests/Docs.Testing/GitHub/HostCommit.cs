using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Docs.Testing.GitHub;

/// <summary>A commit as git stores it, between a server and its repository.</summary>
internal sealed record HostCommit(string Tree, IReadOnlyList<string> Parents, string Author, string Committer, string? Signature, string Message)
{
    public static HostCommit Parse(byte[] content)
    {
        var text = Encoding.UTF8.GetString(content);
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = text[..end].Split('\n');
        string Line(string key) => lines.First(l => l.StartsWith(key, StringComparison.Ordinal))[key.Length..];
        return new(
            Line("tree "),
            [.. lines.Where(l => l.StartsWith("parent ", StringComparison.Ordinal)).Select(l => l[7..])],
            Line("author "),
            Line("committer "),
            lines.FirstOrDefault(l => l.StartsWith("gpgsig ", StringComparison.Ordinal))?[7..],
            text[(end + 2)..]);
    }

    public byte[] Print() => Encoding.UTF8.GetBytes(Print(Signature));

    /// <summary>The commit as GitHub's API has it: times in UTC, and without the newline at the end of the message.</summary>
    public JsonObject ToJson(string id) => new()
    {
        ["sha"] = id,
        ["node_id"] = "C_1",
        ["url"] = "https://api.github.com/x",
        ["html_url"] = "https://github.com/x",
        ["author"] = PersonOf(Author),
        ["committer"] = PersonOf(Committer),
        ["message"] = Message.TrimEnd('\n'),
        ["tree"] = new JsonObject { ["sha"] = Tree, ["url"] = "https://api.github.com/x" },
        ["parents"] = new JsonArray([.. Parents.Select(p => new JsonObject { ["sha"] = p, ["url"] = "https://api.github.com/x", ["html_url"] = "https://github.com/x" })]),
        ["verification"] = new JsonObject
        {
            ["verified"] = Signature is not null,
            ["reason"] = Signature is null ? "unsigned" : "valid",
            ["signature"] = Signature,
            ["payload"] = Signature is null ? null : Print(signature: null),
            ["verified_at"] = Signature is null ? null : "2026-01-01T00:00:00Z",
        },
    };

    /// <summary>The commit in a list of commits.</summary>
    public JsonObject ToListedJson(string id)
    {
        var commit = ToJson(id);
        var parents = commit["parents"]!;
        commit.Remove("parents");
        commit["comment_count"] = 0;
        return new() { ["sha"] = id, ["node_id"] = "C_1", ["url"] = "https://api.github.com/x", ["commit"] = commit, ["parents"] = parents, ["author"] = null, ["committer"] = null };
    }

    /// <summary>A person as git stores it, from GitHub's <c>{name, email, date}</c>.</summary>
    public static string PersonOf(JsonNode person)
    {
        var date = DateTimeOffset.Parse(person["date"]!.GetValue<string>(), CultureInfo.InvariantCulture);
        return FormattableString.Invariant($"{person["name"]} <{person["email"]}> {date.ToUnixTimeSeconds()} {date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal)}");
    }

    private static JsonObject PersonOf(string line)
    {
        var (open, close) = (line.IndexOf('<', StringComparison.Ordinal), line.IndexOf('>', StringComparison.Ordinal));
        var seconds = long.Parse(line[(close + 2)..].Split(' ')[0], CultureInfo.InvariantCulture);
        return new()
        {
            ["name"] = line[..(open - 1)],
            ["email"] = line[(open + 1)..close],
            ["date"] = DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        };
    }

    private string Print(string? signature) =>
        $"tree {Tree}\n{string.Concat(Parents.Select(p => $"parent {p}\n"))}author {Author}\ncommitter {Committer}\n{(signature is null ? "" : $"gpgsig {signature}\n")}\n{Message}";
}
