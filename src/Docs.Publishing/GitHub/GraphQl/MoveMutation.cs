using System.Text.Json;
using Docs.Publishing.GitHub.Failures;

namespace Docs.Publishing.GitHub.GraphQl;

/// <summary>
/// Moves branches by one request (GraphQL's <c>updateRefs</c>): all of them, or none if one is not where it must be or is
/// refused. The REST API moves one branch at a time, wherever it is.
/// </summary>
internal static class MoveMutation
{
    private const string Query = "mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }";

    /// <summary>The body of the request.</summary>
    /// <param name="repository">The id by which GraphQL knows it.</param>
    public static void WriteTo(Utf8JsonWriter json, string repository, IEnumerable<BranchMove> moves)
    {
        json.WriteStartObject();
        json.WriteString("query", Query);
        json.WriteStartObject("variables");
        json.WriteStartObject("input");
        json.WriteString("repositoryId", repository);
        json.WriteStartArray("refUpdates");
        foreach (var move in moves)
        {
            var to = move.To.ToString();
            json.WriteStartObject();
            json.WriteString("name", move.Branch.Ref);

            // Zeros: there is no such branch yet.
            json.WriteString("beforeOid", move.From?.ToString() ?? new string('0', to.Length));
            json.WriteString("afterOid", to);
            json.WriteBoolean("force", move.Force);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Reads the answer, which has nothing but whether it was done.</summary>
    /// <returns>True.</returns>
    /// <exception cref="GitHubException">It was not done.</exception>
    public static bool Read(string answer) =>
        GraphQlAnswer.Read(answer, static data => data.GetProperty("updateRefs").ValueKind == JsonValueKind.Object ? true : throw new KeyNotFoundException());
}
