using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Docs.Hub;
using Docs.Model;
using Docs.Model.Findings;

namespace Docs.Publishing.ChangeReports.Comments;

/// <summary>
/// A report as a comment of a pull request, in GitHub's Markdown. Whoever wrote the report chooses no more than names,
/// numbers and what stands in code: no link, no mention, no HTML.
/// </summary>
public static class ReportComment
{
    /// <summary>Characters that GitHub takes of a comment.</summary>
    public const int MaxLength = 65_536;

    /// <summary>The first line of each such comment, by which it is found again. GitHub does not show it.</summary>
    public const string Marker = "<!-- docs report: this comment is updated, do not edit it -->";

    // What the parts before the differences may have, so that there is always room for these.
    private const int TableLength = 24_000;
    private const int FindingsLength = 12_000;

    // Room for the note about what is left out.
    private const int NoteLength = 400;

    // Room for the note about lines of one difference.
    private const int LinesLength = 40;

    // With less than this of a difference nobody would begin to read.
    private const int ShortestDiff = 1_500;

    private const string DetailsEnd = "\n</details>\n";

    // Names of images that change alike. A library has some hundred.
    private const int NamesInRow = 4;
    private const int NamesInDetails = 150;

    private const int PathLength = 300;
    private const int MessageLength = 600;

