using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Docs.Hub.Plans;
using Docs.Pipeline.Results.Hub;
using Docs.Publishing.Hub;

namespace Docs.Cli.Reports;

/// <summary>A publication to Docker Hub for a program: one object, its names stable.</summary>
internal static partial class HubJsonReport
{
    public static string Print(PublishHubResult result) => JsonSerializer.Serialize(
        new ResultJson(
            result.IsDryRun,
            Math.Round(result.Elapsed.TotalSeconds, 3),
            [.. result.Repositories.Select(RepositoryJson.Of)],
            [.. result.Stopped.Select(t => t.Name)],
            [.. result.Refused.Select(i => i.Value)],
            [.. result.Findings.Select(JsonReports.FindingJson.Of)]),
        HubContext.Default.ResultJson);

    /// <param name="Stopped">Targets that findings stopped as a whole.</param>
    /// <param name="Refused">Images of which no README may be published, sorted; findings say why.</param>
    internal sealed record ResultJson(
        bool DryRun,
        double Seconds,
        ImmutableArray<RepositoryJson> Repositories,
        ImmutableArray<string> Stopped,
        ImmutableArray<string> Refused,
        ImmutableArray<JsonReports.FindingJson> Findings);

    /// <param name="State"><c>unchanged</c>, <c>planned</c>, <c>published</c>, <c>stopped</c> or <c>failed</c>.</param>
    /// <param name="Page"><c>whole</c>, <c>withouttags</c> or <c>cut</c>; null where there is none.</param>
    /// <param name="Bytes">Of the page; null where there is none.</param>
    /// <param name="FullBytes">That the page would have if nothing were left out.</param>
    /// <param name="Failure">Why the repository could not be read; null where it could.</param>
    /// <param name="Changes">Of the fields that differ.</param>
    internal sealed record RepositoryJson(
        string Repository, string State, string? Page, int? Bytes, int? FullBytes, string? Failure, ImmutableArray<ChangeJson> Changes)
    {
        public static RepositoryJson Of(HubOutcome outcome) => new(
            outcome.Source.Repository.ToString(),
            HubReport.Word(outcome.State),
            outcome.Plan?.Page is { } page ? HubReport.Word(page.Kind) : null,
            outcome.Plan?.Page?.Size,
            outcome.Plan?.Page?.FullSize,
            outcome.Failure,
            [.. outcome.Steps.Select(s => new ChangeJson(HubFieldName.Of(s.Field), HubReport.Word(s.State), s.Failure))]);
    }

    /// <param name="Field">As Docker Hub calls it: <c>description</c>, <c>full_description</c>, <c>categories</c> or <c>logo</c>.</param>
    internal sealed record ChangeJson(string Field, string State, string? Failure);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
    [JsonSerializable(typeof(ResultJson))]
    private sealed partial class HubContext : JsonSerializerContext;
}
