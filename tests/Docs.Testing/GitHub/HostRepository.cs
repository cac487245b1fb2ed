using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Docs.Testing.GitHub;

/// <summary>What GitHub's API does with a repository's branches and objects.</summary>
internal sealed class HostRepository(BareObjects objects, string owner, string name)
{
    private readonly HostTree _trees = new(objects);

    /// <summary>A branch that the repository's rules keep where it is; null for none.</summary>
    public string? Rejects { get; set; }

    private string Root => $"/repos/{owner}/{name}";

    /// <summary>The answer to a request; null for one that is about something else.</summary>
    /// <param name="signs">Whether the request has the token of an App.</param>
    public HostAnswer? Find(string method, string path, IQueryCollection query, JsonNode? body, bool signs)
    {
        if (method == "GET" && path == Root)
        {
            return new(200, AnswerTemplates.Repository(owner, name, objects.DefaultBranch));
        }

        if (!path.StartsWith(Root + "/", StringComparison.Ordinal))
        {
            return null;
        }

        var rest = path[(Root.Length + 1)..];
        if (rest.StartsWith("git/", StringComparison.Ordinal) && objects.Branches().Count == 0)
        {
            return HostAnswer.Failure(409, "Git Repository is empty.");
        }

        return (method, rest) switch
        {
            ("GET", "commits") => List(query),
            ("GET", _) when rest.StartsWith("git/ref/heads/", StringComparison.Ordinal) =>
                objects.Branches().TryGetValue(rest["git/ref/heads/".Length..], out var id) ? new(200, Reference(rest["git/ref/heads/".Length..], id)) : HostAnswer.NotFound,
            ("GET", _) when rest.StartsWith("git/matching-refs/heads/", StringComparison.Ordinal) => Match(rest["git/matching-refs/heads/".Length..], query),
            ("GET", _) when rest.StartsWith("git/commits/", StringComparison.Ordinal) =>
                objects.Find("commit", rest["git/commits/".Length..]) is { } commit ? new(200, HostCommit.Parse(commit).ToJson(rest["git/commits/".Length..])) : HostAnswer.NotFound,
            ("GET", _) when rest.StartsWith("git/trees/", StringComparison.Ordinal) => Tree(200, rest["git/trees/".Length..], isRecursive: query.ContainsKey("recursive")),
            ("GET", _) when rest.StartsWith("git/blobs/", StringComparison.Ordinal) => Blob(rest["git/blobs/".Length..]),
            ("POST", "git/trees") => MakeTree(body!),
            ("POST", "git/commits") => MakeCommit(body!, signs),
            ("POST", "git/refs") => MakeReference(body!),
            ("PATCH", _) when rest.StartsWith("git/refs/heads/", StringComparison.Ordinal) => Move(rest["git/refs/heads/".Length..], body!),
            _ => null,
        };
    }

    private static JsonObject Reference(string branch, string id) => new()
    {
        ["ref"] = "refs/heads/" + branch,
        ["node_id"] = "REF_1",
        ["url"] = "https://api.github.com/x",
        ["object"] = new JsonObject { ["type"] = "commit", ["sha"] = id, ["url"] = "https://api.github.com/x" },
    };

    private HostAnswer Match(string start, IQueryCollection query)
    {
        var size = int.Parse(query["per_page"].ToString() is { Length: > 0 } text ? text : "30", CultureInfo.InvariantCulture);
        var page = int.Parse(query["page"].ToString() is { Length: > 0 } number ? number : "1", CultureInfo.InvariantCulture);
        var all = objects.Branches().Where(b => b.Key.StartsWith(start, StringComparison.Ordinal)).ToList();
        return new(200, new JsonArray([.. all.Skip((page - 1) * size).Take(size).Select(b => Reference(b.Key, b.Value))]));
    }

