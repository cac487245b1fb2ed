using System.Collections.Immutable;
using Docs.Model;
using Docs.Transport.Git.Objects;

namespace Docs.Publishing.Plans;

/// <summary>A planned change of one README of a target.</summary>
/// <param name="Path">In the repository, with slashes.</param>
/// <param name="State">How the published README compares with the built one.</param>
/// <param name="Before">The blob id of the published README; null if there is none.</param>
/// <param name="After">The new bytes; empty for a README that is removed.</param>
public sealed record ReadmeEdit(ImageName Image, string Path, ReadmeState State, string? Before, ReadOnlyMemory<byte> After)
{
    /// <summary>The changes from published READMEs to those of a target, sorted by path.</summary>
    /// <param name="before">By path.</param>
    /// <param name="result">The planned tree.</param>
    internal static ImmutableArray<ReadmeEdit> Between(IReadOnlyDictionary<string, PublishedReadme> before, GitTree result, TargetFiles files)
    {
        var come = files.Files
            .Where(f => before.GetValueOrDefault(f.Path)?.Item.Id != f.Id)
            .Select(f => new ReadmeEdit(f.Image, f.Path, before.ContainsKey(f.Path) ? ReadmeState.Outdated : ReadmeState.Missing, before.GetValueOrDefault(f.Path)?.Item.Id, f.Content));
        var go = before.Values
            .Where(r => result.Find(r.Path) is null)
            .Select(r => new ReadmeEdit(r.Image, r.Path, ReadmeState.Orphaned, r.Item.Id, default));
        return [.. come.Concat(go).OrderBy(e => e.Path, StringComparer.Ordinal)];
    }
}
