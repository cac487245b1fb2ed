using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Docs.Hub;
using Docs.Model;
using Docs.Model.Findings;

namespace Docs.Publishing.ChangeReports;

/// <summary>
/// Reads the file of a report, which a stranger may have written: the workflow of a fork's pull request runs the fork's
/// code. Nothing is accepted that <see cref="ChangeReportJson.Print"/> would not write.
/// </summary>
public static partial class ChangeReportParser
{
    /// <summary>The report in a file.</summary>
    /// <param name="file">Its bytes, at most <see cref="ReportLimits.FileBytes"/>.</param>
    /// <exception cref="FormatException">There is none. The message says why, and has no text of the file in it.</exception>
    public static ChangeReport Parse(ReadOnlyMemory<byte> file)
    {
        Expect(file.Length <= ReportLimits.FileBytes, $"it has more than {ReportLimits.FileBytes} bytes");
        var json = Read(file);
        Expect(CommitId.TryParse(json.Head, out var head), $"'head' is not {CommitId.ExpectedForm}");
        Expect(CommitId.TryParse(json.Base, out var @base), $"'base' is not {CommitId.ExpectedForm}");
        ExpectItems(json.Readmes, ReportLimits.Readmes, "readmes");
        Expect(json.Readmes.Sum(r => (long)r.Diff.Length) <= ReportLimits.Diffs, $"its differences have more than {ReportLimits.Diffs} characters");
        return new(head, @base, [.. json.Readmes.Select(Of)], Of(json.New), Of(json.Fixed));
    }

    private static ChangeReportJson.ReportJson Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            CheckVersion(file);
            return JsonSerializer.Deserialize(file.Span, ChangeReportJson.ReportContext.Default.ReportJson) ?? throw new FormatException("it is null");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The library's message may quote the file. Invalid operations are what it makes of half surrogate pairs.
            var line = e is JsonException { LineNumber: { } number } ? $" in line {number + 1}" : "";
            throw new FormatException($"it is not the JSON of a report{line}: a field is unknown, missing, double or of another type", e);
        }
    }

    private static void CheckVersion(ReadOnlyMemory<byte> file)
    {
        using var document = JsonDocument.Parse(file, new JsonDocumentOptions { MaxDepth = ChangeReportJson.MaxDepth });
        var version = document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("version", out var value)
            && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var number) ? number : 0;
        Expect(version == ChangeReportJson.Version, $"'version' is not {ChangeReportJson.Version}; use the same version of docs in both steps");
    }

    private static ChangedReadmes Of(ChangeReportJson.ReadmesJson json)
    {
        Expect(ImageName.TryParse(json.Image, out var image), "'image' is not the name of an image");
        Expect(json.Targets.Length > 0 && json.Targets.Distinct(StringComparer.Ordinal).Count() == json.Targets.Length, "'targets' is empty, or repeats a target");
        ExpectCounts(json.Text.Added, json.Text.Removed, json.Tags.Added, json.Tags.Removed, json.Tags.Moved, json.LeftOutLines);
        Expect(json.Diff.Length <= ReportLimits.Diff, $"a difference has more than {ReportLimits.Diff} characters");
        return new(image!, [.. json.Targets.Select(t => Target.Find(t) ?? throw new FormatException("'targets' has an unknown target"))], Find<ReadmeChangeKind>(json.Kind, ChangeReportJson.Word, "kind"))
        {
            Text = new(json.Text.Added, json.Text.Removed),
            Tags = new(json.Tags.Added, json.Tags.Removed, json.Tags.Moved),
            Before = Of(json.Before),
            After = Of(json.After),
            IsDecided = json.IsDecided,
            Diff = json.Diff,
            LeftOutLines = json.LeftOutLines,
        };
    }

    private static DescriptionSize? Of(ChangeReportJson.SizeJson? json)
    {
        if (json is null)
        {
            return null;
        }

        ExpectCounts(json.Bytes);
        return new(json.Bytes, Find<HubPageKind>(json.Page, ChangeReportJson.Word, "page"));
    }

    private static ReportedFindings Of(ChangeReportJson.FindingsJson json)
    {
        ExpectItems(json.Listed, ReportLimits.Findings, "findings");
        ExpectCounts(json.LeftOut);
        return new([.. json.Listed.Select(Of)], json.LeftOut);
    }

    private static ReportedFinding Of(ChangeReportJson.FindingJson json)
    {
        Expect(CodeForm().IsMatch(json.Code), "'code' is not the code of a finding");
        Expect(json.Path.Length is > 0 and <= ReportLimits.Text && json.Message.Length <= ReportLimits.Text, $"a path or a message is empty, or has more than {ReportLimits.Text} characters");
        ExpectCounts(json.Line, json.Column);
        return new(json.Code, Find<Severity>(json.Severity, ChangeReportJson.Word, "severity"), new(json.Path, json.Line, json.Column), json.Message);
    }

    private static T Find<T>(string word, Func<T, string> wordOf, string field)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (wordOf(value) == word)
            {
                return value;
            }
        }

        throw new FormatException($"'{field}' has an unknown value");
    }

    private static void ExpectItems<T>(ImmutableArray<T> items, int most, string what)
        where T : class
    {
        Expect(items.Length <= most, $"it has more than {most} {what}");

        // Nothing checks that of the items of a list before.
        Expect(!items.Contains(null!), $"one of its {what} is null");
    }

    private static void ExpectCounts(params ReadOnlySpan<int> counts)
    {
        foreach (var count in counts)
        {
            Expect(count is >= 0 and <= ReportLimits.Number, $"a number is less than 0, or more than {ReportLimits.Number}");
        }
    }

    private static void Expect(bool isRight, string problem)
    {
        if (!isRight)
        {
            throw new FormatException(problem);
        }
    }

    [GeneratedRegex(@"\ADOC[0-9]{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CodeForm();
}
