using Docs.GitHub.Native;

namespace Docs.Cli.Tests.GitHub;

/// <summary>What GitHub's API answers, with the fields that it has; every value that is read differs from the others.</summary>
internal static class GitHubAnswers
{
    private const string User = """
        {"login": "octocat", "id": 583231, "node_id": "MDQ6VXNlcjU4MzIzMQ==", "avatar_url": "https://avatars.example.org/u/583231", "gravatar_id": "", "url": "https://api.github.com/users/octocat", "html_url": "https://github.com/octocat", "type": "User", "site_admin": false}
        """;

    private const string Repository = """
        {"id": 1296269, "node_id": "R_1", "name": "docs", "full_name": "docker-library/docs", "owner": {"login": "docker-library", "id": 7739233, "type": "Organization", "site_admin": false}, "private": false, "visibility": "public", "html_url": "https://github.com/docker-library/docs", "fork": false, "default_branch": "main", "permissions": {"admin": false, "push": true, "pull": true}, "license": {"key": "mit", "name": "MIT License", "spdx_id": "MIT", "url": "https://api.github.com/licenses/mit", "node_id": "MDc6TGljZW5zZQ=="}, "topics": ["docker"], "created_at": "2014-04-09T21:41:23Z", "pushed_at": "2026-08-20T09:00:00Z", "updated_at": "2026-08-20T10:00:00Z", "security_and_analysis": {"secret_scanning": {"status": "enabled"}}}
        """;

    private const string Main = """{"ref": "refs/heads/main", "node_id": "REF_1", "url": "https://api.github.com/repos/docker-library/docs/git/refs/heads/main", "object": {"type": "commit", "sha": "aa218f56b14c9653891f9e74264a383fa43fefbd", "url": "https://api.github.com/repos/docker-library/docs/git/commits/aa218f56b14c9653891f9e74264a383fa43fefbd"}}""";
    private const string Dist = """{"ref": "refs/heads/dist-arm64v8", "node_id": "REF_2", "url": "https://api.github.com/repos/docker-library/docs/git/refs/heads/dist-arm64v8", "object": {"type": "tag", "sha": "612077ae6dffb4d2fbd8ce0cccaa58893b07b5ac", "url": "https://api.github.com/x"}}""";
    private const string Update = """{"ref": "refs/heads/update", "node_id": "REF_3", "url": "https://api.github.com/x", "object": {"type": "commit", "sha": "7638417db6d59f3c431d3e1f261cc637155684cd", "url": "https://api.github.com/x"}}""";

    private const string Commit = """
        {"sha": "7638417db6d59f3c431d3e1f261cc637155684cd", "node_id": "C_1", "url": "https://api.github.com/x", "html_url": "https://github.com/x", "author": {"date": "2014-11-07T22:01:45Z", "name": "Monalisa Octocat", "email": "octocat@github.com"}, "committer": {"date": "2014-11-07T22:01:46Z", "name": "GitHub", "email": "noreply@github.com"}, "message": "Added § and → readme", "tree": {"url": "https://api.github.com/x", "sha": "691272480426f78a0138979dd3ce63b77f706feb"}, "parents": [{"url": "https://api.github.com/x", "sha": "1acc419d4d6a9ce985db7be48c6349a0475975b5", "html_url": "https://github.com/x"}, {"url": "https://api.github.com/x", "sha": "2acc419d4d6a9ce985db7be48c6349a0475975b5", "html_url": "https://github.com/x"}], "verification": {"verified": false, "reason": "unsigned", "signature": null, "payload": null, "verified_at": null}}
        """;

    private const string InHistory = """
        {"sha": "6dcb09b5b57875f334f61aebed695e2e4193db5e", "node_id": "C_2", "url": "https://api.github.com/x", "html_url": "https://github.com/x", "comments_url": "https://api.github.com/x", "commit": {"url": "https://api.github.com/x", "author": {"name": "Monalisa Octocat", "email": "mona@github.com", "date": "2011-04-14T16:00:49Z"}, "committer": {"name": "GitHub", "email": "noreply@github.com", "date": "2011-04-14T16:00:50Z"}, "message": "Fix all the bugs", "tree": {"url": "https://api.github.com/x", "sha": "5dcb09b5b57875f334f61aebed695e2e4193db5e"}, "comment_count": 0, "verification": {"verified": true, "reason": "valid", "signature": "-----BEGIN PGP SIGNATURE-----", "payload": "tree 5dcb"}}, "author": {USER}, "committer": {USER}, "parents": [{"url": "https://api.github.com/x", "sha": "4dcb09b5b57875f334f61aebed695e2e4193db5e"}]}
        """;

