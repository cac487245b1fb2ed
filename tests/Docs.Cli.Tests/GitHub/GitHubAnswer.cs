namespace Docs.Cli.Tests.GitHub;

/// <summary>An answer of GitHub's API.</summary>
/// <param name="Body">JSON.</param>
public sealed record GitHubAnswer(int Status, string Body, params IReadOnlyList<(string Name, string Value)> Headers);
