using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Docs.Testing.GitHub;

/// <summary>
/// GitHub's GraphQL as far as the program uses it. It reports errors with status 200, as GitHub does, and takes nothing
/// but the queries that it knows.
/// </summary>
internal sealed partial class HostGraphQl(BareObjects objects, string owner, string name)
{
    private const string Id = "R_1";

    /// <summary>Whether branches can be moved together; false for an old server, which does not know the operation.</summary>
    public bool MovesTogether { get; set; } = true;

    /// <summary>The most objects that a query gets before it takes too long.</summary>
    public int Most { get; set; } = int.MaxValue;

    /// <summary>The login name of the token's user.</summary>
    public string Viewer { get; set; } = "octocat";

    /// <summary>What keeps branches of the remote from moving; null for nothing.</summary>
    public string? Rejects { get; set; }

    public HostAnswer Answer(JsonNode body)
    {
        var query = body["query"]!.GetValue<string>();
        return query == "query { viewer { login } }" ? Data("viewer", new() { ["login"] = Viewer })
            : query == "mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }" ? Move(body["variables"]!["input"]!.AsObject())
            : BlobsQuery().IsMatch(query) ? FindBlobs(query, body["variables"]!)
            : Failure("parseError", "Parse error");
    }

    private static HostAnswer Data(string name, JsonObject? value) => new(200, new JsonObject { ["data"] = new JsonObject { [name] = value } });

    /// <summary>An error about the query itself: nothing was carried out.</summary>
    private static HostAnswer Failure(string code, string message) =>
        new(200, new JsonObject { ["errors"] = new JsonArray(new JsonObject { ["extensions"] = new JsonObject { ["code"] = code }, ["message"] = message }) });

    private static HostAnswer Failure(string type, string field, string message) => new(200, new JsonObject
    {
        ["data"] = new JsonObject { [field] = null },
        ["errors"] = new JsonArray(new JsonObject { ["type"] = type, ["path"] = new JsonArray(field), ["message"] = message }),
    });

    private HostAnswer FindBlobs(string query, JsonNode variables)
    {
        if (variables["owner"]!.GetValue<string>() != owner || variables["name"]!.GetValue<string>() != name)
        {
            return Failure("NOT_FOUND", "repository", "Could not resolve to a Repository with that name.");
        }

        var wanted = WantedBlob().Matches(query);
        if (wanted.Count > Most)
        {
            return new(502, new JsonObject { ["data"] = null, ["errors"] = new JsonArray(new JsonObject { ["message"] = "Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug." }) });
        }

        var repository = new JsonObject();
        foreach (Match blob in wanted)
        {
            repository[blob.Groups[1].Value] = objects.Find("blob", blob.Groups[2].Value) is { } content ? new JsonObject { ["text"] = Encoding.UTF8.GetString(content) } : null;
        }

        return Data("repository", repository);
    }

    private HostAnswer Move(JsonObject input)
    {
        if (!MovesTogether)
        {
            return Failure("undefinedField", "Field 'updateRefs' doesn't exist on type 'Mutation'");
        }

        if (input["repositoryId"]!.GetValue<string>() != Id)
        {
            return Failure("NOT_FOUND", "updateRefs", "Could not resolve to a node with the global id.");
        }

        lock (objects.Moving)
        {
            var branches = objects.Branches();
            var moves = input["refUpdates"]!.AsArray().Select(u => new Update(u!.AsObject())).ToList();
            if (moves.Find(u => u.FindFault(branches.GetValueOrDefault(u.Branch), objects) is not null) is { } wrong)
            {
                return Failure("UNPROCESSABLE", "updateRefs", wrong.FindFault(branches.GetValueOrDefault(wrong.Branch), objects)!);
            }

            if (moves.Find(u => u.Branch == Rejects) is { } rejected)
            {
                return Failure("UNPROCESSABLE", "updateRefs", $"Cannot update this protected ref: {rejected.Branch}.");
            }

            moves.ForEach(u => objects.Move(u.Branch, u.To));
            return Data("updateRefs", new() { ["clientMutationId"] = null });
        }
    }

    [GeneratedRegex("""^query \(\$owner: String!, \$name: String!\) \{ repository\(owner: \$owner, name: \$name\) \{( b[0-9]+: object\(oid: "[0-9a-f]{40}"\) \{ \.\.\. on Blob \{ text \} \})+ \} \}$""", RegexOptions.CultureInvariant)]
    private static partial Regex BlobsQuery();

    [GeneratedRegex("""(b[0-9]+): object\(oid: "([0-9a-f]{40})"\)""", RegexOptions.CultureInvariant)]
    private static partial Regex WantedBlob();

    private sealed class Update(JsonObject json)
    {
        private const string Heads = "refs/heads/";

        // Zeros stand for no branch.
        private static readonly string None = new('0', 40);

        public string Branch { get; } = Text(json, "name") is var name && name.StartsWith(Heads, StringComparison.Ordinal) ? name[Heads.Length..] : throw new FormatException($"'{name}' is no whole name of a branch");

        public string To { get; } = Text(json, "afterOid");

        private readonly string _from = Text(json, "beforeOid");

        public string? FindFault(string? head, BareObjects objects) =>
            (head ?? None) != _from ? $"The reference {Branch} is not at {_from}"
            : objects.Find("commit", To) is null ? $"The object {To} does not exist"
            : head is not null && !json["force"]!.GetValue<bool>() && !objects.IsAncestor(head, To) ? "Update is not a fast forward"
            : null;

        private static string Text(JsonObject json, string key) => json[key]!.GetValue<string>();
    }
}
