using System.Text.Json;

namespace Docs.Tests.Preview;

/// <summary>An example of the specification of GitHub Flavored Markdown, version 0.29.</summary>
/// <param name="Number">1 to 673.</param>
/// <param name="Extension">What of the specification's extensions it is about, as in <c>tagfilter</c>; null for CommonMark.</param>
internal sealed record GitHubExample(int Number, string? Extension, string Markdown, string Html)
{
    /// <summary>All of them, in their order.</summary>
    public static IReadOnlyList<GitHubExample> Load()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Join(Requirement.Corpus("gfm").Require(), "gfm-0.29-examples.json")));
        return [.. file.RootElement.EnumerateArray().Select(e => new GitHubExample(
            e.GetProperty("example").GetInt32(),
            e.GetProperty("extension").GetString(),
            e.GetProperty("markdown").GetString()!,
            e.GetProperty("html").GetString()!))];
    }
}
