using System.Collections.Immutable;
using Docs.Pipeline.Results;

namespace Docs.Pipeline.Starting;

/// <summary>
/// The scripts of <see href="https://github.com/docker-library/docs">docker-library/docs</see> whose work commands do.
/// </summary>
internal static class ScriptsOfCheckout
{
    private static readonly ReplacedScript[] All =
    [
        new("update.sh", "docs build"),
        new("parallel-update.sh", "docs build"),
        new(".template-helpers/arches.sh", "docs build"),
        new(".template-helpers/generate-dockerfile-links-partial.sh", "docs build"),
        new(".template-helpers/variant.sh", "docs build"),
        new("markdownfmt.sh", "docs fmt"),
        new("ymlfmt.sh", "docs fmt"),
        new("metadata.sh", "docs check"),
        new(".ci/check-markdownfmt.sh", "docs fmt --check"),
        new(".ci/check-ymlfmt.sh", "docs fmt --check"),
        new(".ci/check-metadata.sh", "docs check"),
        new(".ci/check-pr-no-readme.sh", "docs check --changed-since REV"),
        new(".ci/check-required-files.sh", "docs check"),
        new(".ci/check-short.sh", "docs check"),
    ];

    /// <summary>Those that a checkout has.</summary>
    /// <param name="top">A full path.</param>
    public static ImmutableArray<ReplacedScript> Find(string top) => [.. All.Where(s => File.Exists(Path.Join(top, s.Script)))];
}
