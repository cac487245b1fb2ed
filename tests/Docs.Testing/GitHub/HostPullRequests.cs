using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Docs.Testing.GitHub;

/// <summary>The pull requests of a repository, for a server.</summary>
internal sealed class HostPullRequests(BareObjects objects, string owner, string name)
{
    private readonly List<JsonObject> _all = [];
    private readonly Dictionary<int, List<string>> _comments = [];

    /// <summary>All of them, the oldest first.</summary>
    public IReadOnlyList<JsonObject> All => _all;

    /// <summary>The comments of a pull request, the oldest first.</summary>
    public IReadOnlyList<string> CommentsOf(int number) => _comments.GetValueOrDefault(number, []);

    public HostAnswer? Find(string method, string path, IQueryCollection query, JsonNode? body)
    {
        var root = $"/repos/{owner}/{name}/";
        if (!path.StartsWith(root, StringComparison.Ordinal))
        {
            return null;
        }

        lock (_all)
        {
            return (method, path[root.Length..].Split('/')) switch
            {
                ("GET", ["pulls"]) => List(query),
                ("POST", ["pulls"]) => Create(body!),
                ("PATCH", ["pulls", var number]) => Update(number, body!),
                ("POST", ["pulls", var number, "requested_reviewers"]) => Request(number, body!),
                ("POST", ["issues", var number, "labels"]) => Label(number, body!),
                ("POST", ["issues", var number, "comments"]) => Comment(number, body!),
                _ => null,
            };
        }
    }

    private HostAnswer List(IQueryCollection query)
    {
        bool Has(JsonObject pull) => (query["state"] == "all" || pull["state"]!.GetValue<string>() == query["state"].ToString())
            && (query["head"].Count == 0 || $"{owner}:{pull["head"]!["ref"]}" == query["head"].ToString())
            && (query["base"].Count == 0 || pull["base"]!["ref"]!.GetValue<string>() == query["base"].ToString());
        return new(200, new JsonArray([.. _all.Where(Has).Select(Now)]));
    }

    private HostAnswer Create(JsonNode body)
    {
        var (head, into) = (body["head"]!.GetValue<string>(), body["base"]!.GetValue<string>());
        var branches = objects.Branches();
        if (!branches.ContainsKey(head) || !branches.ContainsKey(into) || _all.Any(p => p["state"]!.GetValue<string>() == "open" && p["head"]!["ref"]!.GetValue<string>() == head && p["base"]!["ref"]!.GetValue<string>() == into))
        {
            return HostAnswer.Failure(422, "Validation Failed");
        }

        var pull = AnswerTemplates.PullRequest();
        pull["number"] = _all.Count + 1;
        pull["html_url"] = FormattableString.Invariant($"https://github.com/{owner}/{name}/pull/{_all.Count + 1}");
        pull["state"] = "open";
        pull["title"] = body["title"]!.GetValue<string>();
        pull["body"] = body["body"]?.GetValue<string>();
        pull["draft"] = body["draft"]?.GetValue<bool>() ?? false;
        pull["user"] = AnswerTemplates.User("octocat");
        pull["head"] = End(head);
        pull["base"] = End(into);
        _all.Add(pull);
        return new(201, Now(pull));
    }

    private HostAnswer Update(string number, JsonNode body)
    {
        if (Find(number) is not { } pull)
        {
            return HostAnswer.NotFound;
        }

        foreach (var key in (string[])["title", "body", "state"])
        {
            if (body[key] is { } value)
            {
                pull[key] = value.GetValue<string>();
            }
        }

        return new(200, Now(pull));
    }

    private HostAnswer Request(string number, JsonNode body)
    {
        if (Find(number) is not { } pull)
        {
            return HostAnswer.NotFound;
        }

        pull["requested_reviewers"] = new JsonArray([.. body["reviewers"]!.AsArray().Select(r => AnswerTemplates.User(r!.GetValue<string>()))]);
        return new(201, Now(pull));
    }

    private HostAnswer Label(string number, JsonNode body)
    {
        if (Find(number) is not { } pull)
        {
            return HostAnswer.NotFound;
        }

        pull["labels"] = new JsonArray([.. body.AsArray().Select(l => new JsonObject { ["id"] = 1, ["node_id"] = "L_1", ["url"] = "https://api.github.com/x", ["name"] = l!.GetValue<string>(), ["description"] = "words", ["color"] = "f29513", ["default"] = false })]);
        return new(200, pull["labels"]!.DeepClone());
    }

    private HostAnswer Comment(string number, JsonNode body)
    {
        if (Find(number) is not { } pull)
        {
            return HostAnswer.NotFound;
        }

        var key = pull["number"]!.GetValue<int>();
        var comments = _comments.TryGetValue(key, out var written) ? written : _comments[key] = [];
        comments.Add(body["body"]!.GetValue<string>());
        return new(201, AnswerTemplates.Comment(comments.Count, "https://github.com/x", "octocat", body["body"]!.GetValue<string>()));
    }

    private JsonObject? Find(string number) => _all.Find(p => p["number"]!.GetValue<int>().ToString(CultureInfo.InvariantCulture) == number);

    private JsonObject End(string branch) => AnswerTemplates.End(owner, name, objects.DefaultBranch, branch, new string('0', 40));

    /// <summary>With the commits that the branches are at now.</summary>
    private JsonNode Now(JsonObject pull)
    {
        var branches = objects.Branches();
        foreach (var end in (string[])["head", "base"])
        {
            pull[end]!["sha"] = branches.GetValueOrDefault(pull[end]!["ref"]!.GetValue<string>(), new string('0', 40));
        }

        return pull.DeepClone();
    }
}
