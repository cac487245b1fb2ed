using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Docs.Hub;
using Docs.Model.Findings;

namespace Docs.Publishing.ChangeReports;

/// <summary>The file of a report. What reads it trusts nothing in it: see <see cref="ChangeReportParser"/>.</summary>
public static partial class ChangeReportJson
{
    /// <summary>The form of the file. Another form gets another number.</summary>
    internal const int Version = 1;

    // A file of its own, which is no part of a web page: most of what would be escaped are the signs of differences.
    private static readonly ReportContext Relaxed = new(new JsonSerializerOptions(ReportContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>As UTF-8; ends with a newline.</summary>
    public static byte[] Print(ChangeReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var json = new ReportJson(
            Version, report.Head.ToString(), report.Base.ToString(), [.. report.Readmes.Select(Of)], Of(report.New), Of(report.Fixed));
        return [.. JsonSerializer.SerializeToUtf8Bytes(json, Relaxed.ReportJson), (byte)'\n'];
    }

    private static ReadmesJson Of(ChangedReadmes readmes) => new(
        readmes.Image.Value,
        [.. readmes.Targets.Select(t => t.Name)],
        Word(readmes.Kind),
        new(readmes.Text.Added, readmes.Text.Removed),
        new(readmes.Tags.Added, readmes.Tags.Removed, readmes.Tags.Moved),
        Of(readmes.Before),
        Of(readmes.After),
        readmes.IsDecided,
        readmes.Diff,
        readmes.LeftOutLines);

    private static SizeJson? Of(DescriptionSize? size) => size is { } s ? new(s.Bytes, Word(s.Kind)) : null;

    private static FindingsJson Of(ReportedFindings findings) => new(
        [.. findings.Listed.Select(f => new FindingJson(f.Code, Word(f.Severity), f.At.Path, f.At.Line, f.At.Column, f.Message))], findings.LeftOut);

    /// <summary>The names of values in the file.</summary>
    internal static string Word(ReadmeChangeKind kind) => kind switch
    {
        ReadmeChangeKind.Changed => "changed",
        ReadmeChangeKind.New => "new",
        ReadmeChangeKind.Gone => "gone",
        ReadmeChangeKind.NotBuilt => "not-built",
        _ => "not-built-before",
    };

    internal static string Word(HubPageKind kind) => kind switch
    {
        HubPageKind.Whole => "whole",
        HubPageKind.WithoutTags => "without-tags",
        _ => "cut",
    };

    internal static string Word(Severity severity) => severity == Severity.Error ? "error" : "warning";

    internal sealed record ReportJson(int Version, string Head, string Base, ImmutableArray<ReadmesJson> Readmes, FindingsJson New, FindingsJson Fixed);

    internal sealed record ReadmesJson(
        string Image,
        ImmutableArray<string> Targets,
        string Kind,
        LinesJson Text,
        TagsJson Tags,
        SizeJson? Before,
        SizeJson? After,
        bool IsDecided,
        string Diff,
        int LeftOutLines);

    internal sealed record LinesJson(int Added, int Removed);

    internal sealed record TagsJson(int Added, int Removed, int Moved);

    internal sealed record SizeJson(int Bytes, string Page);

    internal sealed record FindingsJson(ImmutableArray<FindingJson> Listed, int LeftOut);

    internal sealed record FindingJson(string Code, string Severity, string Path, int Line, int Column, string Message);

    [JsonSourceGenerationOptions(
        PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = MaxDepth)]
    [JsonSerializable(typeof(ReportJson))]
    internal sealed partial class ReportContext : JsonSerializerContext;

    // The file has five levels.
    internal const int MaxDepth = 6;
}
