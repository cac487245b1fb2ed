using System.Text;
using System.Text.Json;
using Docs.Model;
using Docs.Preview.FindingLists;
using Docs.Preview.Framing;
using Docs.Preview.Overview;
using Docs.Preview.Pages;

namespace Docs.Preview.Exporting;

/// <summary>
/// What all exported pages share, as a script that they load before the other one, because files cannot be asked for: the
/// list of images for each target, what FINDINGS.md says about each code, and what only scripts use.
/// </summary>
internal static class SharedScript
{
    /// <param name="pages">Those that there are.</param>
    public static byte[] Write(PreviewSnapshot snapshot, IReadOnlyCollection<(ImageName Image, Target Target)> pages)
    {
        using var content = new MemoryStream();
        content.Write("const docsShared = "u8);
        using (var json = new Utf8JsonWriter(content))
        {
            json.WriteStartObject();
            WriteImages(json, snapshot, pages);
            json.WriteStartObject("reasons");
            foreach (var code in CodesOf(snapshot))
            {
                json.WriteString(code, FindingItem.Explain(snapshot.Settings, code)?.Text ?? "");
            }

            json.WriteEndObject();
            json.WriteString("filters", ImageList.Filters.Text);
            json.WriteString("keys", PageFrame.Keys.Text);
            json.WriteString("menu", PageFrame.Menu.Text);
            json.WriteString("buttons", PageFrame.Buttons.Text);
            json.WriteString("hint", RenderedView.Hint.Text);
            json.WriteEndObject();
        }

        content.Write(";\n"u8);
        return content.ToArray();
    }

    /// <summary>Of each image its name, kinds, the targets that have a page (null for all), the marks, and other marks of single targets.</summary>
    private static void WriteImages(Utf8JsonWriter json, PreviewSnapshot snapshot, IReadOnlyCollection<(ImageName Image, Target Target)> pages)
    {
        var (targets, byImage) = (snapshot.Settings.Targets, pages.ToLookup(p => p.Image, p => p.Target));
        json.WriteStartArray("images");
        foreach (var image in snapshot.Images)
        {
            var marks = ImageList.MarksOf(snapshot.Settings, image, targets[0]);
            json.WriteStartArray();
            json.WriteStringValue(image.Name.Value);
            json.WriteStringValue(marks.Kinds);
            if (byImage[image.Name].Count() == targets.Length)
            {
                json.WriteNullValue();
            }
            else
            {
                json.WriteStartArray();
                foreach (var target in byImage[image.Name])
                {
                    json.WriteStringValue(target.Name);
                }

                json.WriteEndArray();
            }

            json.WriteStringValue(marks.Html.Text);
            json.WriteStartObject();
            foreach (var target in targets.Skip(1))
            {
                if (ImageList.MarksOf(snapshot.Settings, image, target).Html.Text is var others && others != marks.Html.Text)
                {
                    json.WriteString(target.Name, others);
                }
            }

            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>The page with what FINDINGS.md says, for those who run no scripts.</summary>
    public static byte[] WriteReasons(PreviewSnapshot snapshot, PageLinks links)
    {
        var main = new Html.PageText().Add($"<h1 class=\"page\">Why</h1>\n").AddEach(CodesOf(snapshot), (html, code) => html.Add($"""
            <section class="markdown-body" id="{code}"><h2>{code}</h2>
            {FindingItem.Explain(snapshot.Settings, code) ?? Html.SafeHtml.None}
            </section>

            """));
        return Encoding.UTF8.GetBytes(PageFrame.Write(snapshot, links, "Findings", main.ToSafe()));
    }

    private static IEnumerable<string> CodesOf(PreviewSnapshot snapshot) => FindingSummary.Of(snapshot).Select(f => f.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
