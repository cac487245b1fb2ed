using System.Collections.Frozen;
using Docs.Model.Placeholders;

namespace Docs.Checks.Placeholders;

/// <summary>Where the text of a file goes.</summary>
internal static class FragmentPlace
{
    private static readonly FrozenDictionary<string, Placeholder> Values = new Dictionary<string, Placeholder>
    {
        ["compose.md"] = Placeholder.Compose,
        ["compose.yaml"] = Placeholder.ComposeYaml,
        ["content.md"] = Placeholder.Content,
        ["get-help.md"] = Placeholder.GetHelp,
        ["github-repo"] = Placeholder.GithubRepo,
        ["issues.md"] = Placeholder.Issues,
        ["license-common.md"] = Placeholder.License,
        ["license.md"] = Placeholder.License,
        ["maintainer.md"] = Placeholder.Maintainer,
        ["variant.md"] = Placeholder.Variant,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether it goes into a README, and not to Docker Hub beside it.</summary>
    public static bool IsInReadme(string fileName) => fileName is not ("README-short.txt" or "metadata.json");

    /// <summary>The placeholder whose value it is or is a part of; null for a text of the page itself.</summary>
    public static Placeholder? ValueOf(string fileName) =>
        fileName.StartsWith("variant-", StringComparison.Ordinal) ? Placeholder.Variant
        : Values.TryGetValue(fileName, out var placeholder) ? placeholder
        : null;
}
