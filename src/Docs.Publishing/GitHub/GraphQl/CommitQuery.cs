using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Docs.Model;
using Docs.Publishing.GitHub.Commits;
using Docs.Publishing.GitHub.Failures;
using Docs.Publishing.GitHub.Http;
using Docs.Transport.Git.Objects;

namespace Docs.Publishing.GitHub.GraphQl;

/// <summary>Loads many commits by one request.</summary>
internal static class CommitQuery
{
    // A commit with more parents is not whole then, and so its id does not confirm it.
    private const string Fields =
        "... on Commit { message tree { oid } parents(first: 10) { nodes { oid } } author { name email date } committer { name email date } signature { payload signature } }";

    /// <summary>The body of the request.</summary>
    /// <param name="ids">At most <see cref="ObjectQuery.Size"/>.</param>
    public static void WriteTo(Utf8JsonWriter json, RepositoryName repository, IEnumerable<CommitId> ids) => ObjectQuery.WriteTo(json, repository, Texts(ids), Fields);

    /// <summary>The commits of an answer, by id. One that is missing, or whose fields do not give its id again, is left out.</summary>
    /// <exception cref="GitHubException">The answer reports an error.</exception>
    public static ImmutableDictionary<CommitId, GitCommit> Read(string answer, IEnumerable<CommitId> ids) => GraphQlAnswer.Read(answer, data =>
    {
        var commits = ImmutableDictionary.CreateBuilder<CommitId, GitCommit>();
        foreach (var (text, fields) in ObjectQuery.Find(data, Texts(ids)))
        {
            var id = CommitId.Parse(text);
            if (FieldsOf(id, fields)?.TryRestore() is { } commit)
            {
                commits[id] = commit;
            }
        }

        return commits.ToImmutable();
    });

    private static string[] Texts(IEnumerable<CommitId> ids) => [.. ids.Select(i => i.ToString())];

    /// <summary>The fields of a commit; null where one is missing.</summary>
    private static CommitFields? FieldsOf(CommitId id, JsonElement commit)
    {
        if (Text(commit, "message") is not { } message || Text(Part(commit, "tree"), "oid") is not { } tree
            || PersonOf(Part(commit, "author")) is not { } author || PersonOf(Part(commit, "committer")) is not { } committer)
        {
            return null;
        }

        var parents = commit.GetProperty("parents").GetProperty("nodes").EnumerateArray().Select(p => CommitId.Parse(p.GetProperty("oid").GetString()!));
        var signature = Part(commit, "signature");
        return new(id, tree, [.. parents], author, committer, message, Text(signature, "payload")) { Signature = Text(signature, "signature") };
    }

    private static CommitPerson? PersonOf(JsonElement? person) =>
        Text(person, "date") is { } date && DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? new(Text(person, "name") ?? "", Text(person, "email") ?? "", time)
            : null;

    /// <summary>What an object has of a name, where that is an object too.</summary>
    private static JsonElement? Part(JsonElement json, string name) =>
        json.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Object ? part : null;

    private static string? Text(JsonElement? json, string name) =>
        json?.TryGetProperty(name, out var text) == true && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
