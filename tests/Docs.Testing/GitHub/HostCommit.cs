using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Docs.Testing.GitHub;

/// <summary>A commit as git stores it, between a server and its repository.</summary>
/// <param name="Signature">As its header has it: with a space before each further line.</param>
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
            Array.FindIndex(lines, l => l.StartsWith("gpgsig ", StringComparison.Ordinal)) is var at and >= 0
                ? string.Join('\n', lines.Skip(at + 1).TakeWhile(l => l.StartsWith(' ')).Prepend(lines[at][7..]))
                : null,
            text[(end + 2)..]);
    }

    private string? SignatureLines => Signature?.Replace("\n ", "\n", StringComparison.Ordinal);

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
            ["signature"] = SignatureLines,
            ["payload"] = Signature is null ? null : Print(signature: null),
            ["verified_at"] = Signature is null ? null : "2026-01-01T00:00:00Z",
        },
    };

    /// <summary>The commit as GraphQL has it: times with their offsets, and without the newline at the end of the message.</summary>
    public JsonObject ToGraphQl() => new()
    {
        ["message"] = Message.TrimEnd('\n'),
        ["tree"] = new JsonObject { ["oid"] = Tree },
        ["parents"] = new JsonObject { ["nodes"] = new JsonArray([.. Parents.Take(10).Select(p => new JsonObject { ["oid"] = p })]) },
        ["author"] = PersonOf(Author, isUtc: false),
        ["committer"] = PersonOf(Committer, isUtc: false),
        ["signature"] = Signature is null ? null : new JsonObject { ["payload"] = Print(signature: null), ["signature"] = SignatureLines },
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

    private static JsonObject PersonOf(string line, bool isUtc = true)
    {
        var (open, close) = (line.IndexOf('<', StringComparison.Ordinal), line.IndexOf('>', StringComparison.Ordinal));
        var (seconds, offset) = line[(close + 2)..].Split(' ') is [var first, var second] ? (long.Parse(first, CultureInfo.InvariantCulture), second) : throw new FormatException($"'{line}' has no time");
        var minutes = isUtc ? 0 : (offset[0] == '-' ? -1 : 1) * ((60 * int.Parse(offset.AsSpan(1, 2), CultureInfo.InvariantCulture)) + int.Parse(offset.AsSpan(3, 2), CultureInfo.InvariantCulture));
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(TimeSpan.FromMinutes(minutes));
        return new()
        {
            ["name"] = line[..(open - 1)],
            ["email"] = line[(open + 1)..close],
            ["date"] = time.ToString(minutes == 0 ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        };
    }

    private string Print(string? signature) =>
        $"tree {Tree}\n{string.Concat(Parents.Select(p => $"parent {p}\n"))}author {Author}\ncommitter {Committer}\n{(signature is null ? "" : $"gpgsig {signature}\n")}\n{Message}";
}
