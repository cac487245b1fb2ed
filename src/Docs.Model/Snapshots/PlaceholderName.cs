using System.Collections.Immutable;

namespace Docs.Model.Snapshots;

/// <summary>The names of placeholders: <c>%%NAME%%</c> in a text.</summary>
public static class PlaceholderName
{
    public const string Fence = "%%";

    /// <summary>Filled in the Debian and Ubuntu paragraphs alone, before they become part of a page.</summary>
    public const string DebSuites = "DEB-SUITES";

    /// <summary>Those of a page, in the order in which they are filled.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "TAGS", "ARCHES", "CONTENT", "VARIANT", "LOGO", "COMPOSE", "COMPOSE-YAML", "LICENSE", "ISSUES", "GET-HELP",
        "MAINTAINER", "IMAGE", "REPO", "GITHUB-REPO",
    ];
}
