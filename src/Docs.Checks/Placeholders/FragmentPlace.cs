using System.Collections.Frozen;
using Docs.Model.Snapshots;

namespace Docs.Checks.Placeholders;

/// <summary>Where the text of a file goes.</summary>
internal static class FragmentPlace
{
    private static readonly FrozenDictionary<string, int> Values = new Dictionary<string, string>
    {
        ["compose.md"] = "COMPOSE",
        ["compose.yaml"] = "COMPOSE-YAML",
        ["content.md"] = "CONTENT",
        ["get-help.md"] = "GET-HELP",
        ["github-repo"] = "GITHUB-REPO",
        ["issues.md"] = "ISSUES",
        ["license-common.md"] = "LICENSE",
        ["license.md"] = "LICENSE",
        ["maintainer.md"] = "MAINTAINER",
        ["variant.md"] = "VARIANT",
    }.ToFrozenDictionary(f => f.Key, f => PlaceholderName.All.IndexOf(f.Value), StringComparer.Ordinal);

    private static readonly int Variant = PlaceholderName.All.IndexOf("VARIANT");

    /// <summary>Whether it goes into a README, and not to Docker Hub beside it.</summary>
    public static bool IsInReadme(string fileName) => fileName is not ("README-short.txt" or "metadata.json");

    /// <summary>The index of the placeholder whose value it is or is a part of; -1 for a text of the page itself.</summary>
    public static int ValueOf(string fileName) =>
        fileName.StartsWith("variant-", StringComparison.Ordinal) ? Variant : Values.GetValueOrDefault(fileName, -1);
}
