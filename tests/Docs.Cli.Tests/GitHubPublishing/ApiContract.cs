using System.Text.Json;
using Docs.Cli.Tests.GitHub;

namespace Docs.Cli.Tests.GitHubPublishing;

/// <summary>Compares what a program and a server said with GitHub's own description of its API, where that is here.</summary>
internal static class ApiContract
{
    // Operations that GitHub has, and that its description here leaves out.
    private static readonly string[] NotDescribed =
        ["/graphql", "/git/matching-refs/heads/", "/commits", "/installation", "/labels", "/requested_reviewers"];

    private static readonly Lazy<OpenApi?> Description = new(Load);

    /// <summary>
    /// Fails unless each request and each answer is as it is described, and each token in its header alone. Where there
    /// is no description, only the tokens are checked.
    /// </summary>
    public static void Check(IEnumerable<HostExchange> exchanges)
    {
        foreach (var exchange in exchanges)
        {
            Assert.DoesNotContain(GitHubWorkspace.Secret, exchange.Address + exchange.Body, StringComparison.Ordinal);
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
                Assert.True(exchange.Status is 401 or 404 || NotDescribed.Any(o => exchange.Address.Split('?')[0].EndsWith(o, StringComparison.Ordinal)), $"{exchange} is not described");
            }
        }
    }

    private static OpenApi? Load()
    {
        var folder = Environment.GetEnvironmentVariable("DOCS_CORPUS") is { Length: > 0 } named ? Path.GetFullPath(named) : Path.GetFullPath("../shared/corpus", RepositoryRoot.FullPath);
        var path = Path.Join(folder, "github", "openapi.json");
        return File.Exists(path) ? new(JsonDocument.Parse(File.ReadAllBytes(path)).RootElement) : null;
    }
}