    /// <summary>The comment.</summary>
    /// <param name="preview">Where a preview of the READMEs is: an address of the second step's own; null without one.</param>
    public static string Print(ChangeReport report, Uri? preview)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder(Marker).Append("\n### READMEs and findings of this change\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{SummaryOf(report)} Commit `{report.Head.Abbreviated}`, compared with `{report.Base.Abbreviated}`.");
        text.Append(preview is null ? "\n" : $" [Preview of the pages]({LinkOf(preview)}).\n");
        var rows = AlikeImages.Of(report.Readmes);
        WriteTable(rows, text);
        WriteFindings(report, text);
        WriteDiffs(rows.RemoveAll(r => r.First.Diff.Length == 0), report.Base, text);
        return text.ToString();
    }

    private static string SummaryOf(ChangeReport report)
    {
        var images = report.Readmes.Select(r => r.Image).Distinct().Count();
        var targets = report.Readmes.SelectMany(r => r.Targets).Distinct().Count();
        var readmes = images == 0 ? "No README changes." : $"The READMEs of {Plural(images, "image")} change, for {Plural(targets, "target")}.";
        return report.New.Count + report.Fixed.Count == 0 ? $"{readmes} No new findings." : $"{readmes} {Plural(report.New.Count, "new finding")}, {report.Fixed.Count} fixed.";
    }

    private static void WriteTable(ImmutableArray<AlikeImages> rows, StringBuilder text)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\n| Image | What changes | Targets | Description on Docker Hub, of {Number(HubPage.MaxSize)} bytes |\n| --- | --- | --- | --- |\n");
        var end = text.Length + TableLength;
        var written = 0;
        foreach (var row in rows.Select(r => $"| {NamesOf(r)} | {ChangeOf(r.First)} | {TargetsOf(r.First)} | {SizeOf(r)} |\n"))
        {
            if (text.Length + row.Length > end)
            {
                break;
            }

            text.Append(row);
            written++;
        }

        if (written < rows.Length)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{Plural(rows.Length - written, "row")} more left out, of {Plural(rows.Skip(written).SelectMany(r => r.Images).Distinct().Count(), "image")}.\n");
        }
    }

    private static void WriteFindings(ChangeReport report, StringBuilder text)
    {
        if (report.New.Count > 0)
        {
            text.Append("\n#### New findings\n\n");
            WriteList(report.New, text);
        }

        if (report.Fixed.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n<details>\n<summary>{Plural(report.Fixed.Count, "finding")} fixed</summary>\n\n");
            WriteList(report.Fixed, text);
            text.Append("\n</details>\n");
        }
    }

    private static void WriteList(ReportedFindings findings, StringBuilder text)
    {
        var end = text.Length + FindingsLength;
        var written = 0;
        foreach (var line in findings.Listed.Select(f => $"- {WordOf(f.Severity)} `{f.Code}` at {InertText.Code(f.At.ToString(), PathLength)}: {InertText.Code(f.Message, MessageLength)}\n"))
        {
            if (text.Length + line.Length > end)
            {
                break;
            }

            text.Append(line);
            written++;
        }

        if (written < findings.Count)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {findings.Count - written} more\n");
        }
    }

    private static void WriteDiffs(ImmutableArray<AlikeImages> changed, CommitId @base, StringBuilder text)
    {
        if (changed.IsEmpty)
        {
            return;
        }

        text.Append("\n#### Differences\n");
        var starts = changed.Select(c => $"\n<details>\n<summary>{HeadingOf(c)}</summary>\n\n{AllNamesOf(c)}").ToList();
        var diffs = changed.Select(c => InertText.Lines(c.First.Diff.EndsWith('\n') ? c.First.Diff : c.First.Diff + "\n")).ToList();
        var around = diffs.Select((d, i) => starts[i].Length + DetailsEnd.Length + LinesLength + InertText.FenceLength(d)).ToList();
        var shares = DiffRoom.Share([.. diffs.Select((d, i) => d.Length + around[i])], MaxLength - NoteLength - text.Length, ShortestDiff);
        for (var i = 0; i < diffs.Count; i++)
        {
            if (shares[i] > around[i])
            {
                var cut = CutDiff.Of(diffs[i], shares[i] - around[i]);
                var lines = cut.LeftOutLines + changed[i].First.LeftOutLines;
                text.Append(starts[i]).Append(InertText.Fenced(cut.Text, "diff"));
                text.Append(lines == 0 ? "" : $"\n{Plural(lines, "line")} more left out.\n").Append(DetailsEnd);
            }
        }

        if (shares.Count(s => s == 0) is var leftOut and > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{Plural(leftOut, "difference")} more left out, because a comment on GitHub has at most {Number(MaxLength)} characters; `docs preview --base {@base.Abbreviated}` shows all.\n");
        }
    }

    private static string HeadingOf(AlikeImages row)
    {
        var (images, targets) = (row.Members.Length, row.First.Targets.Length);
        return $"<code>{row.First.Image}</code>{Others(images, "image")} for <code>{row.First.Targets[0]}</code>{Others(targets, "target")}: {ChangeOf(row.First)}";

        static string Others(int count, string noun) => count == 1 ? "" : $" and {Plural(count - 1, $"other {noun}")}";
    }

    private static string NamesOf(AlikeImages row)
    {
        var names = string.Join(", ", row.Images.Take(NamesInRow).Select(i => $"`{i}`"));
        return row.Members.Length <= NamesInRow ? names : $"{names} and {Plural(row.Members.Length - NamesInRow, "other image")}";
    }

    /// <summary>The names that are not in the table; nothing where all are.</summary>
    private static string AllNamesOf(AlikeImages row)
    {
        if (row.Members.Length <= NamesInRow)
        {
            return "";
        }

        var shown = row.Images.Take(NamesInDetails).Select(i => $"`{i}`").ToList();
        return $"In {string.Join(", ", shown)}{(shown.Count == row.Members.Length ? "" : $" and {row.Members.Length - shown.Count} more")}.\n\n";
    }

    private static string ChangeOf(ChangedReadmes readmes)
    {
        var change = readmes.Kind switch
        {
            ReadmeChangeKind.New => "new",
            ReadmeChangeKind.Gone => "removed",
            ReadmeChangeKind.NotBuilt => "not built because of errors; the published README stays",
            ReadmeChangeKind.NotBuiltBefore => "built again",
            _ => string.Join(", ", PartsOf(readmes).DefaultIfEmpty("tag data")),
        };
        return readmes.IsDecided ? change : change + "; not decided, because a fact is unknown";
    }

    private static IEnumerable<string> PartsOf(ChangedReadmes readmes)
    {
        var (text, tags) = (readmes.Text, readmes.Tags);
        if (text != default)
        {
            yield return $"text {Counts(text.Added, text.Removed)} {(text.Added + text.Removed == 1 ? "line" : "lines")}";
        }

        if (tags.Added + tags.Removed > 0)
        {
            yield return $"tags {Counts(tags.Added, tags.Removed)}";
        }

        if (tags.Moved > 0)
        {
            yield return $"commits of {Plural(tags.Moved, "tag")}";
        }
    }

    private static string TargetsOf(ChangedReadmes readmes) =>
        readmes.Targets.Length == Target.All.Length ? "all" : string.Join(", ", readmes.Targets.Select(t => $"`{t}`"));

    private static string SizeOf(AlikeImages row)
    {
        var readmes = row.Largest;
        if (readmes.After is not { } after)
        {
            return "";
        }

        var difference = readmes.Before is { } before && before.Bytes != after.Bytes ? $" ({(after.Bytes > before.Bytes ? "+" : "−")}{Number(Math.Abs(after.Bytes - before.Bytes))})" : "";
        var note = after.Kind switch
        {
            HubPageKind.Whole => readmes.Before is { Kind: not HubPageKind.Whole } ? ", **whole again**" : "",
            HubPageKind.WithoutTags => readmes.Before?.Kind == after.Kind ? ", without tags" : ", **now without tags**",
            _ => readmes.Before?.Kind == after.Kind ? ", cut" : ", **now cut**",
        };
        return (row.Members.Length == 1 ? "" : "up to ") + Number(after.Bytes) + difference + note;
    }

    private static string Counts(int added, int removed) =>
        removed == 0 ? $"+{Number(added)}" : added == 0 ? $"−{Number(removed)}" : $"+{Number(added)} −{Number(removed)}";

    // An address from the command line, but the rest of the line must stay ours.
    private static string LinkOf(Uri address) => address.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    private static string WordOf(Severity severity) => severity == Severity.Error ? "error" : "warning";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{Number(count)} {noun}s";
}