    private HostAnswer List(IQueryCollection query)
    {
        var (page, size) = (int.Parse(query["page"].ToString(), CultureInfo.InvariantCulture), int.Parse(query["per_page"].ToString(), CultureInfo.InvariantCulture));
        var (found, seen, left) = (new List<JsonNode>(), new HashSet<string>(StringComparer.Ordinal), new Queue<string>([query["sha"].ToString()]));
        while (left.TryDequeue(out var id))
        {
            if (seen.Add(id) && objects.Find("commit", id) is { } content)
            {
                var commit = HostCommit.Parse(content);
                found.Add(commit.ToListedJson(id));
                foreach (var parent in commit.Parents)
                {
                    left.Enqueue(parent);
                }
            }
        }

        return new(200, new JsonArray([.. found.Skip((page - 1) * size).Take(size)]));
    }

    private HostAnswer Tree(int status, string id, bool isRecursive) => _trees.List(id, isRecursive) is { } list
        ? new(status, new JsonObject { ["sha"] = id, ["url"] = "https://api.github.com/x", ["tree"] = list, ["truncated"] = false })
        : HostAnswer.NotFound;

    private HostAnswer Blob(string id) => objects.Find("blob", id) is not { } content ? HostAnswer.NotFound : new(200, new JsonObject
    {
        ["sha"] = id,
        ["node_id"] = "B_1",
        ["url"] = "https://api.github.com/x",
        ["size"] = content.Length,
        ["encoding"] = "base64",
        ["content"] = Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks),
    });

    private HostAnswer MakeTree(JsonNode body) =>
        _trees.Make(body["base_tree"]?.GetValue<string>(), body["tree"]!.AsArray().OfType<JsonNode>()) is { } id ? Tree(201, id, isRecursive: false) : HostAnswer.Failure(422, "tree.sha does not exist");

    private HostAnswer MakeCommit(JsonNode body, bool signs)
    {
        const string Bot = "docs[bot] <1234+docs[bot]@users.noreply.github.com> 1767225600 +0000";
        var isOwn = body["author"] is null;
        var commit = new HostCommit(
            body["tree"]!.GetValue<string>(),
            [.. body["parents"]!.AsArray().Select(p => p!.GetValue<string>())],
            isOwn ? Bot : HostCommit.PersonOf(body["author"]!),
            isOwn ? "GitHub <noreply@github.com> 1767225600 +0000" : HostCommit.PersonOf(body["committer"]!),
            isOwn && signs ? "-----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----" : null,
            body["message"]!.GetValue<string>());
        if (objects.Find("tree", commit.Tree) is null || commit.Parents.Any(p => objects.Find("commit", p) is null))
        {
            return HostAnswer.Failure(422, "Tree SHA does not exist");
        }

        return new(201, commit.ToJson(objects.Write("commit", commit.Print())));
    }

    private HostAnswer MakeReference(JsonNode body)
    {
        lock (objects.Moving)
        {
            var (branch, id) = (body["ref"]!.GetValue<string>()["refs/heads/".Length..], body["sha"]!.GetValue<string>());
            if (objects.Branches().ContainsKey(branch))
            {
                return HostAnswer.Failure(422, "Reference already exists");
            }

            objects.Move(branch, id);
            return new(201, Reference(branch, id));
        }
    }

    private HostAnswer Move(string branch, JsonNode body)
    {
        lock (objects.Moving)
        {
            var id = body["sha"]!.GetValue<string>();
            if (!objects.Branches().TryGetValue(branch, out var head))
            {
                return HostAnswer.Failure(422, "Reference does not exist");
            }

            if (branch == Rejects)
            {
                return HostAnswer.Failure(422, $"Cannot update this protected ref: {branch}.");
            }

            if (body["force"]?.GetValue<bool>() != true && !objects.IsAncestor(head, id))
            {
                return HostAnswer.Failure(422, "Update is not a fast forward");
            }

            objects.Move(branch, id);
            return new(200, Reference(branch, id));
        }
    }
}
