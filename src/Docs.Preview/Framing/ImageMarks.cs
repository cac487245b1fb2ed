using Docs.Hub;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Preview.Grouping;
using Docs.Preview.Html;

namespace Docs.Preview.Framing;

/// <summary>What a reviewer should look at in an image.</summary>
/// <param name="Kinds">As in <c>text error</c>: what filters ask for.</param>
/// <param name="Html">The marks, with a space before each.</param>
internal sealed record ImageMarks(string Kinds, SafeHtml Html)
{
    /// <summary>The marks on the pages of one target.</summary>
    public static ImageMarks Of(PreviewSettings settings, PreviewedImage image, Target target)
    {
        var (html, kinds) = (new PageText(), new List<string>());
        var changed = image.Changed.ToList();
        var isText = changed.Exists(r => r.IsNew || !r.Change.Text.IsEmpty || r.Change.Tags is null);
        var isHere = changed.Exists(r => r.Readme.Target == target);
        if (isText)
        {
            kinds.Add("text");
            html.Add($" {Mark.Write("changed", isHere ? "●" : "○", isHere ? "changed" : "changed for other targets")}");
        }

        if (changed.Exists(r => !r.IsNew && r.Change.Tags is not null))
        {
            kinds.Add("tags");
            if (!isText)
            {
                html.Add($" {Mark.Write("tags", "tags", "tags changed")}");
            }
        }

        var findings = ReadmeFindings.Of(settings, image);
        var errors = findings.Count(f => f.Severity == Severity.Error);
        if (errors > 0)
        {
            kinds.Add("error");
            html.Add($" {Mark.Write("error", errors, "error", "errors")}");
        }

        if (findings.Length - errors is > 0 and var warnings)
        {
            kinds.Add("warning");
            html.Add($" {Mark.Write("warning", warnings, "warning", "warnings")}");
        }

        if (image.Find(target) is { } readme && HubSize.Of(readme.Readme) > HubPage.MaxSize)
        {
            html.Add($" {Mark.Write("long", "25k", "too long for Docker Hub")}");
        }

        return new(string.Join(' ', kinds), html.ToSafe());
    }
}
