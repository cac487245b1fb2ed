using System.Text.Json;
using System.Text.Json.Serialization;
using Docs.Pipeline.Results;
using Docs.Sources.Configuration;

namespace Docs.Cli.Reports.Checks;

/// <summary>Findings for programs: an object a line, its names stable.</summary>
internal static partial class JsonLines
{
    public static void Write(CheckLibraryResult result, Configuration configuration, TextWriter output)
    {
        foreach (var finding in result.Findings)
        {
            var line = new FindingLine(
                finding.Code,
                SeverityWord.Of(finding.Severity),
                SourcePath.Of(finding.At.Path, configuration),
                finding.At.Line,
                finding.At.Column,
                finding.Message);
            output.WriteLine(JsonSerializer.Serialize(line, LinesContext.Default.FindingLine));
        }
    }

    /// <param name="Code">As in <c>DOC421</c>.</param>
    /// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
    /// <param name="Path">Relative to the top of the repository, with <c>/</c>.</param>
    /// <param name="Line">One-based; zero where the whole file is meant.</param>
    /// <param name="Column">One-based, in characters; zero where the whole line is meant.</param>
    internal sealed record FindingLine(string Code, string Severity, string Path, int Line, int Column, string Message);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(FindingLine))]
    private sealed partial class LinesContext : JsonSerializerContext;
}
