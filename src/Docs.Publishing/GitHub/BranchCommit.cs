using System.Text;
using System.Text.Json;
using Docs.Model;
using Docs.Model.Publishing;
using Docs.Publishing.GitHub.Commits;

namespace Docs.Publishing.GitHub;

/// <summary>A commit that GitHub makes on a branch in one call (GraphQL's <c>createCommitOnBranch</c>).</summary>
/// <param name="ExpectedHead">The commit that the branch must be at.</param>
/// <param name="Headline">The first line of the message.</param>
/// <param name="Changes">Files with their content, or without anything to delete them; GraphQL takes no ids of blobs.</param>
internal sealed record BranchCommit(BranchName Branch, CommitId ExpectedHead, string Headline, IReadOnlyList<TreeChange> Changes)
{
    private const string Query = "mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }";

    internal void WriteTo(Utf8JsonWriter json, RepositoryName repository)
    {
        json.WriteStartObject();
        json.WriteString("query", Query);
        json.WriteStartObject("variables");
        json.WriteStartObject("input");
        json.WriteStartObject("branch");
        json.WriteString("repositoryNameWithOwner", repository.ToString());
        json.WriteString("branchName", Branch.Value);
        json.WriteEndObject();
        json.WriteStartObject("message");
        json.WriteString("headline", Headline);
        json.WriteEndObject();
        json.WriteString("expectedHeadOid", ExpectedHead.ToString());
        json.WriteStartObject("fileChanges");
        WriteChanges(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The id of the commit. GraphQL reports errors with status 200.</summary>
    /// <exception cref="GitHubException">There is none.</exception>
    internal static CommitId ReadId(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return json.RootElement.TryGetProperty("errors", out var errors) && errors is { ValueKind: JsonValueKind.Array } && errors.GetArrayLength() > 0
                ? throw new GitHubException(FailureOf(errors[0]))
                : CommitId.Parse(json.RootElement.GetProperty("data").GetProperty("createCommitOnBranch").GetProperty("commit").GetProperty("oid").GetString() ?? "");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new GitHubException(new(GitHubFailureKind.Other, "the answer has neither errors nor a commit's id, expected one of them"));
        }
    }

    private static GitHubFailure FailureOf(JsonElement error)
    {
        var type = error.TryGetProperty("type", out var t) ? t.GetString() : null;
        return new(
            type switch
            {
                "STALE_DATA" => GitHubFailureKind.Conflict,
                "NOT_FOUND" => GitHubFailureKind.NotFound,
                "FORBIDDEN" => GitHubFailureKind.Forbidden,
                "RATE_LIMITED" => GitHubFailureKind.PrimaryLimit,
                _ => GitHubFailureKind.Invalid,
            },
            GitHubFailure.OneLine(error.GetProperty("message").GetString() ?? ""));
    }

    private void WriteChanges(Utf8JsonWriter json)
    {
        json.WriteStartArray("additions");
        foreach (var change in Changes.Where(c => c.Content is not null))
        {
            json.WriteStartObject();
            json.WriteString("path", change.Path);
            json.WriteBase64String("contents", Encoding.UTF8.GetBytes(change.Content!));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("deletions");
        foreach (var change in Changes.Where(c => c.Content is null))
        {
            json.WriteStartObject();
            json.WriteString("path", change.Path);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
