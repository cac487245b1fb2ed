using Docs.Preview.Html;

namespace Docs.Preview.Framing;

/// <summary>What is around every page: the list of images, the targets and the views.</summary>
internal static class PageFrame
{
    /// <summary>What a page may load and run: our own script, style and pictures.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

    /// <summary>A page that shows no README.</summary>
    public static string Write(PreviewSnapshot snapshot, PageLinks links, string title, SafeHtml main) => Write(snapshot, links, address: null, main, images: null, title);

    /// <summary>The whole page.</summary>
    /// <param name="address">The README that it shows; null for the index.</param>
    /// <param name="main">Its content.</param>
    /// <param name="images">The list of images for its target; null to make it.</param>
    public static string Write(PreviewSnapshot snapshot, PageLinks links, PageAddress? address, SafeHtml main, ImageList? images = null) =>
        Write(snapshot, links, address, main, images, address is null ? "READMEs" : $"{address.Image} · {address.Target}");

    /// <summary>Marks the link that leads to where one is.</summary>
    public static SafeHtml Current(bool isCurrent) => isCurrent ? Here : SafeHtml.None;

    private static SafeHtml Here { get; } = new(" aria-current=\"page\"");

    private static string Write(PreviewSnapshot snapshot, PageLinks links, PageAddress? address, SafeHtml main, ImageList? images, string title)
    {
        var target = address?.Target ?? snapshot.Settings.Targets[0];
        var view = address?.View ?? View.Rendered;

        // What only scripts use is there once for all exported READMEs.
        var isShared = links.IsStatic && address is not null;
        return new PageText().Add($"""
            <!doctype html>
            <html lang="en" data-view="{PageAddress.NameOf(view)}" data-mode="{(links.Inline is not null ? "single" : links.IsStatic ? "static" : "live")}" data-root="{links.Root}"{Version(snapshot, links)}{Sources(snapshot.Settings.Sources)}>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{links.Inline?.Policy ?? Policy}">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark">
            <title>{title} · docs preview</title>
            {links.Inline?.Head ?? Assets(links, isShared)}
            </head>
            <body>
            <a class="skip" href="#docs.main">Skip to the content</a>
            <header class="top">
            {(isShared ? SafeHtml.None : Menu)}<a class="home" href="{links.Index}"{Current(address is null && title == "READMEs")}>docs preview</a>
            <a class="all" href="{links.AllChanges}"{Current(address is null && title != "READMEs")}>All changes</a>
            {(isShared ? SafeHtml.None : Buttons)}</header>
            <div class="layout">
            {(isShared ? ImageList.WriteForScript(links, address!) : (images ?? new(snapshot, links, target, view)).Write(address?.Image))}
            <main id="docs.main" tabindex="-1">
            {main}
            </main>
            </div>
            {(isShared ? SafeHtml.None : Keys)}
            </body>
            </html>

            """).ToString();
    }

    /// <summary>Tells a live page whether there is a newer one.</summary>
    private static SafeHtml Version(PreviewSnapshot snapshot, PageLinks links) =>
        links.IsStatic ? SafeHtml.None : new PageText().Add($" data-version=\"{snapshot.Version}\"").ToSafe();

    /// <param name="isShared">Whether the script adds the icon.</param>
    private static SafeHtml Assets(PageLinks links, bool isShared) => new PageText()
        .Add($"{(isShared ? SafeHtml.None : new PageText().Add($"<link rel=\"icon\" href=\"{links.Asset("icon.svg")}\">\n").ToSafe())}")
        .Add($"""
            <link rel="stylesheet" href="{links.Asset("preview.css")}">

            """)
        .Add($"{(links.IsStatic ? new PageText().Add($"<script src=\"{links.Asset("shared.js")}\"></script>\n").ToSafe() : SafeHtml.None)}<script src=\"{links.Asset("preview.js")}\"></script>")
        .ToSafe();

    private static SafeHtml Sources(SourceAddress? sources) => sources is null
        ? SafeHtml.None
        : new PageText().Add($" data-sources=\"{sources.Pattern}\" data-sources-words=\"{sources.Words}\"").ToSafe();

    /// <summary>Opens the list of images in a narrow window.</summary>
    public static SafeHtml Menu { get; } = new("<button type=\"button\" class=\"menu for-scripts\" aria-controls=\"docs.images\" aria-expanded=\"false\">Images</button>\n");

    /// <summary>What stands at the end of the header.</summary>
    public static SafeHtml Buttons { get; } = new("""
        <p class="state" role="status" id="docs.state"></p>
        <button type="button" class="keys for-scripts" aria-haspopup="dialog">Keys</button>
        <button type="button" class="theme for-scripts" aria-label="Colours: as the system">System</button>

        """);

    /// <summary>The keys of all pages, in a dialog.</summary>
    public static SafeHtml Keys { get; } = new PageText().Add($"""
        <dialog id="docs.keys" aria-labelledby="docs.keys.title">
        <h2 id="docs.keys.title">Keys</h2>
        <dl>
        <dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next and previous change or finding; past the last one, the next image that changes</dd>
        <dt><kbd>]</kbd> <kbd>[</kbd></dt><dd>next and previous image</dd>
        <dt><kbd>/</kbd></dt><dd>filter images</dd>
        <dt><kbd>↑</kbd> <kbd>↓</kbd></dt><dd>move in the list of images, <kbd>Enter</kbd> opens one</dd>
        <dt><kbd>1</kbd> … <kbd>7</kbd></dt><dd>rendered, source, changes, diff, Docker Hub, findings, compare</dd>
        <dt><kbd>a</kbd></dt><dd>all changes</dd>
        <dt><kbd>s</kbd></dt><dd>mark a change as seen</dd>
        <dt><kbd>o</kbd></dt><dd>show where each block comes from</dd>
        <dt><kbd>t</kbd></dt><dd>colours: as the system, light, dark</dd>
        <dt><kbd>?</kbd></dt><dd>these keys</dd>
        </dl>
        <form method="dialog"><button>Close</button></form>
        </dialog>
        """).ToSafe();
}