    private const string Tree = """
        {"sha": "9fb037999f264ba9a7fc6274d15fa3ae2ab98312", "url": "https://api.github.com/x", "tree": [{"path": "hello", "mode": "040000", "type": "tree", "sha": "f484d249c660418515fb01c2b9662073663c242e", "url": "https://api.github.com/x"}, {"path": "hello/README.md", "mode": "100644", "type": "blob", "size": 5432, "sha": "23df15c70cd17ba2105a252a6f1ec63e63e6e3e5", "url": "https://api.github.com/x"}], "truncated": true}
        """;

    private const string Blob = """{"content": "R3LDvMOfZQo=\n", "encoding": "base64", "url": "https://api.github.com/x", "sha": "3a0f86fb8db8eea7ccbb9a95f325ddbedfb25e15", "size": 9, "node_id": "B_1"}""";

    private const string Labels = """[{"id": 208045946, "node_id": "L_1", "url": "https://api.github.com/x", "name": "documentation", "description": "Prose", "color": "f29513", "default": true}, {"id": 208045947, "node_id": "L_2", "url": "https://api.github.com/x", "name": "bot", "description": "Machines", "color": "00ff00", "default": false}]""";

    private const string Comment = """{"id": 42, "node_id": "IC_1", "url": "https://api.github.com/x", "html_url": "https://github.com/x", "body": "Me too", "user": {USER}, "created_at": "2011-04-14T16:00:49Z", "updated_at": "2011-04-14T16:00:50Z", "issue_url": "https://api.github.com/x", "author_association": "COLLABORATOR", "reactions": {"url": "https://api.github.com/x", "total_count": 7, "+1": 3, "-1": 0, "laugh": 0, "confused": 0, "heart": 4, "hooray": 0, "eyes": 0, "rocket": 0}}""";

    private const string Run = """
        {"id": 4, "head_sha": "ce587453ced02b1526dfb4cb910479d431683101", "node_id": "CR_1", "external_id": "run-1", "url": "https://api.github.com/x", "html_url": "https://github.com/x", "details_url": "https://example.org", "status": "completed", "conclusion": "neutral", "started_at": "2018-05-04T01:14:52Z", "completed_at": "2018-05-04T01:14:53Z", "output": {"title": "Report", "summary": "There are 2 findings.", "text": "You may have words.", "annotations_count": 2, "annotations_url": "https://api.github.com/x"}, "name": "docs", "check_suite": {"id": 5, "head_branch": "update", "status": "completed", "conclusion": "success"}, "app": {"id": 1, "slug": "octoapp", "node_id": "A_1", "owner": {USER}, "name": "Octocat App", "description": "", "external_url": "https://example.org", "html_url": "https://github.com/apps/octoapp", "created_at": "2017-07-08T16:18:44-04:00", "updated_at": "2017-07-08T16:18:44-04:00", "permissions": {"metadata": "read", "contents": "read", "checks": "write"}, "events": ["push", "pull_request"]}, "pull_requests": [{"url": "https://api.github.com/x", "id": 1934, "number": 3956, "head": {"ref": "say-hello", "sha": "3dca65fa3e8d4b3da3f3d056c59aee1c50f41390", "repo": {"id": 526, "url": "https://api.github.com/x", "name": "hello-world"}}, "base": {"ref": "main", "sha": "e7fdf7640066d71ad16a86fbcbb9c6a10a18af4f", "repo": {"id": 526, "url": "https://api.github.com/x", "name": "hello-world"}}}]}
        """;

    private const string Status = """{"url": "https://api.github.com/x", "avatar_url": "https://example.org", "id": 987, "node_id": "S_1", "state": "failure", "description": "Build has failed", "target_url": "https://ci.example.com/1000/output", "context": "docs/build", "created_at": "2012-07-20T01:19:13Z", "updated_at": "2012-07-20T01:19:13Z", "creator": {USER}}""";

    private const string Limits = """{"resources": {"core": {"limit": 5000, "used": 1, "remaining": 4999, "reset": 1691591363}, "search": {"limit": 30, "used": 12, "remaining": 18, "reset": 1691591091}, "graphql": {"limit": 5000, "used": 7, "remaining": 4993, "reset": 1691593228}}, "rate": {"limit": 5000, "used": 2, "remaining": 4998, "reset": 1372700873}}""";

    private const string Installation = """{"token": "ghs_16C7e42F292c6912E7710c838347Ae178B4a", "expires_at": "2016-07-11T22:14:10Z", "permissions": {"issues": "write", "contents": "read"}, "repository_selection": "selected"}""";

    private const string Repo = "/repos/docker-library/docs";

