using System.Text.Json;
using System.Text.RegularExpressions;
using Docs.GitHub.Native;

namespace Docs.Cli.Tests.GitHub;

/// <summary>Compares what a program and a server said with GitHub's own description of its API, where that is here.</summary>
internal static partial class ApiContract
{
    private static readonly Lazy<OpenApi?> Description = new(Load);

    /// <summary>
    /// Fails unless each request and each answer is as it is described, and each token in its header alone. Where there
    /// is no description, only the headers are checked.
    /// </summary>
    public static void Check(IEnumerable<HostExchange> exchanges)
    {
        foreach (var exchange in exchanges)
        {
            Assert.DoesNotContain(GitHubCalls.Secret, exchange.Address + exchange.Body, StringComparison.Ordinal);
            AssertHeaders(exchange);
            if (Description.Value is not { } api)
            {
                continue;
            }

            using var body = exchange.Body.Length == 0 ? null : JsonDocument.Parse(exchange.Body);
            using var answer = exchange.Answer.Length == 0 ? null : JsonDocument.Parse(exchange.Answer);
            if (api.Check(exchange.Method, exchange.Address, body?.RootElement) is { } faults)
            {
                Assert.True(faults.Count == 0, $"{exchange}: {string.Join("; ", faults)}");
                var wrong = answer is null ? [] : api.CheckAnswer(exchange.Method, exchange.Address, exchange.Status, answer.RootElement);
                Assert.True(wrong.Count == 0, $"the answer to {exchange}: {string.Join("; ", wrong)}");
            }
            else
            {
                Assert.True(exchange.Status is 401 or 404 || NotDescribed().IsMatch($"{exchange.Method} {exchange.Address.Split('?')[0]}"), $"{exchange} is not described");
            }
        }
    }

    /// <summary>GitHub refuses requests without <c>User-Agent</c>, describes bodies as JSON, and answers with the form that is accepted.</summary>
    private static void AssertHeaders(HostExchange exchange)
    {
        Assert.True(exchange.Headers.GetValueOrDefault("User-Agent", "").Length > 0, $"{exchange} names no program");
        Assert.Contains("json", exchange.Headers.GetValueOrDefault("Accept", ""), StringComparison.Ordinal);
        if (exchange.Body.Length > 0)
        {
            Assert.True(exchange.Headers.GetValueOrDefault("Content-Type", "").Split(';')[0] == "application/json", $"the body of {exchange} is '{exchange.Headers.GetValueOrDefault("Content-Type")}'");
        }
    }

    // Operations that GitHub has, and that its description here leaves out.
    [GeneratedRegex("^(POST /graphql|GET /repos/[^/]+/[^/]+/(git/matching-refs/heads/.*|commits|installation)|POST /repos/[^/]+/[^/]+/(issues/[0-9]+/labels|pulls/[0-9]+/requested_reviewers)|PATCH /repos/[^/]+/[^/]+/check-runs/[0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex NotDescribed();

    private static OpenApi? Load()
    {
        var folder = Environment.GetEnvironmentVariable("DOCS_CORPUS") is { Length: > 0 } named ? Path.GetFullPath(named) : Path.GetFullPath("../shared/corpus", RepositoryRoot.FullPath);
        var path = Path.Join(folder, "github", "openapi.json");
        return File.Exists(path) ? new(JsonDocument.Parse(File.ReadAllBytes(path)).RootElement) : null;
    }
}
