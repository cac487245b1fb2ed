using System.Text.Json.Nodes;

namespace Docs.Testing.GitHub;

/// <summary>Large models of GitHub's API, with the fields that they must have; a server fills in those that matter.</summary>
internal static class AnswerTemplates
{
    private const string UserText = """
        {"avatar_url": "https://api.github.com/x", "events_url": "x", "followers_url": "https://api.github.com/x", "following_url": "x", "gists_url": "x", "gravatar_id": null,
        "html_url": "https://api.github.com/x", "id": 1, "node_id": "x", "login": "x", "organizations_url": "https://api.github.com/x", "received_events_url": "https://api.github.com/x",
        "repos_url": "https://api.github.com/x", "site_admin": false, "starred_url": "x", "subscriptions_url": "https://api.github.com/x", "type": "Organization",
        "url": "https://api.github.com/x"}
        """;

    private const string RepositoryText = """
        {"archive_url": "x", "assignees_url": "x", "blobs_url": "x", "branches_url": "x", "collaborators_url": "x", "comments_url": "x", "commits_url": "x", "compare_url": "x",
        "contents_url": "x", "contributors_url": "https://api.github.com/x", "deployments_url": "https://api.github.com/x", "description": null, "downloads_url": "https://api.github.com/x",
        "events_url": "https://api.github.com/x", "fork": false, "forks_url": "https://api.github.com/x", "full_name": "x", "git_commits_url": "x", "git_refs_url": "x", "git_tags_url": "x",
        "hooks_url": "https://api.github.com/x", "html_url": "https://api.github.com/x", "id": 1, "node_id": "R_1", "issue_comment_url": "x", "issue_events_url": "x", "issues_url": "x",
        "keys_url": "x", "labels_url": "x", "languages_url": "https://api.github.com/x", "merges_url": "https://api.github.com/x", "milestones_url": "x", "name": "x",
        "notifications_url": "x", "private": false, "pulls_url": "x", "releases_url": "x", "stargazers_url": "https://api.github.com/x", "statuses_url": "x",
        "subscribers_url": "https://api.github.com/x", "subscription_url": "https://api.github.com/x", "tags_url": "https://api.github.com/x", "teams_url": "https://api.github.com/x",
        "trees_url": "x", "url": "https://api.github.com/x", "clone_url": "x", "default_branch": "x", "forks": 1, "forks_count": 1, "git_url": "x", "has_issues": false,
        "has_projects": false, "has_wiki": false, "has_pages": false, "has_discussions": false, "homepage": null, "language": null, "archived": false, "disabled": false, "mirror_url": null,
        "open_issues": 1, "open_issues_count": 1, "license": null, "pushed_at": "2026-01-01T00:00:00Z", "size": 1, "ssh_url": "x", "stargazers_count": 1,
        "svn_url": "https://api.github.com/x", "watchers": 1, "watchers_count": 1, "created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-01-01T00:00:00Z", "network_count": 1,
        "subscribers_count": 1, "has_downloads": false}
        """;

    private const string PullRequestText = """
        {"_links": {"comments": {"href": "x"}, "commits": {"href": "x"}, "statuses": {"href": "x"}, "html": {"href": "x"}, "issue": {"href": "x"}, "review_comments": {"href": "x"},
        "review_comment": {"href": "x"}, "self": {"href": "x"}}, "assignee": null, "labels": [], "body": null, "closed_at": null, "comments_url": "https://api.github.com/x",
        "commits_url": "https://api.github.com/x", "created_at": "2026-01-01T00:00:00Z", "diff_url": "https://api.github.com/x", "html_url": "https://api.github.com/x", "id": 1,
        "node_id": "x", "issue_url": "https://api.github.com/x", "merge_commit_sha": null, "merged_at": null, "milestone": null, "number": 1, "patch_url": "https://api.github.com/x",
        "review_comment_url": "x", "review_comments_url": "https://api.github.com/x", "statuses_url": "https://api.github.com/x", "state": "open", "locked": false, "title": "x",
        "updated_at": "2026-01-01T00:00:00Z", "url": "https://api.github.com/x", "author_association": "COLLABORATOR", "auto_merge": null, "additions": 1, "changed_files": 1, "comments": 1,
        "commits": 1, "deletions": 1, "mergeable": null, "mergeable_state": "x", "merged": false, "maintainer_can_modify": false, "merged_by": null, "review_comments": 1}
        """;

    private const string CheckRunText = """
        {"id": 1, "node_id": "CR_1", "head_sha": "x", "external_id": "", "url": "https://api.github.com/x", "html_url": "https://github.com/x", "details_url": null, "status": "completed", "conclusion": null,
        "started_at": "2026-01-01T00:00:00Z", "completed_at": null, "output": {"title": null, "summary": null, "text": null, "annotations_count": 0, "annotations_url": "https://api.github.com/x"},
        "name": "x", "check_suite": {"id": 5}, "app": null, "pull_requests": []}
        """;

    private const string CommentText = """
        {"id": 1, "node_id": "IC_1", "url": "https://api.github.com/x", "html_url": "https://github.com/x", "body": "x", "created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-01-01T00:00:00Z",
        "issue_url": "https://api.github.com/x", "author_association": "COLLABORATOR"}
        """;

    public static JsonObject User(string login) => Fill(UserText, ("login", login));

    public static JsonObject Repository(string owner, string name, string defaultBranch) =>
        Fill(RepositoryText, ("owner", User(owner)), ("name", name), ("full_name", $"{owner}/{name}"), ("default_branch", defaultBranch));

    public static JsonObject PullRequest() => Fill(PullRequestText);

    /// <summary>An end of a pull request: one of its branches, at a commit.</summary>
    public static JsonObject End(string owner, string name, string defaultBranch, string branch, string commit) => new()
    {
        ["label"] = $"{owner}:{branch}",
        ["ref"] = branch,
        ["sha"] = commit,
        ["user"] = User(owner),
        ["repo"] = Repository(owner, name, defaultBranch),
    };

    public static JsonObject Comment(int id, string page, string author, string body) => Fill(CommentText, ("id", id), ("html_url", page), ("user", User(author)), ("body", body));

    public static JsonObject CheckRun(int id, string name, string head, string status, string? conclusion) =>
        Fill(CheckRunText, ("id", id), ("name", name), ("head_sha", head), ("status", status), ("conclusion", conclusion!));

    /// <summary>Adds to each user, repository and pull request in an answer the fields that it must have and lacks.</summary>
    public static JsonNode Complete(JsonNode answer)
    {
        foreach (var part in answer is JsonObject model ? model.Select(p => p.Value).OfType<JsonNode>() : answer is JsonArray list ? list.OfType<JsonNode>() : [])
        {
            Complete(part);
        }

        if (answer is JsonObject own && TemplateOf(own) is { } text)
        {
            foreach (var (name, value) in Fill(text).Where(f => !own.ContainsKey(f.Key)).ToList())
            {
                own[name] = value?.DeepClone();
            }
        }

        return answer;
    }

    private static string? TemplateOf(JsonObject model) =>
        model.ContainsKey("login") ? UserText : model.ContainsKey("full_name") ? RepositoryText : model.ContainsKey("head") && model.ContainsKey("base") ? PullRequestText : null;

    private static JsonObject Fill(string text, params (string Name, JsonNode Value)[] values)
    {
        var model = JsonNode.Parse(text)!.AsObject();
        foreach (var (name, value) in values)
        {
            model[name] = value;
        }

        return model;
    }
}
