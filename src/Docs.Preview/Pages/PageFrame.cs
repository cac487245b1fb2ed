using Docs.Preview.Html;

namespace Docs.Preview.Pages;

/// <summary>What is around every page: the list of images, the targets and the views.</summary>
internal static class PageFrame
{
    /// <summary>What a page may load and run: our own script, style and pictures.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

    /// <summary>The whole page.</summary>
    /// <param name="address">The README that it shows; null for the index.</param>
    /// <param name="main">Its content.</param>
    /// <param name="images">The list of images for its target; null to make it.</param>
    public static string Write(PreviewSnapshot snapshot, PageLinks links, PageAddress? address, SafeHtml main, ImageList? images = null)
    {
        var target = address?.Target ?? snapshot.Settings.Targets[0];
        var view = address?.View ?? View.Rendered;
        var title = address is null ? "READMEs" : $"{address.Image} · {target}";
        return new PageText().Add($"""
            <!doctype html>
            <html lang="en" data-view="{PageAddress.NameOf(view)}" data-mode="{(links.IsStatic ? "static" : "live")}" data-root="{links.Root}" data-version="{snapshot.Version}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark">
            <title>{title} · docs preview</title>
            <link rel="icon" href="{links.Asset("icon.svg")}">
            <link rel="stylesheet" href="{links.Asset("preview.css")}">
            <script src="{links.Asset("preview.js")}"></script>
            </head>
            <body>
            <a class="skip" href="#docs.main">Skip to the README</a>
            <header class="top">
            <button type="button" class="menu" aria-controls="docs.images" aria-expanded="false">Images</button>
            <a class="home" href="{links.Index}"{Current(address is null)}>docs preview</a>
            <p class="state" role="status" id="docs.state"></p>
            <button type="button" class="keys" aria-haspopup="dialog">Keys</button>
            <button type="button" class="theme" aria-pressed="false">Dark</button>
            </header>
            {(images ?? new(snapshot, links, target, view)).Write(address?.Image)}
            <main id="docs.main" tabindex="-1">
            {main}
            </main>
            {Keys}
            </body>
            </html>

            """).ToString();
    }

    /// <summary>Marks the link that leads to where one is.</summary>
    public static SafeHtml Current(bool isCurrent) => isCurrent ? Here : SafeHtml.None;

    private static SafeHtml Here { get; } = new(" aria-current=\"page\"");

    private static SafeHtml Keys { get; } = new PageText().Add($"""
        <dialog id="docs.keys" aria-labelledby="docs.keys.title">
        <h2 id="docs.keys.title">Keys</h2>
        <dl>
        <dt><kbd>/</kbd></dt><dd>filter images</dd>
        <dt><kbd>↑</kbd> <kbd>↓</kbd></dt><dd>move in the list of images, <kbd>Enter</kbd> opens one</dd>
        <dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next and previous image</dd>
        <dt><kbd>1</kbd> … <kbd>6</kbd></dt><dd>rendered, source, changes, diff, Docker Hub, findings</dd>
        <dt><kbd>o</kbd></dt><dd>tell where each section comes from</dd>
        <dt><kbd>t</kbd></dt><dd>light or dark</dd>
        <dt><kbd>?</kbd></dt><dd>these keys</dd>
        </dl>
        <form method="dialog"><button>Close</button></form>
        </dialog>
        """).ToSafe();
}
