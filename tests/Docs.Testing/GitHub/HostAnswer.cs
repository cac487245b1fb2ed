using System.Text.Json.Nodes;

namespace Docs.Testing.GitHub;

/// <summary>An answer of a server.</summary>
/// <param name="Body">Null without one.</param>
internal sealed record HostAnswer(int Status, JsonNode? Body, params (string Name, string Value)[] Headers)
{
    public static HostAnswer NotFound { get; } = Failure(404, "Not Found");

    public static HostAnswer Failure(int status, string message) => new(
        status,
        new JsonObject { ["message"] = message, ["documentation_url"] = "https://docs.github.com/rest", ["status"] = FormattableString.Invariant($"{status}") });
}