    private const string Pull = $$"""
        {"url": "https://api.github.com/x", "id": 1, "node_id": "PR_1", "html_url": "https://github.com/docker-library/docs/pull/1347", "number": 1347, "state": "open", "locked": true, "title": "Update READMEs", "user": {{User}}, "body": "Please", "labels": {{Labels}}, "milestone": {"url": "https://api.github.com/x", "id": 1002604, "number": 1, "state": "open", "title": "v1.0", "creator": {{User}}, "node_id": "MI_1", "html_url": "https://github.com/x", "labels_url": "https://api.github.com/x", "description": null, "updated_at": "2011-04-11T20:09:31Z", "closed_at": null, "open_issues": 4, "closed_issues": 8, "created_at": "2011-04-10T20:09:31Z", "due_on": null}, "active_lock_reason": "too heated", "created_at": "2011-01-26T19:01:12Z", "updated_at": "2011-01-26T19:01:12Z", "closed_at": null, "merged_at": null, "merge_commit_sha": null, "assignee": {{User}}, "assignees": [{{User}}], "requested_reviewers": [{"login": "hubot", "id": 2, "type": "Bot", "site_admin": false}], "requested_teams": [{"id": 1, "node_id": "T_1", "url": "https://api.github.com/x", "name": "Justice League", "slug": "justice-league", "description": "A great team.", "privacy": "closed", "permission": "admin", "parent": null, "type": "organization", "html_url": "https://github.com/x", "members_url": "x", "repositories_url": "https://api.github.com/x"}], "head": {"label": "docker-library:update", "ref": "update", "sha": "6dcb09b5b57875f334f61aebed695e2e4193db5e", "user": {{User}}, "repo": {{Repository}}}, "base": {"label": "docker-library:main", "ref": "main", "sha": "7dcb09b5b57875f334f61aebed695e2e4193db5e", "user": {{User}}, "repo": {{Repository}}}, "author_association": "FIRST_TIME_CONTRIBUTOR", "draft": true, "merged": false, "mergeable": true, "rebaseable": true, "mergeable_state": "clean", "merged_by": null, "comments": 10, "review_comments": 0, "maintainer_can_modify": true, "commits": 3, "additions": 100, "deletions": 3, "changed_files": 5}
        """;

    private static readonly Dictionary<string, GitHubAnswer> Fixed = new(StringComparer.Ordinal)
    {
        [$"GET {Repo}/git/ref/heads/main"] = new(200, Main, ("ETag", "W/\"a1b2\"")),
        [$"GET {Repo}/git/matching-refs/heads/?per_page=100"] = new(200, $"[{Main}, {Dist}]"),
        [$"GET {Repo}/git/matching-refs/heads/dist-?per_page=100"] = new(200, $"[{Dist}]"),
        [$"POST {Repo}/git/refs"] = new(201, Update),
        [$"PATCH {Repo}/git/refs/heads/update"] = new(200, Update),
        [$"GET {Repo}/git/commits/7638417db6d59f3c431d3e1f261cc637155684cd"] = new(200, Commit),
        [$"GET {Repo}"] = new(200, Repository),
        [$"GET {Repo}/commits?sha=7638417db6d59f3c431d3e1f261cc637155684cd&per_page=100&page=1"] = new(200, $"[{WithUser(InHistory)}]"),
        [$"POST {Repo}/git/commits"] = new(201, Commit),
        [$"GET {Repo}/git/trees/9fb037999f264ba9a7fc6274d15fa3ae2ab98312?recursive=1"] = new(200, Tree),
        [$"POST {Repo}/git/trees"] = new(201, Tree),
        [$"GET {Repo}/git/blobs/23df15c70cd17ba2105a252a6f1ec63e63e6e3e5"] = new(200, Blob),
        [$"GET {Repo}/pulls?state=open&head=docker-library%3Aupdate&base=main&sort=created&direction=desc&per_page=100"] = new(200, $"[{Pull}]"),
        [$"GET {Repo}/pulls/1347"] = new(200, Pull),
        [$"GET {Repo}/pulls?state=open&sort=created&direction=desc&per_page=100"] = new(200, $"[{Pull}]"),
        [$"POST {Repo}/pulls"] = new(201, Pull),
        [$"PATCH {Repo}/pulls/1347"] = new(200, Pull),
        [$"POST {Repo}/pulls/1347/requested_reviewers"] = new(201, Pull),
        [$"POST {Repo}/issues/1347/labels"] = new(200, Labels),
        [$"GET {Repo}/issues/1347/comments?per_page=100"] = new(200, $"[{WithUser(Comment)}]"),
        [$"POST {Repo}/issues/1347/comments"] = new(201, WithUser(Comment)),
        [$"PATCH {Repo}/issues/comments/42"] = new(200, WithUser(Comment)),
        [$"POST {Repo}/check-runs"] = new(201, WithUser(Run)),
        [$"PATCH {Repo}/check-runs/4"] = new(200, WithUser(Run)),
        [$"POST {Repo}/statuses/7638417db6d59f3c431d3e1f261cc637155684cd"] = new(201, WithUser(Status)),
        ["GET /rate_limit"] = new(200, Limits),
        [$"GET {Repo}/installation"] = new(200, """{"id": 4711, "app_id": 1, "app_slug": "octoapp", "target_id": 2, "target_type": "Organization", "repository_selection": "selected", "permissions": {"contents": "write"}, "events": []}"""),
        ["POST /app/installations/4711/access_tokens"] = new(201, Installation),
        [Failure("missing")] = new(404, """{"message": "Not Found", "documentation_url": "https://docs.github.com/rest", "status": "404"}"""),
        [Failure("invalid")] = new(422, """{"message": "Validation Failed", "errors": [{"resource": "PullRequest", "field": "head", "code": "invalid"}, {"resource": "PullRequest", "code": "custom", "message": "A pull request already exists."}], "documentation_url": "https://docs.github.com/rest", "status": "422"}"""),
        [Failure("sentences")] = new(422, """{"message": "Validation Failed", "errors": ["Could not resolve to a node", "and another"], "status": "422"}"""),
        [Failure("secondary")] = new(403, """{"message": "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."}""", ("Retry-After", "61")),
        [Failure("too-many")] = new(429, """{"message": "Too many requests"}""", ("Retry-After", "7")),
        [Failure("used-up")] = new(403, """{"message": "API rate limit exceeded for user ID 1."}""", ("X-RateLimit-Limit", "5000"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "1787313600")),
        [Failure("forbidden")] = new(403, """{"message": "Resource not accessible by integration"}""", ("X-RateLimit-Remaining", "42"), ("X-RateLimit-Reset", "1787313600")),
        [Failure("unauthorized")] = new(401, """{"message": "Bad credentials"}"""),
        [Failure("conflict")] = new(409, """{"message": "Git Repository is empty."}"""),
        [Failure("broken")] = new(502, """{"message": "Server Error"}"""),
        [Failure("proxy")] = new(503, "<html>\n<title>Unicorn!</title>"),
        [Failure("echo")] = new(422, $$"""{"message": "you sent {{GitHubCalls.Secret}}", "errors": [{"message": "and {{GitHubCalls.Secret}}"}]}"""),
        ["POST /repositories/1/git/refs"] = new(201, Update),
        ["GET /pages/2?per_page=100"] = new(200, $"[{Dist}]"),
    };

