using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Docs.Pipeline.Results;
using Docs.Sources.Library;
using Docs.Sync;

namespace Docs.Cli.Reports;

/// <summary>A sync for a program, as for the message of a bot's commit: one object, its names stable.</summary>
internal static partial class SyncJson
{
    public static string Print(SyncTagDataResult result, SyncPlan plan) => JsonSerializer.Serialize(
        new ResultJson(
            result.IsDryRun,
            result.IsWritten,
            Math.Round(result.Elapsed.TotalSeconds, 3),
            new(CommitJson.Of(plan.Before.Lock.OfficialImages), CommitJson.Of(plan.After.Lock.OfficialImages)),
            [.. plan.Changes.Select(ImageJson.Of)],
            new(FactsJson.Of(plan.Bases), FactsJson.Of(plan.Logos)),
            [.. plan.Failed.Select(i => i.Value)],
            [.. result.Findings.Select(JsonReports.FindingJson.Of)]),
        SyncContext.Default.ResultJson);

    /// <param name="Written">Whether any file was touched.</param>
    /// <param name="OfficialImages">The commits that the manifests were and are from.</param>
    /// <param name="Images">Those whose manifest changes, sorted by name.</param>
    /// <param name="Facts">How many facts of the lock file come, go and change.</param>
    /// <param name="Failed">Images that stay as they are because a host did not answer, sorted.</param>
    internal sealed record ResultJson(
        bool DryRun,
        bool Written,
        double Seconds,
        CommitsJson OfficialImages,
        ImmutableArray<ImageJson> Images,
        AllFactsJson Facts,
        ImmutableArray<string> Failed,
        ImmutableArray<JsonReports.FindingJson> Findings);

    /// <param name="From">Null where it is not known; so is the other.</param>
    internal sealed record CommitsJson(CommitJson? From, CommitJson? To);

    internal sealed record CommitJson(string Commit, string? Date)
    {
        public static CommitJson? Of(LockedCommit? commit) => commit is null ? null : new(commit.Commit.ToString(), commit.Date);
    }

    /// <param name="Manifest"><c>new</c>, <c>changed</c> or <c>gone</c>.</param>
    /// <param name="Added">Tags and shared tags.</param>
    internal sealed record ImageJson(
        string Image,
        string Manifest,
        ImmutableArray<string> Added,
        ImmutableArray<string> Removed,
        ImmutableArray<MoveJson> Moved,
        ImmutableArray<string> ArchitecturesGained,
        ImmutableArray<string> ArchitecturesLost)
    {
        public static ImageJson Of(ImageChange change) => new(
            change.Image.Value,
            change.Manifest.ToString().ToLowerInvariant(),
            [.. change.Added],
            [.. change.Removed],
            [.. change.Moved.Select(m => new MoveJson(m.Tag, [.. m.From.Select(c => c.ToString())], [.. m.To.Select(c => c.ToString())]))],
            [.. change.Gained.Select(a => a.Name)],
            [.. change.Lost.Select(a => a.Name)]);
    }

    /// <param name="From">All commits that the tag was built from: several where its architectures differ.</param>
    internal sealed record MoveJson(string Tag, ImmutableArray<string> From, ImmutableArray<string> To);

    internal sealed record AllFactsJson(FactsJson DockerfileBases, FactsJson LogoCommits);

    internal sealed record FactsJson(int Added, int Removed, int Changed)
    {
        public static FactsJson Of(FactChanges changes) => new(changes.Added, changes.Removed, changes.Changed);
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
    [JsonSerializable(typeof(ResultJson))]
    private sealed partial class SyncContext : JsonSerializerContext;
}
