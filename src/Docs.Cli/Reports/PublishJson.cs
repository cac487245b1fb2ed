using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Docs.Pipeline.Results;
using Docs.Publishing.Plans;

namespace Docs.Cli.Reports;

/// <summary>A publication for a program: one object, its names stable.</summary>
internal static partial class PublishJson
{
    public static string Print(PublishReadmesResult result) => JsonSerializer.Serialize(
        new ResultJson(
            result.IsDryRun,
            Math.Round(result.Elapsed.TotalSeconds, 3),
            [.. result.Targets.Select(TargetJson.Of)],
            [.. result.Refused.Select(i => i.Value)],
            new(result.Sources.Commit?.ToString(), result.Sources.IsChanged),
            result.NewFindings is { } news ? new(news.Since.ToString(), news.Count) : null,
            [.. result.Findings.Select(JsonReports.FindingJson.Of)]),
        PublishContext.Default.ResultJson);

    /// <param name="Targets">All that were asked for, <c>library</c> first.</param>
    /// <param name="Refused">Images whose published READMEs stay, sorted; findings say why.</param>
    /// <param name="Sources">What the READMEs were made from.</param>
    /// <param name="NewFindings">Of <c>docs check</c>, in images that change; null where that is not known.</param>
    internal sealed record ResultJson(
        bool DryRun,
        double Seconds,
        ImmutableArray<TargetJson> Targets,
        ImmutableArray<string> Refused,
        SourcesJson Sources,
        NewFindingsJson? NewFindings,
        ImmutableArray<JsonReports.FindingJson> Findings);

    /// <param name="Commit">That is checked out; null outside of git.</param>
    /// <param name="Uncommitted">Whether some files are not committed.</param>
    internal sealed record SourcesJson(string? Commit, bool Uncommitted);

    /// <param name="Since">The commit of the sources of what is published.</param>
    internal sealed record NewFindingsJson(string Since, int Count);

    /// <param name="State"><c>unchanged</c>, <c>planned</c>, <c>published</c>, <c>stopped</c> or <c>failed</c>.</param>
    /// <param name="Remote">The repository.</param>
    /// <param name="Commit">That the branch is at, or would be; null where there is none.</param>
    /// <param name="Bytes">Of the READMEs that come or change.</param>
    /// <param name="Link">Where people can look at the commit; null where that is not known.</param>
    /// <param name="Failure">Why it failed; null where it did not.</param>
    /// <param name="Changes">Sorted by path.</param>
    internal sealed record TargetJson(
        string Target, string State, string Remote, string Branch, string? Commit, int Bytes, string? Link, string? Failure, ImmutableArray<EditJson> Changes)
    {
        public static TargetJson Of(PublishedTarget target) => new(
            target.Plan.Target.Name,
            PublishReport.Word(target.Plan.State),
            target.Remote.Text,
            target.Plan.Branch?.Value ?? "",
            target.Plan.Commit?.ToString(),
            target.Plan.Bytes,
            target.Link,
            target.Plan.Failure,
            [.. target.Plan.Edits.Select(e => new EditJson(e.Path, e.Image.Value, Word(e.State), e.After.Length))]);
    }

    /// <param name="Change"><c>added</c>, <c>changed</c> or <c>removed</c>.</param>
    internal sealed record EditJson(string Path, string Image, string Change, int Bytes);

    private static string Word(ReadmeState state) => state switch
    {
        ReadmeState.Missing => "added",
        ReadmeState.Orphaned => "removed",
        _ => "changed",
    };

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
    [JsonSerializable(typeof(ResultJson))]
    private sealed partial class PublishContext : JsonSerializerContext;
}
