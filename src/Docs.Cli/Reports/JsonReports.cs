using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Docs.Model.Findings;
using Docs.Pipeline.Results;
using Docs.Publishing.Plans;

namespace Docs.Cli.Reports;

/// <summary>The JSON that <c>--report json</c> prints: one object, its names stable.</summary>
internal static partial class JsonReports
{
    public static string Print(BuildLibraryResult result) => JsonSerializer.Serialize(
        new BuildJson(
            result.IsCheck,
            result.Count(ReadmeState.Missing, ReadmeState.Outdated),
            result.Count(ReadmeState.Unchanged),
            result.Count(ReadmeState.Orphaned),
            result.Count(ReadmeState.Undecided),
            Math.Round(result.Elapsed.TotalSeconds, 3),
            [.. result.Changes.Where(c => c.State != ReadmeState.Unchanged).Select(c => new ChangeJson(c.Path, c.Image.Value, c.Target.Name, Word(c.State)))],
            [.. result.Findings.Select(FindingJson.Of)]),
        Context.Default.BuildJson);

    public static string Print(ListLibraryResult result) => JsonSerializer.Serialize(
        new ListJson(
            [.. result.Images.Select(i => new ImageJson(i.Name.Value, [.. i.Targets.Select(t => t.Name)], i.Tags, i.SharedTags, i.ReadmeBytes.ToDictionary(b => b.Key.Name, b => b.Value)))],
            [.. result.Findings.Select(FindingJson.Of)]),
        Context.Default.ListJson);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <param name="Check">Whether nothing was written.</param>
    /// <param name="Written">How many READMEs were (or would be) made or replaced.</param>
    /// <param name="Removed">How many were (or would be) removed.</param>
    /// <param name="Undecided">How many stay as they are, because a fact that they depend on is unknown.</param>
    /// <param name="Changes">Which ones, sorted by path.</param>
    internal sealed record BuildJson(
        bool Check, int Written, int Unchanged, int Removed, int Undecided, double Seconds, ImmutableArray<ChangeJson> Changes, ImmutableArray<FindingJson> Findings);

    /// <param name="State"><c>missing</c>, <c>outdated</c>, <c>undecided</c> or <c>orphaned</c>.</param>
    internal sealed record ChangeJson(string Path, string Image, string Target, string State);

    /// <param name="ReadmeBytes">By target.</param>
    internal sealed record ImageJson(
        string Name, ImmutableArray<string> Targets, ImmutableArray<string> Tags, ImmutableArray<string> SharedTags, Dictionary<string, int> ReadmeBytes);

    internal sealed record ListJson(ImmutableArray<ImageJson> Images, ImmutableArray<FindingJson> Findings);

    /// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
    /// <param name="Line">One-based; zero where the whole file is meant. So is the column.</param>
    internal sealed record FindingJson(string Code, string Severity, string Path, int Line, int Column, string Message, string? Image)
    {
        public static FindingJson Of(Finding finding) => new(
            finding.Code, Word(finding.Severity), finding.At.Path, finding.At.Line, finding.At.Column, finding.Message, finding.Image?.Value);
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
    [JsonSerializable(typeof(BuildJson))]
    [JsonSerializable(typeof(ListJson))]
    private sealed partial class Context : JsonSerializerContext;
}
