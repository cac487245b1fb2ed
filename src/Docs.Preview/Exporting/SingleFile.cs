using System.Security.Cryptography;
using System.Text;
using Docs.Preview.FindingLists;
using Docs.Preview.Framing;
using Docs.Preview.Grouping;
using Docs.Preview.Html;
using Docs.Preview.Overview;

namespace Docs.Preview.Exporting;

/// <summary>
/// A preview as one file that can be sent: the overview, all changes, and of each image one README with what is wrong
/// with it. It loads nothing: style sheet, script and logos are in it.
/// </summary>
public static class SingleFile
{
    /// <summary>What the beginning of such a file has, and no other file.</summary>
    public static ReadOnlySpan<byte> Mark => "data-mode=\"single\""u8;

    /// <summary>The file.</summary>
    public static byte[] Write(PreviewSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var links = new PageLinks("", IsStatic: false) { Inline = Assets() };
        var main = new PageText().Add($"""
            <section id="docs.overview">
            {IndexPage.Content(snapshot, links)}
            </section>
            <section id="docs.all">
            <h2>All changes</h2>
            {AllChangesPage.Content(snapshot, links)}
            </section>

            """)
            .AddEach(snapshot.Images, (html, image) => html.Add($"{Section(snapshot, links, image)}"));
        return Encoding.UTF8.GetBytes(PageFrame.Write(snapshot, links, address: null, main.ToSafe()));
    }

    private static SafeHtml Section(PreviewSnapshot snapshot, PageLinks links, PreviewedImage image)
    {
        var readme = image.Changed.FirstOrDefault() ?? image.Readmes.FirstOrDefault();
        var target = readme?.Readme.Target ?? snapshot.Settings.Targets[0];
        var findings = ReadmeFindings.Of(snapshot.Settings, image, target);
        var article = readme is null
            ? new SafeHtml("<p class=\"empty\">There is no README to show until this image can be built.</p>")
            : new ViewedReadme(snapshot, links, image, readme).Render(readme.Readme.Text, image.Name + ".");
        return new PageText().Add($"""
            <section id="docs.page.{image.Name.Value}">
            <h2>{image.Name.Value} <span class="what">{target.Name}</span></h2>
            {Banner.Write("This cannot be built as it is now.", image.Problems)}{(findings.IsEmpty ? SafeHtml.None : FindingsView.Write(snapshot, links, findings))}
            <article class="markdown-body">
            {article}
            </article>
            </section>

            """).ToSafe();
    }

    private static InlineAssets Assets()
    {
        var (style, script) = (TextOf("preview.css"), TextOf("preview.js"));
        return new(
            new($"<style>{style}</style>\n<script>{script}</script>"),
            $"default-src 'none'; script-src '{HashOf(script)}'; style-src '{HashOf(style)}'; img-src data:; base-uri 'none'; form-action 'none'",
            image => LogoFile.Load(image.Logo!) is { } content ? $"data:{LogoFile.ContentTypeOf(image.Logo!)};base64,{Convert.ToBase64String(content)}" : "");
    }

    private static string TextOf(string asset) => Encoding.UTF8.GetString(Asset.Named(asset).Content);

    private static string HashOf(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
