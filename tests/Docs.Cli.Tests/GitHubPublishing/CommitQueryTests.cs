using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Docs.Model;
using Docs.Publishing.GitHub.Failures;
using Docs.Publishing.GitHub.GraphQl;
using Docs.Transport.Git.Objects;

namespace Docs.Cli.Tests.GitHubPublishing;

/// <summary>Commits that GraphQL gives are those that were asked for, down to their last byte, or are left out.</summary>
public sealed class CommitQueryTests
{
    private const string Bot = "Ä Bot <bot@example.org> 1767225600 +0000";

    public static TheoryData<string, int> Commits => new()
    {
        { "1767225600 +0000", 0 },
        { "1767225600 -0930", 1 },
        { "1767225600 +0545", 2 },
        { "1767225600 +0051", 10 },
    };

    [Theory]
    [MemberData(nameof(Commits))]
    public void A_commit_is_whole_with_its_offsets_and_all_parents(string time, int parents)
    {
        var commit = Commit($"Somebody <> {time}", parents);

        var read = Assert.Single(Read(commit, static _ => { })).Value;

        Assert.Equal((time, "1767225600 +0000", "Ä Bot <bot@example.org>"), (read.AuthorTime!.ToString(), read.CommitterTime!.ToString(), read.Committer));
        Assert.Equal((commit.Tree, commit.Message), (read.Tree, read.Message));
        Assert.Equal(commit.Parents, read.Parents.Select(p => p.ToString()));
    }

    [Fact]
    public void A_commit_with_more_parents_than_are_asked_for_is_left_out() => Assert.Empty(Read(Commit(Bot, parents: 11), static _ => { }));

    [Fact]
    public void A_commit_with_another_value_is_left_out()
    {
        Action<JsonObject>[] changes =
        [
            static c => c["message"] = "Other words",
            static c => c["tree"]!["oid"] = new string('a', 40),
            static c => c["parents"]!["nodes"]!.AsArray().Clear(),
            static c => c["committer"]!["email"] = "other@example.org",
            static c => c["author"]!["date"] = "2026-01-01T00:00:01Z",
            static c => c["author"]!["date"] = "yesterday",
            static c => c["author"] = null,
            static c => c["tree"] = null,
            static c => c.Remove("message"),
            static c => c["signature"] = new JsonObject { ["payload"] = "tree ", ["signature"] = "words" },
            static c => c.Clear(),
        ];

        Assert.Single(Read(Commit(Bot, parents: 1), static _ => { }));
        Assert.All(changes, change => Assert.Empty(Read(Commit(Bot, parents: 1), change)));
    }

    [Fact]
    public void Parents_that_are_no_ids_are_a_failure()
    {
        var failure = Assert.Throws<GitHubException>(() => Read(Commit(Bot, parents: 1), static c => c["parents"]!["nodes"]![0]!["oid"] = null)).Failure;

        Assert.Equal(GitHubFailureKind.Other, failure.Kind);
    }

    private static HostCommit Commit(string author, int parents) =>
        new(new('1', 40), [.. Enumerable.Range(2, parents).Select(i => i.ToString("x40", null))], author, Bot, Signature: null, "Update\n\nTag-Data: 1\n");

    private static ImmutableDictionary<CommitId, GitCommit> Read(HostCommit commit, Action<JsonObject> change)
    {
        var fields = commit.ToGraphQl();
        change(fields);
        return CommitQuery.Read(
            new JsonObject { ["data"] = new JsonObject { ["repository"] = new JsonObject { ["o0"] = fields } } }.ToJsonString(),
            [CommitId.Parse(ObjectFormat.Sha1.IdOf("commit", commit.Print()))]);
    }
}