    /// <param name="request">As in <c>GET /rate_limit</c>.</param>
    /// <param name="self">Where the server is.</param>
    /// <param name="other">Where a redirect or a link leads that leaves the server; null for nowhere.</param>
    public static GitHubAnswer? Find(string request, string body, Uri self, Uri? other) => request switch
    {
        "POST /graphql" when body.Contains("... on Blob", StringComparison.Ordinal) => new(200, """{"data": {"repository": {"b0": {"text": "# Größe → 1 <b>&\"quoted\"</b>\n"}, "b1": {}}}}"""),
        "POST /graphql" when body.Contains("refs/heads/stale", StringComparison.Ordinal) => new(200, """{"data": {"updateRefs": null}, "errors": [{"type": "UNPROCESSABLE", "path": ["updateRefs"], "message": "The reference is not where it was\nexpected."}]}"""),
        "POST /graphql" when body.Contains("refs/heads/old-server", StringComparison.Ordinal) => new(200, """{"errors": [{"path": ["mutation", "updateRefs"], "extensions": {"code": "undefinedField", "typeName": "Mutation", "fieldName": "updateRefs"}, "message": "Field 'updateRefs' doesn't exist on type 'Mutation'"}]}"""),
        "POST /graphql" when body.Contains("viewer", StringComparison.Ordinal) => new(200, """{"data": {"viewer": {"login": "github-actions[bot]"}}}"""),
        "POST /graphql" => new(200, """{"data": {"updateRefs": {"clientMutationId": null}}}"""),
        "POST /repos/failures/renamed/git/refs" => new(307, """{"message": "Temporary Redirect"}""", ("Location", $"{self}repositories/1/git/refs")),
        "GET /repos/failures/pages/git/matching-refs/heads/?per_page=100" => new(200, $"[{Main}]", ("Link", $"<{self}pages/2>; rel=\"next\"")),
        "GET /repos/failures/elsewhere/git/matching-refs/heads/?per_page=100" => new(301, "{}", ("Location", $"{other}repos/docker-library/docs/git/matching-refs/heads/?per_page=100")),
        "GET /repos/failures/elsewhere-pages/git/matching-refs/heads/?per_page=100" => new(200, $"[{Main}]", ("Link", $"<{other}pages/2>; rel=\"next\"")),
        _ => Fixed.GetValueOrDefault(request),
    };

    private static string WithUser(string answer) => answer.Replace("{USER}", User, StringComparison.Ordinal);

    private static string Failure(string name) => $"GET /repos/failures/{name}/git/matching-refs/heads/?per_page=100";
}
