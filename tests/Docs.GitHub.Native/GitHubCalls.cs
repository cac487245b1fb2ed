using System.Globalization;
using Docs.Model;
using Docs.Model.Publishing;
using Docs.Publishing.GitHub;
using Docs.Publishing.GitHub.Commits;
using Docs.Publishing.GitHub.Http;
using Docs.Transport.Git.Objects;
using Docs.Transport.Http;
using Octokit;

namespace Docs.GitHub.Native;

/// <summary>Makes every call of <see cref="GitHubSession"/> once, in a fixed order. The native program does nothing else.</summary>
public static class GitHubCalls
{
    /// <summary>What the session authenticates with; it must not be in what is printed.</summary>
    public const string Secret = "ghp_0123456789abcdefSECRET";

    private const string CommitText = "7638417db6d59f3c431d3e1f261cc637155684cd";
    private const string Tree = "9fb037999f264ba9a7fc6274d15fa3ae2ab98312";
    private const string Blob = "23df15c70cd17ba2105a252a6f1ec63e63e6e3e5";
    private const string Text = "# Größe → 1 <b>&\"quoted\"</b>\n";
    private static readonly CommitId Head = CommitId.Parse(CommitText);
    private static readonly RepositoryName Docs = new("docker-library", "docs");
    private static readonly DateTimeOffset Today = new(2026, 8, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly CommitTime Noon = CommitTime.FromIso("2026-08-21T12:00:00+02:00")!;

    /// <param name="api">Ends with a slash.</param>
    /// <param name="output">Gets a line for each call, with what was read or why that failed.</param>
    public static async Task RunAsync(Uri api, TextWriter output, CancellationToken ct)
    {
        // Each failure is printed as it is, without a wait and a second try.
        using var session = GitHubSession.Open(new()
        {
            Api = api,
            Token = WebToken.Of(api.Authority, Secret),
            Program = "docs-test",
            Version = "1.2",
            Retry = new(0, TimeSpan.Zero, TimeSpan.Zero),
            RateLimit = new(GitHubLimits.Find, 0, TimeSpan.Zero, TimeSpan.Zero),
        });
        var calls = new Calls(output);
        await ReadAndWriteReferencesAsync(session.References, calls, ct);
        await ReadAndWriteObjectsAsync(session.Objects, calls, ct);
        await ReadAndWritePullRequestsAsync(session.PullRequests, calls, ct);
        await ReportAsync(session.Checks, calls, ct);
        await calls.MakeAsync("limits", session.LoadLimitsAsync(ct), l => $"{l.Resources.Core.Limit} {l.Resources.Core.Remaining} {Print(l.Resources.Core.Reset)} {l.Resources.Search.Limit} {l.Rate.Remaining}");
        await calls.MakeAsync("installation", session.FindInstallationAsync(Docs, ct), i => i.ToString(CultureInfo.InvariantCulture));
        await calls.MakeAsync("login", session.LoadLoginAsync(ct), l => l);
        await calls.MakeAsync("installation token", session.CreateInstallationTokenAsync(4711, ct), t => $"{t.Token} {Print(t.ExpiresAt)} {t.Token.FindFor(api)?.Parameter?.Length}");
        await FailAsync(session, calls, ct);
    }

    private static async Task ReadAndWriteReferencesAsync(References references, Calls calls, CancellationToken ct)
    {
        await calls.MakeAsync("repository", references.LoadRepositoryAsync(Docs, ct), r => $"{r.DefaultBranch} {r.NodeId}");
        await calls.MakeAsync("reference", references.LoadAsync(Docs, "heads/main", ct), Print);
        await calls.MakeAsync("reference, unchanged", references.LoadAsync(Docs, "heads/main", ct), Print);
        await calls.MakeAsync("branches", references.LoadMatchingAsync(Docs, "heads/", ct), l => PrintList(l, Print));
        await calls.MakeAsync("matching references", references.LoadMatchingAsync(Docs, "heads/dist-", ct), l => PrintList(l, Print));
        await calls.MakeAsync("create reference", references.CreateAsync(Docs, "heads/update", Head, ct), Print);
        await calls.MakeAsync("update reference", references.UpdateAsync(Docs, "heads/update", Head, force: false, ct), Print);
        await calls.MakeAsync("move branches", MoveAsync("update"), p => p);
        await calls.MakeAsync("move a branch that moved", MoveAsync("stale"), p => p);
        await calls.MakeAsync("move a branch where the server cannot", MoveAsync("old-server"), p => p);

        async Task<string> MoveAsync(string branch)
        {
            await references.MoveAsync("R_1", [new(BranchName.Parse("main"), Head, Head, Force: false), new(BranchName.Parse(branch), From: null, Head, Force: true)], ct);
            return "done";
        }
    }

    private static async Task ReadAndWriteObjectsAsync(GitObjects objects, Calls calls, CancellationToken ct)
    {
        await calls.MakeAsync("commit", objects.LoadCommitAsync(Docs, Head, ct), Print);
        await calls.MakeAsync("history", objects.LoadHistoryAsync(Docs, Head, 150, ct), l => PrintList(l, c => $"{c.Sha} {c.Commit.Tree.Sha} {PrintList(c.Parents, p => p.Sha)} {c.Commit.Author.Name} {Print(c.Commit.Committer.Date)} {c.Commit.Verification.Payload} {c.Commit.Message}"));
        var draft = new CommitDraft(Tree, Head, Identity.Parse("Bot <bot@example.org>"), Noon, Identity.Parse("Büro <buero@example.org>"), Noon, "Update READMEs\n\nTag-Data: 1\n");
        await calls.MakeAsync("create commit", objects.CreateCommitAsync(Docs, draft, isSigned: false, ct), Print);
        await calls.MakeAsync("create signed commit", objects.CreateCommitAsync(Docs, draft, isSigned: true, ct), Print);
        await calls.MakeAsync("tree", objects.LoadTreeAsync(Docs, Tree, ct), Print);
        await calls.MakeAsync("create tree", objects.CreateTreeAsync(Docs, Tree, [TreeChange.Write("hello/README.md", Text), TreeChange.Place("b/README.md", Blob), TreeChange.Delete("old/README.md")], ct), Print);
        await calls.MakeAsync("blob", objects.LoadBlobAsync(Docs, Blob, ct), b => $"{b.Sha} {b.Size} {b.Encoding.Value} {b.Content}");
        await calls.MakeAsync("blobs", objects.LoadTextsAsync(Docs, [Blob, Head.ToString()], isRepeatable: true, ct), b => string.Join(' ', b.Keys));
    }

    private static async Task ReadAndWritePullRequestsAsync(PullRequests pulls, Calls calls, CancellationToken ct)
    {
        await calls.MakeAsync("open pull requests", pulls.LoadOpenAsync(Docs, "docker-library:update", "main", ct), l => PrintList(l, Print));
        await calls.MakeAsync("all open pull requests", pulls.LoadAllOpenAsync(Docs, ct), l => PrintList(l, Print));
        await calls.MakeAsync("create draft", pulls.CreateAsync(Docs, "Update READMEs", Text, "update", "main", ct, isDraft: true), Print);
        await calls.MakeAsync("pull request", pulls.LoadAsync(Docs, 1347, ct), Print);
        await calls.MakeAsync("create pull request", pulls.CreateAsync(Docs, "Update READMEs", Text, "update", "main", ct), Print);
        await calls.MakeAsync("update pull request", pulls.UpdateAsync(Docs, 1347, new() { Title = "Update all READMEs", Body = Text, State = ItemState.Closed, Base = "main" }, ct), Print);
        await calls.MakeAsync("request reviewers", pulls.RequestReviewersAsync(Docs, 1347, ["octocat"], ["justice-league"], ct), Print);
        await calls.MakeAsync("add labels", pulls.AddLabelsAsync(Docs, 1347, ["documentation", "bot"], ct), l => PrintList(l, Print));
        await calls.MakeAsync("comments", pulls.LoadCommentsAsync(Docs, 1347, ct), l => PrintList(l, Print));
        await calls.MakeAsync("create comment", pulls.CreateCommentAsync(Docs, 1347, Text, ct), Print);
        await calls.MakeAsync("update comment", pulls.UpdateCommentAsync(Docs, 42, Text, ct), Print);
    }

    private static async Task ReportAsync(CommitChecks checks, Calls calls, CancellationToken ct)
    {
        var output = new NewCheckRunOutput("docs check", "2 findings")
        {
            Text = Text,
            Annotations =
            [
                new("hello/content.md", 3, 4, CheckAnnotationLevel.Warning, "a warning") { Title = "DOC301", RawDetails = "raw" },
                new("hello/metadata.json", 1, 1, CheckAnnotationLevel.Failure, "an error") { StartColumn = 2, EndColumn = 5 },
            ],
        };
        await calls.MakeAsync("create check run", checks.CreateRunAsync(Docs, new("docs", CommitText) { Status = CheckStatus.InProgress, StartedAt = Today, ExternalId = "run-1", DetailsUrl = "https://example.org/1", Output = output }, ct), Print);
        await calls.MakeAsync("update check run", checks.UpdateRunAsync(Docs, 4, new() { Name = "docs", Status = CheckStatus.Completed, Conclusion = CheckConclusion.ActionRequired, CompletedAt = Today, Output = output }, ct), Print);
        await calls.MakeAsync(
            "create status",
            checks.CreateStatusAsync(Docs, Head, new() { State = CommitState.Pending, Context = "docs/build", Description = "building", TargetUrl = "https://example.org/1" }, ct),
            s => $"{s.Id} {s.State.Value} {s.Context} {s.Description} {s.TargetUrl} {s.Creator.Login} {Print(s.CreatedAt)}");
    }

    private static async Task FailAsync(GitHubSession session, Calls calls, CancellationToken ct)
    {
        foreach (var name in (string[])["missing", "invalid", "sentences", "secondary", "too-many", "used-up", "forbidden", "unauthorized", "conflict", "broken", "proxy", "echo", "elsewhere", "elsewhere-pages"])
        {
            await calls.MakeAsync($"fail: {name}", session.References.LoadMatchingAsync(new("failures", name), "heads/", ct), l => PrintList(l, Print));
        }

        await calls.MakeAsync("renamed repository", session.References.CreateAsync(new("failures", "renamed"), "heads/update", Head, ct), Print);
        await calls.MakeAsync("pages", session.References.LoadMatchingAsync(new("failures", "pages"), "heads/", ct), l => PrintList(l, Print));
    }

    private static string Print(Reference reference) => $"{reference.Ref} {reference.Object.Type.Value} {reference.Object.Sha}";

    private static string Print(Commit commit) =>
        $"{commit.Sha} {commit.Tree.Sha} {PrintList(commit.Parents, p => p.Sha)} {commit.Author.Name} {commit.Committer.Email} {Print(commit.Committer.Date)} {commit.Verification.Reason.Value} {commit.Message}";

    private static string Print(TreeResponse tree) =>
        $"{tree.Sha} {tree.Truncated} {PrintList(tree.Tree, i => $"{i.Path} {i.Mode} {i.Type.Value} {i.Sha} {i.Size}")}";

    private static string Print(PullRequest pull) =>
        $"{pull.Number} {pull.State.Value} {pull.Title} {pull.Head.Ref} {pull.Head.Sha} {pull.Base.Repository.FullName} {pull.Base.Repository.Visibility} {pull.User.Login} {pull.User.Type} {pull.Draft} {pull.MergeableState} {pull.ActiveLockReason} {pull.Milestone?.Title} {PrintList(pull.Labels, Print)} {PrintList(pull.RequestedReviewers, u => u.Login)} {PrintList(pull.RequestedTeams, t => t.Slug)} {PrintList(pull.Assignees, u => u.Login)}";

    private static string Print(Label label) => $"{label.Id} {label.Name} {label.Color} {label.Default}";

    private static string Print(IssueComment comment) =>
        $"{comment.Id} {comment.User.Login} {comment.AuthorAssociation.Value} {comment.Reactions?.TotalCount} {Print(comment.CreatedAt)} {comment.Body}";

    private static string Print(CheckRun run) =>
        $"{run.Id} {run.Name} {run.HeadSha} {run.Status.Value} {run.Conclusion} {run.CheckSuite.Id} {run.App.Slug} {run.App.Permissions.Checks} {run.Output.Title} {run.Output.AnnotationsCount} {PrintList(run.PullRequests, p => $"{p.Number}")}";

    private static string Print(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string PrintList<T>(IReadOnlyList<T> list, Func<T, string> print) => $"[{list.Count}: {string.Join(" | ", list.Select(print))}]";
}
