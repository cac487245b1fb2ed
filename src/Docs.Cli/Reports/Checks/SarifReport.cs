using System.Text.Json;
using System.Text.Json.Serialization;
using Docs.Model.Findings;
using Docs.Pipeline.Explaining;
using Docs.Pipeline.Results;
using Docs.Sources.Configuration;

namespace Docs.Cli.Reports.Checks;

/// <summary>SARIF 2.1.0, the form that code scanning reads.</summary>
internal static partial class SarifReport
{
    private const string Root = "%SRCROOT%";

    public static void Write(CheckLibraryResult result, Configuration configuration, TextWriter output)
    {
        var rules = result.Findings.Select(f => f.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        var run = new Run(
            new(new("docs", typeof(SarifReport).Assembly.GetName().Version!.ToString(3), [.. rules.Select(RuleOf)])),
            "utf16CodeUnits",
            [.. result.Findings.Select(f => ResultOf(f, rules.IndexOf(f.Code), configuration))]);
        output.Write(JsonSerializer.Serialize(
            new Log("https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", [run]), SarifContext.Default.Log) + "\n");
    }

    private static ReportingDescriptor RuleOf(string code)
    {
        var entry = FindingEntry.Find(code)!;
        return new(code, new(entry.Title), new(entry.Text, entry.Text), new(SeverityOf(entry.IsError)));
    }

    private static SarifResult ResultOf(Finding finding, int rule, Configuration configuration)
    {
        var path = SourcePath.Of(finding.At.Path, configuration);

        // Code scanning shows no result without a line: the first one stands for the whole file.
        var region = new Region(Math.Max(1, finding.At.Line), finding.At.Column == 0 ? null : finding.At.Column);
        return new(
            finding.Code,
            rule,
            SeverityOf(finding.Severity == Severity.Error),
            new(finding.Message),
            [new(new(new(Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal), path.StartsWith("..", StringComparison.Ordinal) ? null : Root), region))]);
    }

    private static string SeverityOf(bool isError) => isError ? "error" : "warning";

    internal sealed record Log([property: JsonPropertyName("$schema")] string Schema, string Version, IReadOnlyList<Run> Runs);

    internal sealed record Run(Tool Tool, string ColumnKind, IReadOnlyList<SarifResult> Results);

    internal sealed record Tool(Driver Driver);

    internal sealed record Driver(string Name, string Version, IReadOnlyList<ReportingDescriptor> Rules);

    internal sealed record ReportingDescriptor(string Id, Message ShortDescription, Help Help, RuleConfiguration DefaultConfiguration);

    internal sealed record RuleConfiguration(string Level);

    internal sealed record Message(string Text);

    internal sealed record Help(string Text, string Markdown);

    internal sealed record SarifResult(string RuleId, int RuleIndex, string Level, Message Message, IReadOnlyList<Location> Locations);

    internal sealed record Location(PhysicalLocation PhysicalLocation);

    internal sealed record PhysicalLocation(ArtifactLocation ArtifactLocation, Region Region);

    internal sealed record ArtifactLocation(string Uri, string? UriBaseId);

    internal sealed record Region(int StartLine, int? StartColumn);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(Log))]
    private sealed partial class SarifContext : JsonSerializerContext;
}
